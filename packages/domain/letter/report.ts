import { bureauName, type DivisionCode, nameOf, parseDivision, province } from '../authority/division.ts'
import { blocksOf } from '../document/notation.ts'
import { annexName } from '../document/report-annex.ts'
import type { Member, PackageException } from '../joint-package/events.ts'
import type { ExceptionName } from '../joint-package/exception-name.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import { documentKinds } from '../round/section-template.ts'
import { paragraphsOf } from './document.ts'
import {
  dayInLetter,
  deliverableName,
  type Enclosure,
  type OfficeWords,
  type OfficialLetter,
  shortName,
  titled,
} from './letter.ts'

/** `onPaper`: the day on which what travels came to the city on paper (纸质报送); null for what was filed here alone. */
export type ReportedMember = Pick<Member, 'division' | 'extent' | 'settledParts' | 'returnedParts'> & {
  readonly onPaper: string | null
}

/** What the system knows of a city's joint filing for its 报告. Days are `"2021-10-14"`. */
export type ReportFacts = {
  readonly city: DivisionCode
  readonly kind: DeliverableKind
  /** The covering letter as the city assembled it. */
  readonly letter: string
  /** What each county that travels wrote (`document/report-annex.ts`); null where the letter names no such annex. */
  readonly annex: string | null
  /** As the city gave it when it filed; null before. */
  readonly docNumber: string | null
  readonly members: readonly ReportedMember[]
  readonly exceptions: readonly (PackageException & { readonly name: ExceptionName })[]
  /** 市（州）本级: the names of the files that go with the city's own document; null where none goes up. */
  readonly ownFiles: readonly string[] | null
  readonly submittedOn: string | null
  readonly today: string
}

const exceptionNames: Readonly<Record<ExceptionName, string>> = {
  missing: '缺报',
  late: '迟报',
  unsettled: '未及审定',
  returned: '退回修改中',
}

/** A city's 报告 to the province: its covering letter, and the lists of what is reported and of the exceptions. */
export function reportLetter(facts: ReportFacts, office: OfficeWords): OfficialLetter {
  return {
    kind: 'report',
    issuer: office.issuer,
    docNumber: facts.docNumber ?? office.docNumber,
    signer: office.signer,
    title: titled(`${office.issuer}关于统一上报`, '义务教育领域基层政务公开', `${shortName(facts.kind)}的报告`),
    addressee: bureauName(province),
    body: bodyOf(facts.letter),
    enclosures: [
      ...ownDocument(facts),
      memberList(facts),
      ...exceptionList(facts),
      ...annexOf(facts),
      ...sourceList(facts),
    ],
    date: facts.submittedOn ?? facts.today,
    note: null,
    copyTo: office.copyTo || null,
  }
}

/** The letter's paragraphs without its own addressee line and indents, which the layout makes; what a 汇总报告 rests on is told behind it. */
function bodyOf(letter: string): OfficialLetter['body'] {
  const [first = '', ...others] = letter.split('\n')
  const isAddressee = /^\S{2,20}[：:]$/.test(first.trim())
  return paragraphsOf(isAddressee ? others.join('\n') : letter)
}

function annexOf({ kind, annex }: ReportFacts): readonly Enclosure[] {
  const documentKind = documentKinds.find((each) => each === kind)
  if (annex === null || !documentKind) return []
  return [{ name: annexName(documentKind), table: null, text: paragraphsOf(annex) }]
}

function sourceList({ letter, annex }: ReportFacts): readonly Enclosure[] {
  const sources = blocksOf(`${letter}\n\n${annex ?? ''}`).flatMap((each) =>
    each.is === 'source' ? [[each.source, each.asOf ?? '']] : [],
  )
  if (sources.length === 0) return []
  const rows = sources.map(([name = '', asOf = ''], at) => [String(at + 1), name, asOf])
  return [{ name: '资料来源表', table: { heading: ['序号', '来源', '截至'], widths: [10, 60, 30], rows } }]
}

/** What the city writes itself goes up with the letter, and its files with that. */
function ownDocument({ city, kind, ownFiles }: ReportFacts): readonly Enclosure[] {
  if (ownFiles === null) return []
  return [deliverableName(kind, city), ...ownFiles].map((name) => ({ name, table: null }))
}

function memberList({ kind, members }: ReportFacts): Enclosure {
  const unit = kind === 'disclosure_catalog' ? '项' : '部分'
  const hasPaper = members.some(({ onPaper }) => onPaper !== null)
  const rows = members.map(({ division, extent, settledParts, returnedParts, onPaper }, at) => [
    String(at + 1),
    placeOf(division),
    extent === 'whole' ? '完整报送' : '部分报送',
    `${settledParts}${unit}`,
    returnedParts > 0 ? `${returnedParts}${unit}` : '—',
    ...(hasPaper ? [onPaper === null ? '' : `纸质报送，${dayInLetter(onPaper)}收到`] : []),
  ])
  const heading = ['序号', '县（市、区）', '报送情况', '审定', '退回修改', ...(hasPaper ? ['备注'] : [])]
  const widths = hasPaper ? [9, 23, 16, 13, 13, 26] : [10, 34, 22, 17, 17]
  return { name: '统一上报情况表', table: { heading, widths, rows } }
}

function exceptionList({ exceptions }: ReportFacts): readonly Enclosure[] {
  if (exceptions.length === 0) return []
  const rows = exceptions.map(({ division, name, reason }, at) => [
    String(at + 1),
    placeOf(division),
    exceptionNames[name],
    reason,
  ])
  const heading = ['序号', '县（市、区）', '情形', '原因']
  return [{ name: '例外情况表', table: { heading, widths: [10, 24, 18, 48], rows } }]
}

function placeOf(division: string): string {
  return nameOf(parseDivision(division))
}
