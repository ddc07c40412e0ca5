import { exceptionKinds } from '@mingce/domain/joint-package/events'
import { PaperNote } from '@mingce/ui/before-filing/paper-note'
import { StatusTag } from '@mingce/ui/status-tag'
import { Input, Select } from 'antd'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { t } from '../words.ts'
import type { DeskProps } from './desk-props.ts'
import { countyName } from './names.ts'
import { partUnit } from './part-unit.ts'
import type { CountyPlan, Plan } from './plan.ts'
import type { Readiness } from './readiness.ts'

type CountyTableProps = {
  readonly readiness: readonly Readiness[]
  readonly plan: Plan
  readonly nameOf: DeskProps['nameOf']
  /** The counties that are no longer as they were put together last, or filed last. */
  readonly moved: ReadonlySet<string>
  readonly movedSince: 'assembled' | 'filed'
  readonly onChange: (division: string, change: Partial<CountyPlan>) => void
}

/** Every county that owes the deliverable, exactly once: it travels whole, in part, or is stated with a reason. */
export function CountyTable({ readiness, plan, nameOf, moved, movedSince, onChange }: CountyTableProps) {
  return (
    <table className="package-table">
      <thead>
        <tr>
          <th>{t('county.name')}</th>
          <th>{t('county.stands')}</th>
          <th>{t('county.travels')}</th>
        </tr>
      </thead>
      <tbody>
        {readiness.map((county) => {
          const own = plan[county.division]
          if (!own) return null
          const isStated = !(own.travels && county.extent)
          return (
            <Fragment key={county.division}>
              <tr className={isStated ? 'is-stated-below' : ''}>
                <td>
                  <CountyLink county={county} />
                </td>
                <td>
                  <StatusTag status={county.stage} note={settledNote(county)} />{' '}
                  {moved.has(county.division) && (
                    <strong className="package-moved">{t(`county.moved.${movedSince}`)} </strong>
                  )}
                  {county.filing && (
                    <PaperNote division={county.division} papers={county.filing.papers} turn={county.filing.turn} />
                  )}
                </td>
                <td>
                  <Travels county={county} plan={own} onChange={(change) => onChange(county.division, change)} />
                </td>
              </tr>
              {isStated && (
                <tr className="package-stated">
                  <td colSpan={3}>
                    <Exception
                      county={county}
                      plan={own}
                      nameOf={nameOf}
                      onChange={(change) => onChange(county.division, change)}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

function CountyLink({ county: { division, filing } }: { readonly county: Readiness }) {
  return filing ? <Link to={filingAddress(filing)}>{countyName(division)}</Link> : countyName(division)
}

function settledNote({ filing, stage }: Readiness): string | undefined {
  if (!filing || stage === 'approved') return undefined
  return t('board.settled', { settled: filing.settledCount, parts: filing.partCount })
}

type RowProps = {
  readonly county: Readiness
  readonly plan: CountyPlan
  readonly onChange: (change: Partial<CountyPlan>) => void
}

/** A settled filing travels; one that is back with the county may travel in part or be stated; all else is stated. */
function Travels({ county: { division, extent, filing }, plan, onChange }: RowProps) {
  if (extent === 'whole') return <>{t('travels.whole')}</>
  if (extent === null || !filing) return <>{t('travels.not')}</>
  const parts = { settled: filing.settledCount, returned: filing.partCount - filing.settledCount }
  return (
    <Select
      size="small"
      aria-label={t('travels.of', { county: countyName(division) })}
      value={plan.travels}
      onChange={(travels) => onChange({ travels })}
      popupMatchSelectWidth={false}
      options={[
        { value: true, label: t(`travels.inPart.${partUnit(filing.kind)}`, parts) },
        { value: false, label: t('travels.not') },
      ]}
    />
  )
}

function Exception({
  county: { division },
  plan: { kind, reason },
  nameOf,
  onChange,
}: RowProps & Pick<CountyTableProps, 'nameOf'>) {
  const county = countyName(division)
  return (
    <span className="package-exception">
      <Select
        size="small"
        aria-label={t('exception.kindOf', { county })}
        value={kind}
        onChange={(chosen) => onChange({ kind: chosen })}
        popupMatchSelectWidth={false}
        options={exceptionKinds.map((each) => ({ value: each, label: nameOf({ division, kind: each }) }))}
      />
      <Input.TextArea
        size="small"
        className="growing is-line"
        rows={1}
        aria-label={t('exception.reasonOf', { county })}
        value={reason}
        maxLength={500}
        status={reason.trim() === '' ? 'error' : ''}
        placeholder={t('exception.reasonMissing')}
        onChange={(event) => onChange({ reason: event.target.value })}
      />
    </span>
  )
}
