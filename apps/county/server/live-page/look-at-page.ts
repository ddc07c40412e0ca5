import type { Desk } from '@mingce/api/desk'
import { keepLook, type LookOutcome } from '@mingce/api/page-looks'
import type { Officer } from '@mingce/api/procedure'
import { settledCatalog } from '../settled-catalog.ts'
import { checkLivePage, type LivePage } from './check-live-page.ts'
import type { FetchLimits } from './fetch-page.ts'
import { seenCatalog } from './seen-page.ts'

type Asked = { readonly version: number; readonly url: string }

/** What stands at an address now, and what was kept of the look. */
export type LookedAt = LivePage & { readonly kept: LookOutcome | 'not_published' }

/**
 * Looks at the page itself, in the open. Where its address is the one that was recorded with the publication that stands, what it finds is kept; of
 * an address that is only tried before it is recorded, nothing is.
 *
 * @returns null where the county has no such settled version
 */
export async function lookAtPage(
  { desk, actor }: Pick<Officer, 'actor'> & { readonly desk: Desk },
  { version, url }: Asked,
  limits: Pick<FetchLimits, 'hosts' | 'resolve'>,
): Promise<LookedAt | null> {
  const settled = await settledCatalog(desk, actor, version)
  if (!settled) return null
  const { catalog, publishedAt } = settled
  const page = await checkLivePage(catalog, url, limits)
  if (publishedAt !== url) return { ...page, kept: 'not_published' }
  const seen = seenCatalog(page, url, catalog.items)
  const kept = await keepLook(desk, { page: { division: actor.authority, version, item: null, url }, seen, actor })
  return { ...page, kept }
}
