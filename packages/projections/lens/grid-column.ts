import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { GridColumn } from '@mingce/domain/lens/guide-grid'
import { itemPlaces, type PlacedAs } from '@mingce/domain/lens/item-places'
import { sql } from 'kysely'
import { type Asking, type AsOf, held } from '../asking.ts'
import type { Held } from '../definition.ts'
import type { PackageFeedbackRow } from '../joint-package/rows.ts'
import { type FiledCountyItem, filedItems } from './grid.ts'

/** What one county has in a column. */
export type ColumnItem = Omit<FiledCountyItem, 'saying'> & {
  readonly sameness: PlacedAs['sameness']
  readonly text: DisclosureItem
  /** Whether its filing reached the province, which may then write on it. */
  readonly arrived: boolean
}

export type ColumnOverCounties = {
  readonly column: GridColumn
  /** What the guide says; null for an item outside it. */
  readonly guideText: DisclosureItem | null
  readonly items: readonly ColumnItem[]
  /** The counties that filed a catalog and have no such item, which is no fault by itself. */
  readonly without: readonly string[]
  /** The counties that have filed no catalog in the round. */
  readonly unfiled: readonly string[]
  /** What was written on these items, oldest first. */
  readonly feedback: readonly Held<PackageFeedbackRow>[]
}

type Asked = AsOf & { readonly round: string; readonly column: string }

/** One column of the grid with its texts, county by county in order of code; undefined when there is no such round or column. */
export async function gridColumn(tx: Asking, office: Office, asked: Asked): Promise<ColumnOverCounties | undefined> {
  const filed = await filedItems(tx, office, asked)
  const { columns = [], places } = filed ? itemPlaces(filed.guide, filed.items) : {}
  const column = columns.find(({ key }) => key === asked.column)
  if (!filed || !places || !column) return undefined
  const placed = filed.items.filter((item) => places.get(item)?.column === asked.column)
  const having = new Set(placed.map(({ county }) => county))
  const [texts, arrived, feedback] = await Promise.all([
    textsOfAll(tx, placed, asked),
    arrivedIn(tx, asked),
    feedbackOn(tx, asked, placed),
  ])
  const items = placed.flatMap((item): readonly ColumnItem[] => {
    const text = texts.get(`${item.county} ${item.digest}`)
    const { sameness = 'certain' } = places.get(item) ?? {}
    const { saying: _, ...told } = item
    return text ? [{ ...told, sameness, text, arrived: arrived.has(item.submission) }] : []
  })
  return {
    column,
    guideText: filed.guideRows.find(({ row }) => row === column.guideRow)?.item ?? null,
    items,
    without: filed.counties.filter((county) => filed.filed.has(county) && !having.has(county)),
    unfiled: filed.counties.filter((county) => !filed.filed.has(county)),
    feedback,
  }
}

type Named = Pick<FiledCountyItem, 'county' | 'digest'>

async function textsOfAll(tx: Asking, items: readonly Named[], asked: Asked) {
  if (items.length === 0) return new Map<string, DisclosureItem>()
  const rows = await tx
    .selectFrom('catalogText')
    .select(['division', 'digest', 'content'])
    .where(
      'stream',
      'in',
      items.map(({ county }) => `catalog/${county}`),
    )
    .where(
      'key',
      'in',
      items.map(({ digest }) => digest),
    )
    .where(held('catalogText', asked))
    .execute()
  return new Map(rows.map(({ division, digest, content }) => [`${division} ${digest}`, content]))
}

/** The counties' filings that reached the province with a package or by an addendum. */
async function arrivedIn(tx: Asking, asked: Asked): Promise<ReadonlySet<string>> {
  const members = tx.selectFrom('packageMember').select('submission').where('round', '=', asked.round)
  const rows = await members.where(held('packageMember', asked)).execute()
  return new Set(rows.map(({ submission }) => submission))
}

async function feedbackOn(tx: Asking, asked: Asked, items: readonly Pick<FiledCountyItem, 'county' | 'part'>[]) {
  if (items.length === 0) return []
  const named = items.map(({ county, part }) => sql`(${county}, ${part})`)
  return tx
    .selectFrom('packageFeedback')
    .selectAll()
    .where('round', '=', asked.round)
    .where(sql<boolean>`(about, part) in (${sql.join(named)})`)
    .where(held('packageFeedback', asked))
    .orderBy('sentAt')
    .orderBy('key')
    .execute()
}
