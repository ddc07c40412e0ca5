import { cityOf, type DivisionCode } from '../authority/division.ts'
import { publishedNow } from '../borrowing/published-text.ts'
import { cityCast, sichuan } from '../cast.ts'
import { digestOf } from '../catalog/given.ts'
import { lastPublished } from '../catalog/publication.ts'
import type { GoodPracticeCommand } from '../good-practice/decide.ts'
import { waitingRecommendation } from '../good-practice/evolve.ts'
import { parseGoodPracticeStream } from '../streams.ts'
import type { Deed } from './deed.ts'
import { goodPracticeIn } from './good-practice.ts'
import type { Roll } from './roll.ts'
import { counties, everyone } from './staff.ts'
import { catalogIn, type World } from './world.ts'

/**
 * A city recommends what one of its counties published, the province answers, amends and removes; fitting or not.
 *
 * @returns undefined while nobody published anything
 */
export function anyGoodPractice(world: World, roll: Roll): Deed | undefined {
  const about = anyItem(world, roll)
  if (!about) return undefined
  const command = anyCommand(world, about, roll)
  const { reviewer, leader } = cityCast(cityOf(about.county))
  const isCitys = command.do === 'recommend' || command.do === 'withdrawRecommendation'
  const likely = isCitys ? roll.oneOf(reviewer, leader) : roll.oneOf(sichuan.reviewer, sichuan.roundManager)
  const actor = roll.below(16) === 15 ? (roll.anyOf(everyone) ?? likely) : likely
  return { on: 'good-practice', actor, division: about.county, item: about.item, command }
}

type About = { readonly county: DivisionCode; readonly item: string }

/** Mostly one that was spoken of before. */
function anyItem(world: World, roll: Roll): About | undefined {
  const known = roll.anyOf([...world.goodPractices.keys()])
  if (known && roll.below(4) > 0) return parseGoodPracticeStream(known)
  const county = roll.anyOf(counties.filter((each) => lastPublished(catalogIn(world, each))))
  const catalog = county && catalogIn(world, county)
  const version = catalog && lastPublished(catalog)?.version
  const item = catalog && roll.anyOf(catalog.settled.find((each) => each.version === version)?.items ?? [])?.item
  return county && item ? { county, item } : undefined
}

function anyCommand(world: World, { county, item }: About, roll: Roll): GoodPracticeCommand {
  const practice = goodPracticeIn(world, county, item)
  const now = publishedNow(catalogIn(world, county), item)
  const text = {
    version: now?.version ?? 1,
    digest: roll.below(16) === 15 ? digestOf('别的') : (now?.digest ?? digestOf('无')),
  }
  const seen = roll.below(16) === 15 ? practice.version + 1 : practice.version
  const reason = roll.oneOf('值得各地参照', '已有同类事例')
  const said = { improvements: [roll.oneOf('time' as const, 'scope' as const, 'channel' as const)], ...text }
  const entry = { heading: '公开及时', note: reason, categories: ['招生入学'], ...said }
  const recommend = { do: 'recommend', reason, ...said, seen } as const
  const include = { do: 'includeInLibrary', entry, seen } as const
  const amend = { do: 'amendEntry', entry: { ...entry, heading: '公开更及时' }, reason, seen } as const
  const remove = { do: 'removeEntry', reason, seen } as const
  if (practice.entry) return roll.oneOf<GoodPracticeCommand>(amend, remove, amend, recommend)
  if (!waitingRecommendation(practice)) return roll.oneOf<GoodPracticeCommand>(recommend, include, recommend, remove)
  return roll.oneOf<GoodPracticeCommand>(
    include,
    { do: 'declineRecommendation', reason, seen },
    { do: 'declineRecommendation', reason, seen },
    { do: 'withdrawRecommendation', reason, seen },
  )
}

/** What may become of what was recommended or stands in the library: withdrawn, declined, removed. */
export function onCommended(world: World): readonly Deed[] {
  return [...world.goodPractices].flatMap(([stream, practice]): readonly Deed[] => {
    const { county: division, item } = parseGoodPracticeStream(stream)
    const [on, said] = [
      { on: 'good-practice', division, item } as const,
      { reason: '已有同类事例', seen: practice.version },
    ]
    const removed = { ...on, actor: sichuan.reviewer, command: { do: 'removeEntry', ...said } } as const
    if (!waitingRecommendation(practice)) return practice.entry ? [removed] : []
    return [
      { ...on, actor: cityCast(cityOf(division)).reviewer, command: { do: 'withdrawRecommendation', ...said } },
      { ...on, actor: sichuan.reviewer, command: { do: 'declineRecommendation', ...said } },
    ]
  })
}
