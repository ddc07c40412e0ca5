import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { SettledItem } from '@mingce/domain/catalog/events'
import { type Catalog, type DraftItem, lastSettled, standingItems } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { lastPublished } from '@mingce/domain/catalog/publication'
import { citingLines } from '@mingce/domain/law/citing-lines'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** In which text: the draft, as it went to the city last, as settled last, as it is in force or to come. */
export type CitingText = 'draft' | 'filed' | 'settled' | 'published'

/** What a text of an item stands on (公开依据), as written: which law that is, the registry says when it is asked. */
export type CitationRow = Standing & {
  readonly item: string
  readonly text: CitingText
  readonly name: string
  readonly legalBases: readonly string[]
  /** The lines of its content that name laws and nothing else. */
  readonly contentLaws: readonly string[]
}

export const citationTables = {
  citation: table<CitationRow>({ item: 'text', text: 'text', name: 'text', legalBases: 'jsonb', contentLaws: 'jsonb' }),
} as const

const sameDraft = remembering<DraftItem, CitationRow>()
const sameList = { filed: many(), settled: many(), published: many() } as const

function many() {
  return remembering<readonly SettledItem[], readonly CitationRow[]>()
}

/** @param filed the items as they were last filed */
export function citationRows(division: string, catalog: Catalog, filed: readonly SettledItem[]) {
  const published = lastPublished(catalog)
  const inForce = catalog.settled.find(({ version }) => version === published?.version)
  const draft = standingItems(catalog).map((each) =>
    sameDraft(each, [division], () => rowOf(division, 'draft', { item: each.item, content: each.content })),
  )
  const listed = (text: Exclude<CitingText, 'draft'>, items: readonly SettledItem[]) =>
    sameList[text](items, [division], () =>
      items.flatMap(({ item, digest }) => {
        const content = catalog.texts.get(digest)
        return content ? [rowOf(division, text, { item, content })] : []
      }),
    )
  return {
    citation: [
      ...draft,
      ...listed('filed', filed),
      ...listed('settled', lastSettled(catalog)?.items ?? noItems),
      ...listed('published', inForce?.items ?? noItems),
    ],
  }
}

const noItems: readonly SettledItem[] = []

type Text = { readonly item: string; readonly content: DisclosureItem }

/** A draft is its county's alone; what was filed, the city's and the province's too. */
function rowOf(division: string, text: CitingText, { item, content }: Text): CitationRow {
  const { name, legalBases, contentElements } = content
  const place = { key: `${text}/${item}`, division, height: text === 'draft' ? 0 : 2, item, text } as const
  return { ...place, name, legalBases, contentLaws: citingLines(contentElements) }
}

/** What every text within reach stands on, by county; of one county where it is named. */
export function citationsOf(
  tx: Asking,
  office: Office,
  { division, ...asOf }: AsOf & { readonly division?: string | undefined } = {},
): Promise<readonly Held<CitationRow>[]> {
  const rows = tx.selectFrom('citation').selectAll().where(held('citation', asOf)).where(within('citation', office))
  return (division === undefined ? rows : rows.where('division', '=', division)).orderBy('division').execute()
}
