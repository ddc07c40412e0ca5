import type { DivisionCode } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { Held } from '../definition.ts'
import type { OpenPageRow, PageRow } from './pages.ts'

/** A page that stands: of the newest publication of a county, the catalog's (`item` null) or an item's own. */
export type StandingPage = {
  readonly division: DivisionCode
  readonly version: number
  readonly item: string | null
  readonly url: string
}

/** Every page that stands, of these counties or of all; by county, the catalog's first. */
export async function standingPages(
  tx: Asking,
  { counties, ...asOf }: AsOf & { readonly counties?: readonly DivisionCode[] } = {},
): Promise<readonly StandingPage[]> {
  let heads = tx
    .selectFrom('registerCatalog')
    .select(['division', 'version', 'url'])
    .where(held('registerCatalog', asOf))
  let items = tx
    .selectFrom('registerItem')
    .select(['division', 'version', 'item', 'url'])
    .where('url', 'is not', null)
    .where(held('registerItem', asOf))
  if (counties) {
    heads = heads.where('division', 'in', counties)
    items = items.where('division', 'in', counties)
  }
  const [catalogs, own] = await Promise.all([
    heads.orderBy('division').execute(),
    items.orderBy('division').orderBy('ordinal').execute(),
  ])
  const ownBy = Map.groupBy(own, ({ division }) => division)
  return catalogs.flatMap(({ division, version, url }) => [
    { division: division as DivisionCode, version, item: null, url },
    ...(ownBy.get(division) ?? []).map((each) => ({
      ...each,
      division: division as DivisionCode,
      url: each.url ?? '',
    })),
  ])
}

/** A page as it was found last, within the asker's reach. */
export type FoundPageRow = Held<PageRow> & { readonly division: DivisionCode }

/** The pages that stand and were looked at, of these counties or of all within reach, each as it was found last; by county, the catalog's first. */
export async function foundPages(
  tx: Asking,
  office: Office,
  { counties: asked, ...asOf }: AsOf & { readonly counties?: readonly DivisionCode[] } = {},
): Promise<readonly FoundPageRow[]> {
  const counties = asked ?? (office.level === 'county' ? [office.authority] : undefined)
  let found = tx.selectFrom('page').selectAll().where(held('page', asOf)).where(within('page', office))
  if (counties) found = found.where('division', 'in', counties)
  const [standing, rows] = await Promise.all([
    standingPages(tx, { ...asOf, ...(counties && { counties }) }),
    found.execute(),
  ])
  return standingOf(rows, standing)
}

function standingOf(rows: readonly Held<PageRow>[], standing: readonly StandingPage[]): readonly FoundPageRow[] {
  const known = new Map(rows.map((row) => [placeOf(row), row as FoundPageRow]))
  return standing.flatMap((each) => known.get(placeOf(each)) ?? [])
}

/** The pages of a county that stand and do not open, the catalog's first. Where none is dead it is one small question. */
export async function deadPagesOf(tx: Asking, county: DivisionCode): Promise<readonly FoundPageRow[]> {
  const dead = tx
    .selectFrom('page')
    .selectAll()
    .where('division', '=', county)
    .where('found', '=', 'dead')
    .where(held('page', {}))
  const rows = await dead.execute()
  return rows.length === 0 ? [] : standingOf(rows, await standingPages(tx, { counties: [county] }))
}

/** Whether a page that stands opens, as far as it was looked at; undefined before the first look. */
export function openPageOf(
  tx: Asking,
  { division, version, item, url }: StandingPage,
): Promise<Held<OpenPageRow> | undefined> {
  return tx
    .selectFrom('openPage')
    .selectAll()
    .where('division', '=', division)
    .where('version', '=', version)
    .where('url', '=', url)
    .where((and) => (item === null ? and('item', 'is', null) : and('item', '=', item)))
    .where(held('openPage', {}))
    .executeTakeFirst()
}

function placeOf({
  division,
  version,
  item,
  url,
}: Pick<StandingPage, 'version' | 'item' | 'url'> & { readonly division: string }) {
  return `${division} ${version} ${item ?? ''} ${url}`
}
