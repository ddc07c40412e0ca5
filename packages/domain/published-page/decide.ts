import type { Actor } from '../authority/actor.ts'
import type { Catalog } from '../catalog/evolve.ts'
import { lastPublished } from '../catalog/publication.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { PageEvent, PageResult, PublishedPage } from './events.ts'
import { type Pages, pageKey } from './evolve.ts'

export type PageCommand = { readonly do: 'recordPage' } & PublishedPage & PageResult

export type PageRefusal =
  | 'ONLY_COUNTY_POSTS'
  | 'NOT_YOUR_CATALOG'
  | 'NOT_PUBLISHED_THERE'
  | 'NOT_IN_VERSION'
  | 'TOO_FEW_TRIES'
  | 'TRIED_IN_FUTURE'
  | 'PAGE_AS_BEFORE'

export type PageContext = {
  /** A post of the county that looked, or the system's own look. */
  readonly actor: Actor | 'system'
  readonly division: string
  /** Today in Asia/Shanghai, `"2021-10-14"`. */
  readonly today: string
  readonly catalog: Pick<Catalog, 'published' | 'settled'>
}

/** On so many days a page must not have opened before it counts as dead: a site that is mended overnight or over a weekend is not. */
export const daysUntilDead = 3

/**
 * Records what a look at a published page found, where that is not what was found before; decisions/0001 says why nothing else is.
 *
 * @returns the event; PAGE_AS_BEFORE where there is nothing new to say
 */
export function decidePages(
  command: PageCommand,
  pages: Pages,
  context: PageContext,
): readonly PageEvent[] | Refusal<PageRefusal> {
  const { do: _, ...said } = command
  const refusal = firstRefusal<PageRefusal>(
    () => notTheirs(context),
    () => notPublishedThere(said, context),
    () => notDead(said, context.today),
    () => (isSame(pages.get(pageKey(said)), said) ? refuse('PAGE_AS_BEFORE') : undefined),
  )
  return refusal ?? [{ type: 'PageChecked', ...said }]
}

function notTheirs({ actor, division }: PageContext): Refusal<PageRefusal> | undefined {
  if (actor === 'system') return undefined
  if (actor.level !== 'county') return refuse('ONLY_COUNTY_POSTS')
  return actor.authority === division ? undefined : refuse('NOT_YOUR_CATALOG')
}

/** Only what stands is looked at: the publication that was not withdrawn, its own page and those of its items. */
function notPublishedThere(
  { version, item, url, wrong }: PublishedPage & PageResult,
  { catalog }: PageContext,
): Refusal<PageRefusal> | undefined {
  const publication = lastPublished(catalog)
  const stands =
    publication?.version === version &&
    (item === null ? publication.url === url : publication.links.some((each) => each.item === item && each.url === url))
  if (!stands) return refuse('NOT_PUBLISHED_THERE')
  const settled = catalog.settled.find((each) => each.version === version)?.items ?? []
  const strange = wrong.filter((each) => !settled.some((known) => known.item === each))
  return strange.length > 0 ? refuse('NOT_IN_VERSION', strange) : undefined
}

function notDead({ found, failedOn }: PageResult, today: string): Refusal<PageRefusal> | undefined {
  const days = new Set(failedOn)
  if (failedOn.some((each) => each > today)) return refuse('TRIED_IN_FUTURE')
  return found === 'dead' && days.size < daysUntilDead ? refuse('TOO_FEW_TRIES') : undefined
}

/** A dead page is dead, whatever its site says of it that day; the bytes of a living one differ at every look. */
function isSame(before: PageResult | undefined, now: PageResult): boolean {
  if (!before || before.found !== now.found) return false
  if (now.found === 'dead') return true
  return tellingOf(before) === tellingOf(now)
}

function tellingOf({ why, landedAt, cells, wrong }: PageResult): string {
  return JSON.stringify([why, landedAt, cells?.same, cells?.of, wrong.toSorted()])
}
