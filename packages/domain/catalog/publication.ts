import type { CatalogEvent } from './events.ts'
import type { Catalog } from './evolve.ts'
import type { CorrectedWording, ItemLink } from './publication-events.ts'

export type Withdrawal = {
  readonly reason: string
  readonly withdrawnOn: string
  /** The version that stands from then on; null for none. */
  readonly staying: number | null
  readonly url: string
  readonly recordedAt: string
}

export type Publication = {
  readonly version: number
  readonly url: string
  readonly publishedOn: string
  /** 施行日期: from this day it is in force; never before `publishedOn`. */
  readonly effectiveOn: string
  readonly links: readonly ItemLink[]
  readonly textDigest: string
  readonly recordedAt: string
  /** The first day on which it stands no more, because it, or it with one after it, was withdrawn. */
  readonly endedOn: string | null
  readonly withdrawn: Withdrawal | null
}

export type Erratum = {
  readonly version: number
  readonly item: string | null
  readonly wording: CorrectedWording | null
  readonly reason: string
  readonly issuedOn: string
  readonly url: string
  readonly recordedAt: string
}

type Told<Type extends CatalogEvent['type']> = { readonly event: CatalogEvent & { type: Type }; readonly at: string }

export function published(catalog: Catalog, { event, at }: Told<'CatalogPublished'>): Catalog {
  const { type: _, ...said } = event
  const publication = { ...said, recordedAt: at, endedOn: null, withdrawn: null }
  return { ...catalog, published: [...catalog.published, publication] }
}

export function withdrawn(catalog: Catalog, { event, at }: Told<'PublicationWithdrawn'>): Catalog {
  const { staying, reason, withdrawnOn, url } = event
  const last = lastPublished(catalog)
  const after = catalog.published.map((each): Publication => {
    if (each === last)
      return { ...each, endedOn: withdrawnOn, withdrawn: { reason, withdrawnOn, staying, url, recordedAt: at } }
    return staying === null && each.endedOn === null ? { ...each, endedOn: withdrawnOn } : each
  })
  return { ...catalog, published: after }
}

export function corrected(catalog: Catalog, { event, at }: Told<'ErratumIssued'>): Catalog {
  const { version, item, wording, reason, issuedOn, url } = event
  const erratum = { version, item, wording, reason, issuedOn, url, recordedAt: at }
  return { ...catalog, errata: [...catalog.errata, erratum] }
}

/** The publication that stands: the last one that was not withdrawn, in force already or from a day to come. */
export function lastPublished({ published: all }: Pick<Catalog, 'published'>): Publication | undefined {
  return all.findLast(({ endedOn }) => endedOn === null)
}

/** The one that stands before it: what stays in force when it is withdrawn, and until it takes effect. */
export function publishedBefore(
  { published: all }: Pick<Catalog, 'published'>,
  { version }: Pick<Publication, 'version'>,
): Publication | undefined {
  return all.findLast((each) => each.endedOn === null && each.version < version)
}

/**
 * The publication in force on a day of Asia/Shanghai, as it is known now: a later one takes its place on the day from which that
 * one is in force, and it ends on the day it was withdrawn.
 *
 * @returns undefined before the first takes effect, and where it was withdrawn and none stayed
 */
export function inForceOn({ published: all }: Pick<Catalog, 'published'>, day: string): Publication | undefined {
  return all.findLast(({ effectiveOn, endedOn }) => effectiveOn <= day && (endedOn === null || day < endedOn))
}

/** 更新日期 of an item on the county's site: when it was published, or last corrected by itself or with the page. */
export function lastUpdateOf({ errata }: Pick<Catalog, 'errata'>, publication: Publication, item: string): string {
  const days = errata
    .filter((each) => each.version === publication.version && (each.item === null || each.item === item))
    .map(({ issuedOn }) => issuedOn)
  return [publication.publishedOn, ...days].toSorted().at(-1) ?? publication.publishedOn
}
