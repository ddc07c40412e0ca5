import type { Actor } from '../authority/actor.ts'
import { cityOf } from '../authority/division.ts'
import { idOf } from '../catalog/given.ts'
import type { Copy } from '../handling/copy.ts'
import type { HandlingCommand } from '../handling/decide.ts'
import { type Handler, type TaskName, taskKey } from '../handling/evolve.ts'
import { packageStream, type SubmissionId, submissionStream } from '../streams.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { everyone } from './staff.ts'
import { handlingIn, type World } from './world.ts'

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
  const { handlers, copies } = handlingIn(world, actor.authority)
  const held = handlers.get(taskKey(task))
  if (roll.below(4) === 3) return { on: 'handling', actor, command: anyCopy(task, copies, { actor, to, roll }) }
  if (held && roll.below(3) < 2) return passedOn(held, own, roll)
  const seen = roll.below(8) === 7 ? 'someone' : (held?.account ?? null)
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

/** Whoever handles it gives it away, asks a colleague, or hands it back to who asked. */
function passedOn(held: Handler, own: readonly Actor[], roll: Roll): Deed {
  const { matter, kind, role, account: seen } = held
  const actor = own.find(({ account }) => account === seen) ?? own[0]
  if (!actor) throw new Error('nobody is there')
  const to = roll.anyOf(own.filter((each) => each.role === role)) ?? actor
  const task = { matter, kind, role, seen } as const
  const handBack = { do: 'handBackTask', ...task, note: '已核对，依据现行有效' } as const
  const delegate = { do: 'delegateTask', ...task, account: to.account, note: '请核对依据' } as const
  const reassign = { do: 'reassignTask', ...task, account: to.account, reason: '不属本科室职责' } as const
  const command = held.delegatedBy
    ? roll.oneOf<HandlingCommand>(handBack, handBack, handBack, delegate)
    : roll.oneOf<HandlingCommand>(delegate, delegate, reassign, handBack)
  return { on: 'handling', actor, command }
}

type Sending = { readonly actor: Actor; readonly to: Actor; readonly roll: Roll }

function anyCopy(task: TaskName, copies: ReadonlyMap<string, Copy>, { actor, to, roll }: Sending): HandlingCommand {
  const { matter, kind } = task
  const unread = [...copies.values()].find(({ readAt }) => readAt.get(actor.account) === null)
  if (unread && roll.below(4) > 0)
    return { do: 'readCopy', copy: unread.copy, matter: unread.matter, kind: unread.kind }
  return { do: 'copyTo', copy: idOf(4000 + roll.below(500)), matter, kind, accounts: [to.account], note: null }
}

/** What may become of what is handled and of what was told, everywhere: handed back, put back, given away, read. */
export function onHandled({ handlings }: World, roll: Roll): readonly Deed[] {
  const on = 'handling' as const
  return [...handlings.values()].flatMap(({ handlers, copies }) => [
    ...[...handlers.values()].flatMap((held): readonly Deed[] => {
      const actor = everyone.find(({ account }) => account === held.account)
      if (!actor) return []
      const { matter, kind, role, account: seen } = held
      const task = { matter, kind, role, seen } as const
      if (held.delegatedBy) return [{ on, actor, command: { do: 'handBackTask', ...task, note: '已核对' } }]
      const colleagues = everyone.filter((each) => each.authority === actor.authority && each.account !== seen)
      const to = roll.anyOf(colleagues.filter((each) => each.role === role))
      if (!to) return [{ on, actor, command: { do: 'releaseTask', ...task } }]
      return [
        { on, actor, command: { do: 'releaseTask', ...task } },
        { on, actor, command: { do: 'delegateTask', ...task, account: to.account, note: '请核对依据' } },
        { on, actor, command: { do: 'reassignTask', ...task, account: to.account, reason: '不属本科室职责' } },
      ]
    }),
    ...[...copies.values()].flatMap(({ copy, matter, kind, readAt }) =>
      everyone
        .filter(({ account }) => readAt.get(account) === null)
        .map((actor): Deed => ({ on, actor, command: { do: 'readCopy', copy, matter, kind } })),
    ),
  ])
}
