import type { Desk } from '@mingce/api/desk'
import { claimLook, keepLook, type LookOutcome, lookedAt, minuteAt, type SeenPage } from '@mingce/api/page-looks'
import { province } from '@mingce/domain/authority/division'
import { asOffice } from '@mingce/projections/asking'
import { type StandingPage, standingPages } from '@mingce/projections/pages/questions'
import { checkLivePage, openPage } from '../live-page/check-live-page.ts'
import type { FetchLimits } from '../live-page/fetch-page.ts'
import { seenCatalog, seenOwnPage } from '../live-page/seen-page.ts'
import { settledCatalog } from '../settled-catalog.ts'
import { nextPage } from './next-page.ts'
import { isWithin, type WatchHours } from './watch-hours.ts'

export type Watching = {
  readonly desk: Desk
  readonly hours: WatchHours
  readonly limits: Pick<FetchLimits, 'hosts' | 'resolve'>
}

export type Watched = { readonly page: StandingPage; readonly outcome: LookOutcome }

/**
 * Looks at one published page, the one that is due, and keeps what it found. Any number of processes may: a page is claimed before it is
 * fetched, and whoever dies in between leaves it to the next night.
 *
 * @returns undefined outside the hours and where no page is due
 */
export async function lookAtNext({ desk, hours, limits }: Watching): Promise<Watched | undefined> {
  if (!isWithin(hours, minuteAt(desk))) return undefined
  const page = await claimLook(desk, async () => {
    const pages = await asOffice(desk.read, { level: 'province', authority: province }, (tx) => standingPages(tx))
    return nextPage(pages.filter(mayBeLookedAt(desk, limits)), await lookedAt(desk), desk.clock())
  })
  if (!page) return undefined
  return { page, outcome: await keepLook(desk, { page, seen: await seenAt(desk, page, limits) }) }
}

/** A demonstration's addresses are made up: only those of sites that the operator named are looked at. */
function mayBeLookedAt({ synthetic }: Desk, { hosts }: Watching['limits']) {
  return ({ url }: StandingPage) => !synthetic || hosts.has(URL.parse(url)?.hostname ?? '')
}

async function seenAt(
  desk: Desk,
  { division, version, item, url }: StandingPage,
  limits: Watching['limits'],
): Promise<SeenPage | undefined> {
  if (item !== null) return seenOwnPage(await openPage(url, limits), url)
  const settled = await settledCatalog(desk, { level: 'county', authority: division }, version)
  if (!settled) return undefined
  const { catalog } = settled
  return seenCatalog(await checkLivePage(catalog, url, limits), url, catalog.items)
}
