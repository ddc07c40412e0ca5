import { type DivisionCode, parseDivision, pathName } from '@mingce/domain/authority/division'
import { type SweepStep, sweepSteps } from '@mingce/domain/law/sweep'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ErrorNotice } from '../error-notice.tsx'
import { dayInWords } from '../instant.ts'
import { lawSweepText as text } from '../words/law-sweep.ts'
import type { ChangedLawSent, SweptCountySent, SweptItemSent } from './sweep-sent.ts'
import './swept-counties.css'

const colours = {
  open: 'error',
  declined: 'purple',
  taken: 'processing',
  settled: 'warning',
  published: 'success',
  dropped: 'default',
} as const

export type OpenCounty = {
  /** The items of one county. */
  readonly askItems: (division: DivisionCode) => Promise<readonly SweptItemSent[]>
  /** Where the filing stands in which its newest text is; undefined where it has none, or the desk leads there by another way. */
  readonly filingOf?: (division: string) => string | undefined
}

type Change = OpenCounty & { readonly changed: ChangedLawSent; readonly step: SweepStep | 'all' }

/** The counties that a change touches, each with how far its items have come; its items with what is proposed open beneath it. */
export function SweptCounties({ counties, ...of }: Change & { readonly counties: readonly SweptCountySent[] }) {
  const [open, setOpen] = useState<string>()
  return (
    <table className="plain-table swept-counties">
      <thead>
        <tr>
          <th>{text('county')}</th>
          <th>{text('step')}</th>
          <th />
        </tr>
      </thead>
      {counties.map(({ division, steps, reasons }) => (
        <tbody key={division}>
          <tr>
            <th scope="row">{pathName(parseDivision(division))}</th>
            <td>
              {sweepSteps
                .filter((each) => steps[each] > 0)
                .map((each) => (
                  <Tag key={each} color={colours[each]}>
                    {text(each)} {steps[each]}
                  </Tag>
                ))}
              {reasons.length > 0 && (
                <p>
                  {text('reasons')}：{reasons.join(text('separator'))}
                </p>
              )}
            </td>
            <td>
              <FilingLink to={of.filingOf?.(division)} />
              <Button
                size="small"
                aria-expanded={open === division}
                onClick={() => setOpen(open === division ? undefined : division)}
              >
                {text(open === division ? 'hide' : 'show')}
              </Button>
            </td>
          </tr>
          {open === division && <Items {...{ ...of, division }} />}
        </tbody>
      ))}
    </table>
  )
}

function FilingLink({ to }: { readonly to: string | undefined }) {
  return to === undefined ? null : <Link to={to}>{text('filing')}</Link>
}

function Items({ changed: { law, change }, step, division, askItems }: Change & { readonly division: string }) {
  const items = useQuery({
    queryKey: ['sweep', law.id, change.change, division],
    queryFn: () => askItems(parseDivision(division)),
  })
  return (
    <tr>
      <td colSpan={3}>
        <ErrorNotice error={items.error} retry={() => items.refetch()} />
        {items.isPending && <Skeleton active />}
        <ul className="swept-items">
          {items.data
            ?.filter((each) => step === 'all' || each.step === step)
            .map((item) => (
              <li key={item.item}>
                <Tag color={colours[item.step]}>{text(item.step)}</Tag>
                <strong>{item.name}</strong> <Proposed item={item} />
              </li>
            ))}
        </ul>
      </td>
    </tr>
  )
}

function Proposed({ item: { proposal, legalBases, declined } }: { readonly item: SweptItemSent }) {
  if (declined) {
    const day = dayInWords(declined.declinedOn)
    return text('declinedFor', { day, reason: declined.reason })
  }
  if (!proposal) return legalBases.join('；')
  return proposal.replaced.map(({ from, to }) => (
    <p key={from}>
      {from} → {to ?? text('byHand')}
    </p>
  ))
}
