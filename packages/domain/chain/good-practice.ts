import type { Catalog } from '../catalog/evolve.ts'
import { decideGoodPractice } from '../good-practice/decide.ts'
import type { GoodPracticeEvent } from '../good-practice/events.ts'
import { uncommended } from '../good-practice/evolve.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { goodPracticeStream } from '../streams.ts'
import type { Deed } from './deed.ts'
import type { World } from './world.ts'

export const goodPracticeIn = (world: Pick<World, 'goodPractices'>, county: string, item: string) =>
  world.goodPractices.get(goodPracticeStream(county, item)) ?? uncommended

export function decidedOnGoodPractice(
  world: Pick<World, 'goodPractices'>,
  { actor, division: county, item, command }: Deed & { on: 'good-practice' },
  catalog: Catalog,
): readonly { readonly stream: string; readonly event: GoodPracticeEvent }[] | Refusal {
  const context = { actor, county, item, catalog }
  const events = decideGoodPractice(command, goodPracticeIn(world, county, item), context)
  const stream = goodPracticeStream(county, item)
  return isRefusal(events) ? events : events.map((event) => ({ stream, event }))
}
