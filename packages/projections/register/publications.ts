import type { Catalog } from '@mingce/domain/catalog/evolve'
import { type Erratum, lastPublished, type Publication, publishedBefore } from '@mingce/domain/catalog/publication'
import type { CorrectedWording } from '@mingce/domain/catalog/publication-events'
import { type Standing, table } from '../definition.ts'

/** What a county announced of its catalog: 公布, 更正 or 撤销. */
export type RegisterPublicationRow = Standing & {
  readonly what: 'published' | 'corrected' | 'withdrawn'
  readonly version: number
  readonly onDate: string
  readonly recordedAt: Date
  readonly url: string
  /** 施行日期 of what was published; null for the others. */
  readonly effectiveOn: string | null
  /** Of a correction: null where it is of the page as a whole. */
  readonly item: string | null
  /** The item's name in the settled text. */
  readonly name: string | null
  readonly wording: CorrectedWording | null
  readonly reason: string | null
  /** Of a withdrawal: the version that stands since; null for none. */
  readonly staying: number | null
}

export type RegisterBefore = { readonly version: number; readonly url: string; readonly publishedOn: string }

export const registerPublicationTables = {
  registerPublication: table<RegisterPublicationRow>(
    {
      what: 'text',
      version: 'integer',
      onDate: 'date',
      recordedAt: 'timestamptz',
      url: 'text',
      effectiveOn: 'date',
      item: 'text',
      name: 'text',
      wording: 'jsonb',
      reason: 'text',
      staying: 'integer',
    },
    { open: true, indexes: [['division']] },
  ),
} as const

const nothing = { effectiveOn: null, item: null, name: null, wording: null, reason: null, staying: null }

/** @returns none before the first publication; the withdrawn and the replaced stay among them */
export function publicationRows(division: string, catalog: Catalog): readonly RegisterPublicationRow[] {
  const place = { division, height: 3 } as const
  const published = catalog.published.flatMap((each, index) => {
    const key = `${each.version}/${index}`
    const { version, url, publishedOn: onDate, effectiveOn } = each
    const told = { version, url, onDate, recordedAt: new Date(each.recordedAt), effectiveOn }
    const put = { ...place, ...nothing, key, what: 'published' as const, ...told }
    return [put, ...withdrawalOf(each, `${key}/withdrawn`).map((row) => ({ ...place, ...row }))]
  })
  const errata = catalog.errata.map((each, index) => ({ ...place, ...correctionOf(each, index, catalog) }))
  return [...published, ...errata]
}

function withdrawalOf({ version, withdrawn }: Publication, key: string) {
  if (!withdrawn) return []
  const { reason, withdrawnOn: onDate, staying, url } = withdrawn
  const recordedAt = new Date(withdrawn.recordedAt)
  return [{ ...nothing, key, what: 'withdrawn' as const, version, onDate, recordedAt, url, reason, staying }]
}

function correctionOf(
  { version, item, wording, reason, issuedOn, url, recordedAt }: Erratum,
  index: number,
  catalog: Catalog,
) {
  const settled = catalog.settled.find((each) => each.version === version)
  const { digest = '' } = settled?.items.find((each) => each.item === item) ?? {}
  const name = catalog.texts.get(digest)?.name ?? null
  const said = { version, onDate: issuedOn, recordedAt: new Date(recordedAt), url, item, name, wording, reason }
  return { ...nothing, key: `erratum/${index}`, what: 'corrected' as const, ...said }
}

/** What is in force until the last publication takes effect: the one before it. */
export function standsMeanwhile(catalog: Catalog): RegisterBefore | null {
  const last = lastPublished(catalog)
  const before = last && publishedBefore(catalog, last)
  return before ? { version: before.version, url: before.url, publishedOn: before.publishedOn } : null
}
