import { parseDivision } from '@mingce/domain/authority/division'
import { type Office, reaches } from '@mingce/domain/authority/jurisdiction'
import type { GuideRow } from '@mingce/domain/guide/events'
import { type PresentRow, presentRow, standingRows } from '@mingce/domain/guide/present-rows'
import { type GridItem, type GuideGrid, guideGrid } from '@mingce/domain/lens/guide-grid'
import type { GuideItem } from '@mingce/domain/lens/item-places'
import { type FiledItem, standingOf } from '@mingce/domain/lens/item-standing'
import { type RawBuilder, sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { toldKey } from '../board/cell.ts'
import { roundOf } from '../board/round.ts'
import { passedOver } from '../board/standing-filing.ts'
import { shortSaying } from '../catalog/versions.ts'
import { guideChainOf } from '../guide/guide.ts'

/** An item of the catalog that a county filed last in the round. */
export type FiledCountyItem = GridItem & { readonly digest: string; readonly submission: string }

export type Filed = {
  readonly guide: readonly GuideItem[]
  /** The same rows as the guide has them, whole. */
  readonly guideRows: readonly GuideRow[]
  /** The guide's title and how much of it is known; null where none is registered. */
  readonly head: { readonly title: string; readonly status: 'partial' | 'complete'; readonly note: string } | null
  readonly counties: readonly string[]
  readonly filed: ReadonlyMap<string, string>
  readonly items: readonly FiledCountyItem[]
}

type InRound = AsOf & { readonly round: string }

/**
 * The items of the guide registered last × the counties of a round within reach.
 *
 * @returns undefined when there is no such round
 */
export async function gridOf(
  tx: Asking,
  office: Office,
  asked: InRound,
): Promise<(GuideGrid & Pick<Filed, 'head'>) | undefined> {
  const filed = await filedItems(tx, office, asked)
  return filed && { ...guideGrid(filed), head: filed.head }
}

/** What the counties of a round filed, held against nothing yet; undefined when there is no such round. */
export async function filedItems(tx: Asking, office: Office, asked: InRound): Promise<Filed | undefined> {
  const [round, filings, chain] = await Promise.all([
    roundOf(tx, asked.round, asked),
    filingsIn(tx, office, asked),
    guideChainOf(tx, asked),
  ])
  if (!round) return undefined
  const { head = null } = chain.at(-1) ?? {}
  const rows = standingRows(chain)
  return {
    guideRows: rows.map(({ row }) => row),
    guide: rows.map(({ row: { row, item }, names }) => {
      return { row, category: item.category, name: item.name, names, saying: shortSaying(item) }
    }),
    head: head && { title: head.title, status: head.status, note: head.note },
    counties: round.cohort.filter((county) => reaches(office, parseDivision(county))).toSorted(),
    filed: new Map(filings.map(({ division, stream }) => [division, stream])),
    items: await itemsIn(tx, filings, { ...asked, present: presentRow(chain) }),
  }
}

type LastFiling = Pick<FiledItem, 'published'> & {
  readonly division: string
  readonly stream: string
  readonly stage: FiledItem['stage']
}

/** Of each county the catalog it filed last, its own drafts aside, and what takes nobody's place (`board/standing-filing.ts`) beside another. */
async function filingsIn(tx: Asking, office: Office, asked: InRound): Promise<readonly LastFiling[]> {
  const rows = await tx
    .selectFrom('boardCell as cell')
    .leftJoin('catalogVersion as version', (join) =>
      join.onRef('version.submission', '=', 'cell.stream').on(held('version', asked)),
    )
    .distinctOn('cell.division')
    .select(['cell.division', 'cell.stream', 'cell.stage', 'version.publishedOn'])
    .where('cell.round', '=', asked.round)
    .where('cell.kind', '=', 'disclosure_catalog')
    .where('cell.stage', '<>', 'draft')
    .where('cell.key', '<>', toldKey)
    .where(held('cell', asked))
    .where(within('cell', office))
    .orderBy('cell.division')
    .orderBy((eb) => eb('cell.stage', 'in', passedOver))
    .orderBy('cell.n', 'desc')
    .execute()
  return rows.map(({ publishedOn, stage, ...filing }) => ({
    ...filing,
    stage: stage as FiledItem['stage'],
    published: publishedOn !== null,
  }))
}

/** Each table is read by the streams it is about and joined here: as one statement the planner goes astray over 11,000 items. */
async function itemsIn(
  tx: Asking,
  filings: readonly LastFiling[],
  { present, ...asked }: InRound & { readonly present: PresentRow },
): Promise<readonly FiledCountyItem[]> {
  if (filings.length === 0) return []
  const catalogs = filings.map(({ division }) => `catalog/${division}`)
  const [parts, texts, origins, feedback] = await Promise.all([
    partsOf(tx, filings, asked),
    textsIn(tx, catalogs, asked),
    originsIn(tx, catalogs, asked),
    feedbackOnItems(tx, asked),
  ])
  const byStream = new Map(filings.map((each) => [each.stream, each]))
  return parts.flatMap(({ settled, carried, ...item }): readonly FiledCountyItem[] => {
    const { stage = 'submitted', published = false } = byStream.get(item.submission) ?? {}
    const text = texts.get(`catalog/${item.county} ${item.digest}`)
    if (!text) return []
    const { category, name, subcategories, said, ownWords } = text
    return [
      {
        ...{ ...item, category, name, subcategories },
        guideRow: present(origins.get(`catalog/${item.county} ${item.part}`) ?? null),
        standing: standingOf({ stage, published, settled, carried }),
        saying: { said, ownWords },
        feedback: feedback.get(`${item.county} ${item.part}`) ?? 'none',
      },
    ]
  })
}

// One row a county, its items in it as JSON: 35,000 rows apart would take the driver longer than the database.

async function partsOf(tx: Asking, filings: readonly LastFiling[], asked: InRound) {
  type Told = readonly [part: string, digest: string, settled: boolean, carried: boolean]
  const rows = await tx
    .selectFrom('filingPart')
    .select(['division', 'stream'])
    .select(
      sql<readonly Told[]>`json_agg(json_build_array(part, digest, settled, carried is not null) order by ordinal)`.as(
        'parts',
      ),
    )
    .where('stream', '=', anyOf(filings.map(({ stream }) => stream)))
    .where('view', '=', 'filed')
    .where(held('filingPart', asked))
    .groupBy(['division', 'stream'])
    .orderBy('stream')
    .execute()
  return rows.flatMap(({ division: county, stream: submission, parts }) =>
    parts.map(([part, digest, settled, carried]) => ({ county, submission, part, digest, settled, carried })),
  )
}

async function textsIn(tx: Asking, catalogs: readonly string[], asked: InRound) {
  type Told = readonly [key: string, category: string, name: string, said: string, own: string[], inner: string[]]
  const told = sql`json_build_array(key, category, name, said, own_words, content -> 'subcategories')`
  const rows = await tx
    .selectFrom('catalogText')
    .select('stream')
    .select(sql<readonly Told[]>`json_agg(${told})`.as('texts'))
    .where('stream', '=', anyOf(catalogs))
    .where(held('catalogText', asked))
    .groupBy('stream')
    .execute()
  const named = rows.flatMap(({ stream, texts }) =>
    texts.map(([key, category, name, said, ownWords, subcategories]) => {
      return [`${stream} ${key}`, { category, name, said, ownWords, subcategories }] as const
    }),
  )
  return new Map(named)
}

async function originsIn(
  tx: Asking,
  catalogs: readonly string[],
  asked: InRound,
): Promise<ReadonlyMap<string, string>> {
  type Told = readonly [key: string, guideRow: string]
  const rows = await tx
    .selectFrom('itemOrigin')
    .select('stream')
    .select(sql<readonly Told[]>`json_agg(json_build_array(key, guide_row))`.as('origins'))
    .where('stream', '=', anyOf(catalogs))
    .where(held('itemOrigin', asked))
    .groupBy('stream')
    .execute()
  return new Map(rows.flatMap(({ stream, origins }) => origins.map(([key, row]) => [`${stream} ${key}`, row] as const)))
}

function anyOf(streams: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${streams}::text[])`
}

/** Whether what the province wrote on a county's item waits for an answer. */
async function feedbackOnItems(tx: Asking, asked: InRound): Promise<ReadonlyMap<string, 'open' | 'answered'>> {
  const rows = await tx
    .selectFrom('packageFeedback')
    .select(['about', 'part'])
    .select(sql<boolean>`bool_and(answer is not null)`.as('answered'))
    .where('round', '=', asked.round)
    .where('part', 'is not', null)
    .where(held('packageFeedback', asked))
    .groupBy(['about', 'part'])
    .execute()
  return new Map(rows.map(({ about, part, answered }) => [`${about} ${part}`, answered ? 'answered' : 'open']))
}
