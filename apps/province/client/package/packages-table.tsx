import { cityOf, type DivisionCode, nameOf, parseDivision } from '@mingce/domain/authority/division'
import { isReported } from '@mingce/domain/joint-package/stage'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { isOwedByCounties } from '@mingce/domain/round/owing'
import { dayInWords } from '@mingce/ui/instant'
import { RemindButton } from '@mingce/ui/reminder/remind-button'
import { RoundDue, useRoundDays } from '@mingce/ui/round/round-due'
import { StatusTag } from '@mingce/ui/status-tag'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { packagePaperText } from '@mingce/ui/words/package-paper'
import { packageStatus } from '@mingce/ui/words/statuses'
import { Link } from 'react-router'
import { packageAddress } from '../addresses.ts'
import type { ListedPackage, PackagePaper, RecordCount, RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import { accountLine, totalsLine } from './totals-line.ts'
import './packages.css'

type PackagesTableProps = {
  readonly round: RoundHead
  readonly packages: readonly ListedPackage[]
  /** 备案 by city; undefined while it is asked for. */
  readonly records: readonly RecordCount[] | undefined
  /** 纸质上报; undefined while it is asked for. */
  readonly papers: readonly PackagePaper[] | undefined
}

/** The cities of a round × its deliverables: which have filed jointly, with how many counties, and what waits for an answer. */
export function PackagesTable({ round, packages, records, papers = [] }: PackagesTableProps) {
  const cities = [...new Set(round.cohort.map((county) => cityOf(parseDivision(county))))].toSorted()
  const { deliverables } = round.settings
  const dayOf = useRoundDays()
  const recordsOf = recordColumn(round, records)
  const awaited = new Map(
    papers.filter((each) => each.awaited.length > 0).map((each) => [`${each.division} ${each.kind}`, each]),
  )
  const filed = new Map(packages.map((each) => [`${each.division} ${each.kind}`, each]))
  const isAwaited = (kind: DeliverableKind) => cities.some((city) => !filed.has(`${city} ${kind}`))
  return (
    <table className="plain-table packages-table">
      <thead>
        <tr>
          <th scope="col">{t('packages.city')}</th>
          {deliverables.map(({ kind, dueDate }) => (
            <th key={kind} scope="col">
              {say(deliverableWords[kind])}{' '}
              <small>{t('packages.due', { day: dayInWords(dayOf(round, kind)?.dueDate ?? dueDate) })}</small>{' '}
              {isAwaited(kind) && <RoundDue round={round} kind={kind} />}
            </th>
          ))}
          {recordsOf && <th scope="col">{t('packages.records')}</th>}
        </tr>
        <tr className="packages-whole">
          <th scope="row">{t('packages.whole', { count: cities.length })}</th>
          {deliverables.map(({ kind }) => (
            <td key={kind}>
              {wholeLine(
                packages.filter((each) => each.kind === kind),
                isOwedByCounties(round, kind),
              )}
            </td>
          ))}
          {recordsOf && <td>{recordsOf(null)}</td>}
        </tr>
      </thead>
      <tbody>
        {cities.map((city) => (
          <tr key={city}>
            <th scope="row">{nameOf(city)}</th>
            {deliverables.map(({ kind }) => (
              <td key={kind}>
                <PackageCell
                  round={round.round}
                  isOpen={round.status === 'open'}
                  city={city}
                  kind={kind}
                  filing={filed.get(`${city} ${kind}`)}
                  onPaper={awaited.get(`${city} ${kind}`)}
                />
              </td>
            ))}
            {recordsOf && <td>{recordsOf(city)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is said of one city's 备案, or of all together; undefined where the round knows none and none came. */
function recordColumn({ settings }: RoundHead, records: PackagesTableProps['records']) {
  if (!records || (settings.recordLane.changes.length === 0 && records.length === 0)) return undefined
  return (city: string | null) => {
    const own = records.filter((each) => city === null || each.city === city)
    const recorded = own.reduce((sum, each) => sum + each.recorded, 0)
    const calledIn = own.reduce((sum, each) => sum + each.calledIn, 0)
    if (recorded === 0) return '–'
    return t(calledIn > 0 ? 'packages.recordsCalledIn' : 'packages.recorded', { recorded, calledIn })
  }
}

type PackageCellProps = {
  readonly round: string
  readonly city: DivisionCode
  readonly kind: DeliverableKind
  /** Of an open round a city may be reminded. */
  readonly isOpen: boolean
  readonly filing: ListedPackage | undefined
  /** What came on paper and is not filed here whole. */
  readonly onPaper: PackagePaper | undefined
}

function PackageCell({ round, city, kind, filing, isOpen, onPaper }: PackageCellProps) {
  const paper = onPaper && (
    <small className="packages-open">{packagePaperText('inList', { received: onPaper.receivedOn })}</small>
  )
  if (!filing)
    return (
      <>
        <Link to={packageAddress(round, city, kind)}>
          <StatusTag status="not_filed" />
        </Link>
        {paper}
        {isOpen && <RemindButton matter={`package/${round}/${city}`} kind={kind} />}
      </>
    )
  const { stage, totals, unanswered } = filing
  return (
    <>
      <Link to={packageAddress(round, city, kind)}>
        <StatusTag
          status={packageStatus[stage]}
          note={filing.submittedAt ? dayInWords(filing.submittedAt) : undefined}
        />
      </Link>{' '}
      <small>{accountLine(totals)}</small>
      {paper}
      {unanswered > 0 && <small className="packages-open">{t('packages.unanswered', { count: unanswered })}</small>}
    </>
  )
}

/** What the filings of one deliverable account for, added up. */
function wholeLine(packages: readonly ListedPackage[], ofCounties: boolean): string {
  const standing = packages.filter(({ stage }) => isReported(stage))
  const sum = (count: keyof ListedPackage['totals']) => standing.reduce((all, { totals }) => all + totals[count], 0)
  const totals = { owed: sum('owed'), whole: sum('whole'), inPart: sum('inPart'), outstanding: sum('outstanding') }
  const filed = t('packages.filed', { count: standing.length })
  return filed + (ofCounties ? totalsLine({ ...totals, addenda: sum('addenda') }) : t('totals.ofCity'))
}
