import type { CatalogEvent } from '@mingce/domain/catalog/events'
import { type Catalog, emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { lastPublished, lastUpdateOf, type Publication } from '@mingce/domain/catalog/publication'
import { folding, type Rows, type Standing, table, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { remembering } from '../remembering.ts'
import { publicationRows, type RegisterBefore, standsMeanwhile } from './publications.ts'
import { publishedStages } from './stages.ts'

/** The version of a county's catalog that is in force, or will be from `effectiveOn`. */
export type RegisterCatalogRow = Standing & {
  readonly version: number
  readonly url: string
  readonly publishedOn: string
  readonly effectiveOn: string
  /** What is in force until then; null where this is the first. */
  readonly before: RegisterBefore | null
  readonly textDigest: string
  readonly settledAt: Date
  readonly itemCount: number
}

export type RegisterItemRow = Standing & {
  readonly version: number
  readonly item: string
  /** From 1. */
  readonly ordinal: number
  readonly digest: string
  readonly category: string
  readonly name: string
  readonly content: DisclosureItem
  /** Its own page on the county's site; null where it has none beside the catalog's. */
  readonly url: string | null
  /** When it was published, or last corrected. */
  readonly updatedOn: string
  /** Everything the item says, folded for searching: NFKC, lower case. */
  readonly words: string
}

export const registerCatalogTables = {
  registerCatalog: table<RegisterCatalogRow>(
    {
      version: 'integer',
      url: 'text',
      publishedOn: 'date',
      effectiveOn: 'date',
      before: 'jsonb',
      textDigest: 'text',
      settledAt: 'timestamptz',
      itemCount: 'integer',
    },
    { open: true },
  ),
  registerItem: table<RegisterItemRow>(
    {
      version: 'integer',
      item: 'text',
      ordinal: 'integer',
      digest: 'text',
      category: 'text',
      name: 'text',
      content: 'jsonb',
      url: 'text',
      updatedOn: 'date',
      words: 'text',
    },
    { open: true, indexes: [['division', 'ordinal']] },
  ),
} as const

const sameCatalog = remembering<Publication, Rows>()

export const registerCatalogSource = folding<Catalog, CatalogEvent>({
  covers: under('catalog'),
  initial: emptyCatalog,
  evolve: evolveCatalog,
  rows(stream, catalog) {
    const division = stream.slice('catalog/'.length)
    const publication = lastPublished(catalog)
    const told = { registerPublication: publicationRows(division, catalog) }
    if (!publication) return told
    const from = [division, catalog.errata.length, catalog.published.length]
    const published = sameCatalog(publication, from, () => publishedRows(division, catalog, publication))
    return { ...published, ...told, registerStage: publishedStages(division, catalog) }
  },
})

function publishedRows(division: string, catalog: Catalog, publication: Publication): Rows {
  const { version, url, publishedOn, effectiveOn, textDigest, links } = publication
  const pages = new Map(links.map((each) => [each.item, each.url]))
  const settled = catalog.settled.find((each) => each.version === version)
  if (!settled) throw new Error(`ledger is broken: version ${version} was published and never settled`)
  const items = settled.items.map(({ item, digest }, index): RegisterItemRow => {
    const content = catalog.texts.get(digest)
    if (!content) throw new Error(`ledger is broken: the text ${digest} was settled and never drafted`)
    const { category, name } = content
    const place = { key: item, division, height: 3, version, item, ordinal: index + 1, digest } as const
    return {
      ...place,
      category,
      name,
      content,
      url: pages.get(item) ?? null,
      updatedOn: lastUpdateOf(catalog, publication, item),
      words: foldWords(Object.values(content).flat().filter(isText).join('\n')),
    }
  })
  const head: RegisterCatalogRow = {
    ...{ key: 'catalog', division, height: 3, version, url, publishedOn, effectiveOn, textDigest },
    before: standsMeanwhile(catalog),
    ...{ settledAt: instantOf(settled.settledAt), itemCount: items.length },
  }
  return { registerCatalog: [head], registerItem: items }
}

/** Width and case folded away: a search finds "ＡＰＰ" by "app". */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
