import type { Catalog } from '../catalog/evolve.ts'
import { decidePages } from '../published-page/decide.ts'
import type { PageEvent } from '../published-page/events.ts'
import { noPages } from '../published-page/evolve.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { pagesStream } from '../streams.ts'
import type { Deed } from './deed.ts'
import type { World } from './world.ts'

export const pagesIn = (world: Pick<World, 'pages'>, county: string) => world.pages.get(pagesStream(county)) ?? noPages

export function decidedOnPages(
  world: Pick<World, 'pages'>,
  { actor, division, command }: Deed & { on: 'pages' },
  { today, catalog }: { readonly today: string; readonly catalog: Catalog },
): readonly { readonly stream: string; readonly event: PageEvent }[] | Refusal {
  const events = decidePages(command, pagesIn(world, division), { actor, division, today, catalog })
  return isRefusal(events) ? events : events.map((event) => ({ stream: pagesStream(division), event }))
}
