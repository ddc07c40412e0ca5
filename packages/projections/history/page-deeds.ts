import { lastPublished } from '@mingce/domain/catalog/publication'
import { addDays } from '@mingce/domain/deadline/calendar-day'
import { decidePages } from '@mingce/domain/published-page/decide'
import type { PageEvent, PageResult } from '@mingce/domain/published-page/events'
import { evolvePages, noPages } from '@mingce/domain/published-page/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { pagesStream } from '@mingce/domain/streams'
import { factsIn } from './facts-in.ts'
import { digestOf } from './random.ts'
import type { World } from './world.ts'

/** A county's drafter looks at the page it published: as settled, otherwise, dead, and so on anew. Nothing is drawn. */
export function pageDeed(world: World): void {
  const county = world.counties.find((each) => lastPublished(world.catalogOf(each)))
  const catalog = county && world.catalogOf(county)
  const publication = catalog && lastPublished(catalog)
  if (!publication) return
  const { drafter } = world.countyPosts(county)
  const stream = pagesStream(county)
  const past = factsIn<PageEvent>(world, stream)
  const { version, url } = publication
  const items = catalog.settled.find((each) => each.version === version)?.items ?? []
  const command = {
    do: 'recordPage',
    version,
    item: null,
    url,
    ...nextResult(past.length, items, world.today),
  } as const
  const pages = past.reduce(evolvePages, noPages)
  const events = decidePages(command, pages, { actor: drafter, division: county, today: world.today, catalog })
  if (!isRefusal(events)) world.record(drafter, new Map([[stream, events]]))
}

function nextResult(looks: number, items: readonly { readonly item: string }[], today: string): PageResult {
  const opened = { why: null, status: 200, landedAt: null, contentDigest: digestOf(['网页']), failedOn: [] }
  const results: readonly PageResult[] = [
    { ...opened, found: 'as_settled', cells: { same: 8, of: 8 }, wrong: [] },
    { ...opened, found: 'otherwise', cells: { same: 7, of: 8 }, wrong: items.slice(0, 1).map(({ item }) => item) },
    {
      ...{ found: 'dead', why: 'not_found', status: 404, landedAt: null, contentDigest: null, cells: null, wrong: [] },
      failedOn: [addDays(today, -2), addDays(today, -1), today],
    },
  ]
  return results[looks % results.length] as PageResult
}
