import { cityOf } from '../authority/division.ts'
import { cityCast, countyCast, sichuan } from '../cast.ts'
import type { SubmissionId } from '../streams.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import type { World } from './world.ts'

/** 催办 of a filing by its county or city, or of a package by its city or the province, fitting or not. */
export function anyReminder(world: World, id: SubmissionId, roll: Roll): Deed {
  const city = cityOf(id.division)
  const { reviewer, leader } = cityCast(city)
  const text = roll.oneOf(null, '请抓紧办理')
  if (world.packages.size > 0 && roll.below(3) === 0) {
    const actor = roll.oneOf(sichuan.reviewer, leader)
    return { on: 'package', round: id.round, city, actor, command: { do: 'remind', kind: id.kind, text } }
  }
  const actor = roll.oneOf(reviewer, countyCast(id.division).leader)
  return { on: 'submission', id, actor, command: { do: 'remind', text } }
}
