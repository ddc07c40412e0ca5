import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import { gapCounts } from '@mingce/domain/lists/gap-counts'
import type { GapCounts } from '@mingce/domain/lists/gap-report'
import { toldAbove } from '@mingce/domain/lists/told-above'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { ListEntryRow, ListHeadRow, ListMappingRow, NoCounterpartRow } from './rows.ts'

/** Which version of a list a county brought in last, of which day, and how many entries it has. */
export type ListHead = Pick<ListHeadRow, 'list' | 'version' | 'listDay' | 'standing'>

/** A county's lists in numbers: the entries and the items it filed, each in one state. Without a list there is nothing to count. */
export type CountyLists = {
  readonly county: string
  readonly heads: readonly ListHead[]
  readonly ofEntries: GapCounts
  readonly ofItems: GapCounts
}

/** Of the counties within reach that brought in a list, in order of code; their items are those settled last, or filed where none was. */
export async function listCoverage(tx: Asking, office: Office, asOf: AsOf = {}): Promise<readonly CountyLists[]> {
  const [heads, asked, mappings, declared, items] = await Promise.all([
    headsWithin(tx, office, asOf),
    askedEntries(tx, office, asOf),
    mappingsToCount(tx, office, asOf),
    denialsToCount(tx, office, asOf),
    filedItems(tx, office, asOf),
  ])
  return [...heads].map(([county, own]) => {
    const standing = own.reduce((sum, each) => sum + each.standing, 0)
    const filed = items.get(county) ?? []
    const all = { mappings: mappings.get(county) ?? [], declared: declared.get(county) ?? [] }
    const entries = [...(asked.get(county) ?? []).map(aboutEducation), ...asideIn([...all.mappings, ...all.declared])]
    const counts = gapCounts({ standing, entries, ...toldAbove(all, filed) }, filed)
    return { county, heads: own, ...counts }
  })
}

/** A county's lists and filed items with all that is said of them, as its report is made of. */
export type CountyListsInFull = {
  readonly heads: readonly ListHead[]
  readonly entries: readonly (Pick<ListEntryRow, 'list' | 'digest' | 'content'> & { readonly entry: string })[]
  readonly mappings: readonly Pick<ListMappingRow, 'item' | 'entry' | 'digest'>[]
  readonly declared: readonly Pick<NoCounterpartRow, 'side' | 'subject' | 'reason'>[]
  readonly items: readonly { readonly item: string; readonly category: string; readonly name: string }[]
}

/** Null for a county beyond reach, or without a list. Of what is said only what is told above: a draft is the county's own. */
export async function countyLists(
  tx: Asking,
  office: Office,
  { county, ...asOf }: Of,
): Promise<CountyListsInFull | null> {
  const only = { ...asOf, county }
  const heads = (await headsWithin(tx, office, only)).get(county)
  if (!heads) return null
  const [entries, mappings, declared, filed] = await Promise.all([
    tx
      .selectFrom('listEntry')
      .select(['key as entry', 'list', 'digest', 'content'])
      .where(held('listEntry', asOf))
      .where(within('listEntry', office))
      .where('division', '=', county)
      .orderBy('heldFrom')
      .orderBy('key')
      .execute(),
    mappingsOf(tx, office, only),
    denialsOf(tx, office, only),
    filedItems(tx, office, only),
  ])
  const items = filed.get(county) ?? []
  return { heads, entries, items, ...toldAbove({ mappings, declared }, items) }
}

type Of = AsOf & { readonly county: DivisionCode }
type Only = AsOf & { readonly county?: DivisionCode }

async function headsWithin(tx: Asking, office: Office, { county, ...asOf }: Only) {
  const heads = tx
    .selectFrom('listHead')
    .select(['division', 'list', 'version', 'listDay', 'standing'])
    .where(held('listHead', asOf))
    .where(within('listHead', office))
  const chosen = county ? heads.where('division', '=', county) : heads
  return byCounty(await chosen.orderBy('division').orderBy('list').execute())
}

async function mappingsOf(tx: Asking, office: Office, { county, ...asOf }: Of) {
  const mappings = tx
    .selectFrom('listMapping')
    .select(['item', 'entry', 'digest'])
    .where(held('listMapping', asOf))
    .where(within('listMapping', office))
  return mappings.where('division', '=', county).orderBy('heldFrom').execute()
}

async function denialsOf(tx: Asking, office: Office, { county, ...asOf }: Of) {
  const denials = tx
    .selectFrom('noCounterpart')
    .select(['side', 'subject', 'reason'])
    .where(held('noCounterpart', asOf))
    .where(within('noCounterpart', office))
  return denials.where('division', '=', county).execute()
}

async function filedItems(tx: Asking, office: Office, { county, ...asOf }: Only) {
  const items = tx
    .selectFrom('peerItem')
    .select(['division', 'item', 'category', 'name'])
    .where(held('peerItem', asOf))
    .where(within('peerItem', office))
  const chosen = county ? items.where('division', '=', county) : items
  return byCounty(await chosen.orderBy('division').orderBy('ordinal').execute())
}

type Counted = { readonly entry: string; readonly isEducation: boolean }

function aboutEducation(entry: string): Counted {
  return { entry, isEducation: true }
}

/** `isEducation` is null where the entry does not stand, or none is spoken of. */
type SpokenOf = { readonly entry: string; readonly isEducation: boolean | null }

/** Of what is not about education, nine in ten of a county-wide list, only what something is said of is counted one by one. */
function asideIn(spoken: readonly SpokenOf[]): readonly Counted[] {
  const aside = spoken.flatMap(({ entry, isEducation }) => (isEducation === false ? [entry] : []))
  return [...new Set(aside)].map((entry) => ({ entry, isEducation: false }))
}

// Each with the entry it speaks of in one question: what was filed, by which the wall goes, is looked up once a question.

async function mappingsToCount(tx: Asking, office: Office, asOf: AsOf) {
  const mappings = tx
    .selectFrom('listMapping as said')
    .leftJoin('listEntry as known', (join) =>
      join.onRef('known.stream', '=', 'said.stream').onRef('known.key', '=', 'said.entry').on(held('known', asOf)),
    )
    .select(['said.division', 'said.item', 'said.entry', 'known.isEducation'])
    .where(held('said', asOf))
    .where(within('said', office))
  return byCounty(await mappings.execute())
}

async function denialsToCount(tx: Asking, office: Office, asOf: AsOf) {
  const denials = tx
    .selectFrom('noCounterpart as said')
    .leftJoin('listEntry as known', (join) =>
      join.onRef('known.stream', '=', 'said.stream').onRef('known.key', '=', 'said.subject').on(held('known', asOf)),
    )
    .select(['said.division', 'said.side', 'said.subject', 'said.subject as entry', 'known.isEducation'])
    .where(held('said', asOf))
    .where(within('said', office))
  return byCounty(await denials.execute())
}

/** The entries an item is asked for, one row a county, as in the grid. */
async function askedEntries(tx: Asking, office: Office, asOf: AsOf): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .selectFrom('listEntry')
    .select('division')
    .select(sql<readonly string[]>`json_agg(key)`.as('entries'))
    .where('isEducation', '=', true)
    .where(held('listEntry', asOf))
    .where(within('listEntry', office))
    .groupBy('division')
    .execute()
  return new Map(rows.map(({ division, entries }) => [division, entries]))
}

function byCounty<Row extends { readonly division: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, ({ division }) => division)
}
