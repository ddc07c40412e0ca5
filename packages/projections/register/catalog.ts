import type { CatalogEvent } from '@mingce/domain/catalog/events'
import { type Catalog, emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { lastPublished, type Publication } from '@mingce/domain/catalog/publication'
import { folding, type Rows, type Standing, table, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { remembering } from '../remembering.ts'
import { publishedStages } from './stages.ts'

/** The version of a county's catalog that is in force. */
export type RegisterCatalogRow = Standing & {
  readonly version: number
  readonly url: string
  readonly publishedOn: string
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
  /** Everything the item says, folded for searching: NFKC, lower case. */
  readonly words: string
}

export const registerCatalogTables = {
  registerCatalog: table<RegisterCatalogRow>(
    {
      version: 'integer',
      url: 'text',
      publishedOn: 'date',
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
    if (!publication) return {}
    const published = sameCatalog(publication, [division], () => publishedRows(division, catalog, publication))
    return { ...published, registerStage: publishedStages(division, catalog) }
  },
})

function publishedRows(division: string, catalog: Catalog, publication: Publication): Rows {
  const { version, url, publishedOn, textDigest } = publication
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
      words: foldWords(Object.values(content).flat().filter(isText).join('\n')),
    }
  })
  const head: RegisterCatalogRow = {
    ...{ key: 'catalog', division, height: 3, version, url, publishedOn, textDigest },
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
