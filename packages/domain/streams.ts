import type { DivisionCode } from './authority/division.ts'
import { parseDivision } from './authority/division.ts'
import { type DeliverableKind, deliverableKinds } from './round/deliverable.ts'

/** One deliverable of one body on its way: `n` counts the adjustments within the same round, from 1. */
export type SubmissionId = {
  readonly round: string
  readonly division: DivisionCode
  readonly kind: DeliverableKind
  readonly n: number
}

/** A change after the first filing of a round: no day of the round asks for it. */
export function isAdjustment({ n }: Pick<SubmissionId, 'n'>): boolean {
  return n > 1
}

export const catalogStream = (division: string) => `catalog/${division}`
export const roundStream = (round: string) => `round/${round}`
export const guideStream = (guide: string) => `guide/${guide}`
/** 权责清单 and 公共服务事项清单 of a county, and how its catalog answers to them. */
export const listsStream = (county: string) => `lists/${county}`
/** What the published pages of a county were found to be. */
export const pagesStream = (county: string) => `pages/${county}`
/** A county's published item on its way into the library of good practice (亮点库). */
export const goodPracticeStream = (county: string, item: string) => `good-practice/${county}/${item}`
export const lawStream = (law: string) => `law/${law}`
export const calendarStream = (year: number) => `calendar/${year}`
export const authorityStream = (code: string) => `authority/${code}`
/** 报送前沟通: what a county and its city asked, noted and were told before the county's filings of a round. */
export const beforeFilingStream = (round: string, county: string) => `before-filing/${round}/${county}`
/** Who of a bureau handles what. */
export const handlingStream = (code: string) => `handling/${code}`
/** 批量提出审核意见: one a batch, of the city whose reviewer gives it. */
export const batchStream = (city: string, batch: string) => `batch/${city}/${batch}`
/** There is one a ledger, or none. */
export const demonstrationStream = 'demonstration/1'
/** Where the keys that sign the log are announced; there is one a ledger. */
export const logKeyStream = 'log/keys'
/** Of the entry at a position: one that is redacted has one. */
export const redactionStream = (position: number | bigint) => `redaction/${position}`
export const packageStream = (round: string, city: string) => `package/${round}/${city}`

export function submissionStream({ round, division, kind, n }: SubmissionId): string {
  return `submission/${round}/${division}/${kind}/${n}`
}

/**
 * Reads a submission's stream name, e.g. `"submission/2021-pilot/510113/disclosure_catalog/1"`.
 *
 * @throws {RangeError} when the text is not such a name
 */
export function parseSubmissionStream(stream: string): SubmissionId {
  const [head, round, division, kind, n, ...rest] = stream.split('/')
  const known = deliverableKinds.find((each) => each === kind)
  if (head !== 'submission' || !round || !division || !known || !/^[1-9]\d{0,3}$/.test(n ?? '') || rest.length > 0)
    throw new RangeError(`not a submission's stream: ${JSON.stringify(stream)}`)
  return { round, division: parseDivision(division), kind: known, n: Number(n) }
}

/**
 * Reads a joint package's stream name, e.g. `"package/2021-pilot/510100"`.
 *
 * @throws {RangeError} when the text is not such a name
 */
export function parsePackageStream(stream: string): { round: string; city: DivisionCode } {
  const [head, round, city, ...rest] = stream.split('/')
  if (head !== 'package' || !round || !city || rest.length > 0)
    throw new RangeError(`not a joint package's stream: ${JSON.stringify(stream)}`)
  return { round, city: parseDivision(city) }
}

const firstNames: ReadonlySet<string> = new Set([
  ...['catalog', 'lists', 'pages', 'authority', 'handling', 'batch', 'good-practice'],
])

/** The body a stream belongs to, or undefined for what the province rules for all (rounds, guides, calendars, laws). */
export function divisionOf(stream: string): DivisionCode | undefined {
  const [head, second, third] = stream.split('/')
  if (firstNames.has(head ?? '')) return parseDivision(second ?? '')
  if (head === 'submission' || head === 'package' || head === 'before-filing') return parseDivision(third ?? '')
  return undefined
}

/**
 * Reads the name of a good practice's stream, e.g. `"good-practice/510113/00000000-0000-4000-8000-000000000001"`.
 *
 * @throws {RangeError} when the text is not such a name
 */
export function parseGoodPracticeStream(stream: string): { county: DivisionCode; item: string } {
  const [head, county, item, ...rest] = stream.split('/')
  if (head !== 'good-practice' || !county || !item || rest.length > 0)
    throw new RangeError(`not a good practice's stream: ${JSON.stringify(stream)}`)
  return { county: parseDivision(county), item }
}
