import { publishedNow } from '@mingce/domain/borrowing/published-text'
import { sichuan } from '@mingce/domain/cast'
import { lastPublished } from '@mingce/domain/catalog/publication'
import { fold } from '@mingce/domain/fact'
import { decideGoodPractice, type GoodPracticeCommand } from '@mingce/domain/good-practice/decide'
import type { GoodPracticeEvent } from '@mingce/domain/good-practice/events'
import {
  evolveGoodPractice,
  type GoodPractice,
  uncommended,
  waitingRecommendation,
} from '@mingce/domain/good-practice/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { goodPracticeStream } from '@mingce/domain/streams'
import { factsIn } from './facts-in.ts'
import type { World } from './world.ts'

/** The city recommends what a county published; the province takes it in, puts the entry right, and removes it. Nothing is drawn. */
export function goodPracticeDeed(world: World): void {
  const county = world.counties.find((each) => lastPublished(world.catalogOf(each)))
  if (!county) return
  const catalog = world.catalogOf(county)
  const version = lastPublished(catalog)?.version
  const item = catalog.settled.find((each) => each.version === version)?.items[0]?.item
  const now = item === undefined ? undefined : publishedNow(catalog, item)
  if (item === undefined || !now) return
  const stream = goodPracticeStream(county, item)
  const practice = fold(evolveGoodPractice, uncommended, factsIn<GoodPracticeEvent>(world, stream))
  const command = nextOf(practice, { version: now.version, digest: now.digest })
  const actor = command.do === 'recommend' ? world.cityPosts().reviewer : sichuan.reviewer
  const events = decideGoodPractice(command, practice, { actor, county, item, catalog })
  if (!isRefusal(events)) world.record(actor, new Map([[stream, events]]))
}

function nextOf(
  practice: GoodPractice,
  text: { readonly version: number; readonly digest: string },
): GoodPracticeCommand {
  const seen = practice.version
  const said = { improvements: ['time'] as ['time'], ...text }
  const entry = { heading: '公开及时', note: `第${seen}次说明`, categories: ['招生入学'], ...said }
  if (!practice.entry)
    return waitingRecommendation(practice)
      ? { do: 'includeInLibrary', entry, seen }
      : { do: 'recommend', reason: '值得各地参照', ...said, seen }
  if (practice.entry.amendments.length === 0) return { do: 'amendEntry', entry, reason: '补充说明', seen }
  return { do: 'removeEntry', reason: '不再示范', seen }
}
