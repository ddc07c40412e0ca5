import { parseDivision, pathName } from '@mingce/domain/authority/division'
import { type SweepStep, sweepSteps } from '@mingce/domain/law/sweep'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { dayInWords } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { type Sweep, type SweptItem, sweptQuestion } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'

const colours = {
  open: 'error',
  declined: 'purple',
  taken: 'processing',
  settled: 'warning',
  published: 'success',
  dropped: 'default',
} as const

type Change = { readonly law: string; readonly change: number; readonly step: SweepStep | 'all' }

/** The counties that a change touches, each with how far its items have come; its items with what is proposed open beneath it. */
export function SweptCounties({ counties, ...of }: Change & { readonly counties: Sweep['counties'] }) {
  const [open, setOpen] = useState<string>()
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{text('county')}</th>
          <th>{text('step')}</th>
          <th />
        </tr>
      </thead>
      {counties.map(({ division, steps }) => (
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
            </td>
            <td>
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

function Items({ law, change, step, division }: Change & { readonly division: string }) {
  const items = useQuery(sweptQuestion(law, change, parseDivision(division)))
  return (
    <tr>
      <td colSpan={3}>
        <ErrorNotice error={items.error} retry={() => items.refetch()} />
        {items.isPending && <Skeleton active />}
        <ul className="law-changes">
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

function Proposed({ item: { proposal, legalBases, declined } }: { readonly item: SweptItem }) {
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
