import { createHash } from 'node:crypto'
import type { SettledItem } from '@mingce/domain/catalog/events'
import type { Catalog, SettledVersion } from '@mingce/domain/catalog/evolve'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Erratum, Publication } from '@mingce/domain/catalog/publication'
import { type Saying, sayingOf } from '@mingce/domain/lens/saying'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** Every text that ever stood in a county's catalog, by digest. Read above the county once it was filed. */
export type CatalogTextRow = Standing & {
  readonly digest: string
  readonly category: string
  readonly name: string
  readonly content: DisclosureItem
} & Saying

/** A settled version (审定稿), and its publication while there is one that stands. */
export type CatalogVersionRow = Standing & {
  readonly version: number
  readonly submission: string
  readonly items: readonly SettledItem[]
  readonly settledAt: Date
  readonly url: string | null
  readonly publishedOn: string | null
  readonly textDigest: string | null
  readonly publicationRecordedAt: Date | null
  /** 施行日期. */
  readonly effectiveOn: string | null
  readonly errata: readonly Erratum[]
  /** How it was published before: withdrawn, or ended with one that was. */
  readonly former: readonly Publication[]
}

export const versionTables = {
  catalogText: table<CatalogTextRow>(
    { digest: 'text', category: 'text', name: 'text', content: 'jsonb', said: 'text', ownWords: 'jsonb' },
    { indexes: [['name', 'division']] },
  ),
  catalogVersion: table<CatalogVersionRow>(
    {
      version: 'integer',
      submission: 'text',
      items: 'jsonb',
      settledAt: 'timestamptz',
      url: 'text',
      publishedOn: 'date',
      textDigest: 'text',
      publicationRecordedAt: 'timestamptz',
      effectiveOn: 'date',
      errata: 'jsonb',
      former: 'jsonb',
    },
    { indexes: [['submission']] },
  ),
} as const

const sameText = remembering<DisclosureItem, CatalogTextRow>()

export function versionRows(division: string, catalog: Catalog) {
  const { texts, filed, settled } = catalog
  return {
    catalogText: [...texts].map(([digest, content]) => textRow(division, digest, content, filed.has(digest))),
    catalogVersion: settled.map((each) => versionRow(division, each, catalog)),
  }
}

function textRow(division: string, digest: string, content: DisclosureItem, filed: boolean): CatalogTextRow {
  const { category, name } = content
  return sameText(content, [division, digest, filed], () => ({
    ...{ key: digest, division, height: filed ? 2 : 0 },
    ...{ digest, category, name, content },
    ...shortSaying(content),
  }))
}

/** What a text says, short enough to compare 11,000 of them. */
export function shortSaying(content: DisclosureItem): Saying {
  const { said, ownWords } = sayingOf(content)
  return { said: createHash('sha256').update(said).digest('base64url').slice(0, 22), ownWords }
}

function versionRow(division: string, settled: SettledVersion, { published, errata }: Catalog): CatalogVersionRow {
  const { version, submission, items, settledAt } = settled
  const all = published.filter((each) => each.version === version)
  const publication = all.find(({ endedOn }) => endedOn === null)
  return {
    ...{ key: String(version), division, height: 2, version, submission, items },
    settledAt: new Date(settledAt),
    url: publication?.url ?? null,
    publishedOn: publication?.publishedOn ?? null,
    textDigest: publication?.textDigest ?? null,
    publicationRecordedAt: publication ? new Date(publication.recordedAt) : null,
    effectiveOn: publication?.effectiveOn ?? null,
    errata: errata.filter((each) => each.version === version),
    former: all.filter(({ endedOn }) => endedOn !== null),
  }
}

/** The texts of a county's catalog with these digests, as far as the asker may read them. */
export function textsOf(tx: Asking, division: string, digests: readonly string[], asOf: AsOf = {}) {
  if (digests.length === 0) return Promise.resolve([])
  const texts = tx.selectFrom('catalogText').select(['digest', 'category', 'name', 'content'])
  return texts
    .where('stream', '=', `catalog/${division}`)
    .where('key', 'in', digests)
    .where(held('catalogText', asOf))
    .execute()
}

/** A county's settled versions, newest first. */
export function versionsOf(tx: Asking, division: string, asOf: AsOf = {}): Promise<readonly Held<CatalogVersionRow>[]> {
  const versions = tx.selectFrom('catalogVersion').selectAll().where('stream', '=', `catalog/${division}`)
  return versions.where(held('catalogVersion', asOf)).orderBy('version', 'desc').execute()
}
