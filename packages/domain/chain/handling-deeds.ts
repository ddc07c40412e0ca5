import { cityOf } from '../authority/division.ts'
import type { HandlingCommand } from '../handling/decide.ts'
import { type TaskName, taskKey } from '../handling/evolve.ts'
import { packageStream, type SubmissionId, submissionStream } from '../streams.ts'
import type { Roll } from './roll.ts'
import { everyone } from './staff.ts'
import { type Deed, handlingIn, type World } from './world.ts'

/** Someone claims what lies on a desk, a leader assigns it, or it is put back; now and then anybody tries. */
export function anyOnHandling(world: World, id: SubmissionId, roll: Roll): Deed {
  const { round, division, kind } = id
  const city = cityOf(division)
  const matter = roll.below(4) === 3 ? packageStream(round, city) : submissionStream(id)
  const bodies = matter.startsWith('package/') ? [city, '510000'] : [division, city]
  const body = roll.anyOf(bodies)
  const anyone = roll.below(8) === 7
  const actor = roll.anyOf(everyone.filter(({ authority }) => anyone || authority === body)) ?? everyone[0]
  if (!actor) throw new Error('nobody is there')
  const own = everyone.filter(({ authority }) => authority === actor.authority)
  const to = roll.anyOf(own.filter(({ role }) => role !== 'leader')) ?? actor
  const task: TaskName = { matter, kind, role: actor.role === 'leader' ? to.role : actor.role }
  const seen =
    roll.below(8) === 7 ? 'someone' : (handlingIn(world, actor.authority).get(taskKey(task))?.account ?? null)
  const claim = { do: 'claimTask', ...task, seen } as const
  const release = { do: 'releaseTask', ...task, seen } as const
  if (actor.role !== 'leader')
    return { on: 'handling', actor, command: roll.oneOf<HandlingCommand>(claim, claim, release) }
  return {
    on: 'handling',
    actor,
    command: roll.oneOf<HandlingCommand>(release, { do: 'assignTask', ...task, seen, account: to.account }),
  }
}
