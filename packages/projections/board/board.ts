import type { DivisionCode } from '@mingce/domain/authority/division'
import { parseDivision } from '@mingce/domain/authority/division'
import { type Office, reaches } from '@mingce/domain/authority/jurisdiction'
import type { OwnCell } from '@mingce/domain/board/own-cell'
import type { CellDates, CellState } from '@mingce/domain/board/state'
import { dayOf } from '@mingce/domain/day'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { owedByCounties } from '@mingce/domain/round/owing'
import { type RawBuilder, sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { Held, Projection } from '../definition.ts'
import { type BoardCellRow, cellSource, cellTables, toldKey } from './cell.ts'
import { ownCells, ownFiledOf } from './own.ts'
import { type RoundRow, roundOf, roundSource, roundTables } from './round.ts'
import { standingFiling } from './standing-filing.ts'

/** Counties × deliverables: where each stands. */
export const boardProjection: Projection = {
  name: 'board',
  revision: 11,
  tables: { ...cellTables, ...roundTables },
  sources: [cellSource, roundSource],
}

export type BoardCell = {
  readonly division: DivisionCode
  readonly kind: DeliverableKind
  readonly state: CellState
  /** Over all filings of it in the round: a later adjustment takes nothing back. */
  readonly dates: CellDates
  /** What the city works on: the county's latest filing, or its draft while there is none; null before. */
  readonly filing: BoardFiling | null
  /** From when a catalog of this round that stands published is in force; null for none, and for the other deliverables. */
  readonly inForceFrom: string | null
  /** The day from which a catalog of this round that was published stands no more (撤销), while none of it stands; null elsewhere. */
  readonly withdrawnOn: string | null
  /** When the county's catalog was settled (审定) that waits for its first publication; null where none of this round does. */
  readonly unpublishedSince: Date | null
}

/** Whose version of the catalog it settled, and what became of that. */
type SettledBy = {
  readonly settledAt: Date | null
  /** When it ended to stand published; null where it never did. */
  readonly endedOn: string | null
  readonly isNewest: boolean
}

export type BoardFiling = Omit<Held<BoardCellRow>, 'key' | 'height'> & {
  readonly extent: 'whole' | 'in_part' | null
  readonly reportedAt: Date | null
  readonly confirmedAt: Date | null
  readonly publishedOn: string | null
  readonly effectiveOn: string | null
  readonly url: string | null
} & SettledBy

export type Board = {
  readonly round: Held<RoundRow>
  /** Those that counties owe. */
  readonly deliverables: RoundRow['settings']['deliverables']
  readonly cells: readonly BoardCell[]
  /** 市（州）本级: what each city within reach owes itself. */
  readonly ofCities: readonly OwnCell[]
}

/**
 * The board of a round: every county within reach that owes something, each of its deliverables, in order of code.
 *
 * @returns undefined when there is no such round
 */
export async function boardOf(
  tx: Asking,
  office: Office,
  asked: { readonly round: string } & AsOf,
): Promise<Board | undefined> {
  const [round, filed, own] = await Promise.all([
    roundOf(tx, asked.round, asked),
    filingsOn(tx, office, asked),
    ownFiledOf(tx, office, asked),
  ])
  if (!round) return undefined
  const filings = Map.groupBy(filed, ({ division, kind }) => `${division}/${kind}`)
  const counties = round.cohort.map(parseDivision).filter((county) => reaches(office, county))
  const deliverables = owedByCounties(round.settings)
  const cells = counties.toSorted().flatMap((division) =>
    deliverables.map(({ kind }): BoardCell => {
      const own = filings.get(`${division}/${kind}`) ?? []
      const filing = standingFiling(own) ?? null
      return { division, kind, state: stateOf(filing), dates: datesOf(own), filing, ...publicationOf(own) }
    }),
  )
  return { round, deliverables, cells, ofCities: ownCells(round, own, office) }
}

/** The filings of a round; of one county's several adjustments the latest that was filed comes last. */
function filingsOn(
  tx: Asking,
  office: Office,
  { round, at }: { readonly round: string } & AsOf,
): Promise<readonly BoardFiling[]> {
  return tx
    .selectFrom('boardCell as cell')
    .leftJoin('packageMember as member', (join) =>
      join.onRef('member.submission', '=', 'cell.stream').on(held('member', { at })),
    )
    .leftJoin('catalogVersion as version', (join) =>
      join.onRef('version.submission', '=', 'cell.stream').on(held('version', { at })),
    )
    .selectAll('cell')
    .select(['member.extent', 'member.reportedAt', 'member.confirmedAt'])
    .select(['version.publishedOn', 'version.effectiveOn', 'version.url'])
    .select(['version.settledAt', sql<string | null>`version.former -> -1 ->> 'endedOn'`.as('endedOn')])
    .select(({ not, exists, selectFrom }) => {
      const newer = selectFrom('catalogVersion as newer').select('newer.version').where(held('newer', { at }))
      const later = newer
        .whereRef('newer.stream', '=', 'version.stream')
        .whereRef('newer.version', '>', 'version.version')
      return not(exists(later)).$castTo<boolean>().as('isNewest')
    })
    .where('cell.round', '=', round)
    .where(held('cell', { at }))
    .where(within('cell', office))
    .where(ofOneSide('cell', office))
    .orderBy((eb) => eb('cell.stage', '<>', 'draft'))
    .orderBy('cell.n')
    .execute()
}

/** What became of the versions that a county's filings settled; of a deliverable without versions nothing. */
function publicationOf(
  filings: readonly BoardFiling[],
): Pick<BoardCell, 'inForceFrom' | 'withdrawnOn' | 'unpublishedSince'> {
  const [inForceFrom = null] = filings.flatMap(({ effectiveOn }) => effectiveOn ?? []).toSorted()
  const ended = filings.flatMap(({ endedOn }) => endedOn ?? []).toSorted()
  const waiting = filings.find((each) => each.isNewest && each.publishedOn === null && each.endedOn === null)
  const withdrawnOn = inForceFrom === null ? (ended.at(-1) ?? null) : null
  return { inForceFrom, withdrawnOn, unpublishedSince: waiting?.settledAt ?? null }
}

function datesOf(filings: readonly BoardFiling[]): CellDates {
  const earliest = (instants: readonly (Date | null)[]) => {
    const [first] = instants.filter((each) => each !== null).toSorted((a, b) => a.getTime() - b.getTime())
    return first ? dayOf(first.toISOString()) : null
  }
  return {
    filedOn: earliest(filings.map(({ firstSubmittedAt }) => firstSubmittedAt)),
    settledOn: earliest(filings.map(({ stage, since }) => (stage === 'approved' ? since : null))),
    reportedOn: earliest(filings.map(({ reportedAt }) => reportedAt)),
    receivedOn: earliest(filings.map(({ confirmedAt }) => confirmedAt)),
  }
}

/** The filings that are being examined (审核中), within reach, by county and round. */
export function underReview(tx: Asking, office: Office): Promise<readonly Held<BoardCellRow>[]> {
  return tx
    .selectFrom('boardCell')
    .selectAll()
    .where('stage', '=', 'under_review')
    .where(held('boardCell', {}))
    .where(within('boardCell', office))
    .where(ofOneSide('boardCell', office))
    .orderBy('stream')
    .execute()
}

/** Auditors see both sides of what is examined, and count it once: as those above the county know it. */
function ofOneSide(table: string, { level }: Office): RawBuilder<boolean> {
  return level === 'county' ? sql`true` : sql`${sql.ref(`${table}.key`)} <> ${toldKey}`
}

type Followed = Pick<BoardFiling, 'stage' | 'publishedOn' | 'confirmedAt' | 'reportedAt'>

/** The stage, or what came after it. */
export function stateOf(filing: Followed | null): CellState {
  if (!filing) return 'not_filed'
  if (filing.stage === 'recorded_only' && filing.publishedOn !== null) return 'published'
  if (filing.stage !== 'approved') return filing.stage
  if (filing.publishedOn !== null) return 'published'
  if (filing.confirmedAt !== null) return 'confirmed'
  return filing.reportedAt === null ? filing.stage : 'reported'
}
