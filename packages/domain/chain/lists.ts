import type { Catalog } from '../catalog/evolve.ts'
import { decideLists } from '../lists/decide.ts'
import type { ListsEvent } from '../lists/events.ts'
import { noLists } from '../lists/evolve.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { listsStream } from '../streams.ts'
import type { Deed } from './deed.ts'
import type { World } from './world.ts'

export const listsIn = (world: Pick<World, 'lists'>, county: string) => world.lists.get(listsStream(county)) ?? noLists

export function decidedOnLists(
  world: Pick<World, 'lists'>,
  { actor, division: county, command }: Deed & { on: 'lists' },
  { today, catalog }: { readonly today: string; readonly catalog: Catalog },
): readonly { readonly stream: string; readonly event: ListsEvent }[] | Refusal {
  const events = decideLists(command, listsIn(world, county), { actor, county, today, catalog })
  return isRefusal(events) ? events : events.map((event) => ({ stream: listsStream(county), event }))
}
