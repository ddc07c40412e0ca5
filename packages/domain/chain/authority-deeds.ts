import { phaseOf } from '../authority/absence.ts'
import type { Actor } from '../authority/actor.ts'
import type { AuthorityCommand } from '../authority/decide.ts'
import { appointmentOf } from '../authority/evolve.ts'
import { administrator } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { everyone } from './staff.ts'
import { authorityIn, today, type World } from './world.ts'

/** Someone of a body is away or comes back; now and then an appointment ends, and soon after is made again. */
export function anyOnAuthority(world: World, code: string, roll: Roll): Deed {
  const own = everyone.filter(({ authority }) => authority === code)
  const [first = administrator] = own
  const on = (actor: Actor, command: AuthorityCommand): Deed => ({
    ...{ on: 'authority', code: first.authority },
    ...{ actor, command },
  })
  const authority = authorityIn(world, first.authority)
  const who = (roll.below(2) === 0 ? own.find(({ role }) => role === 'leader') : roll.anyOf(own)) ?? first
  const gone = own.find(({ account }) => !appointmentOf(authority, account))
  if (gone && roll.below(3) > 0) return on(administrator, { do: 'appoint', account: gone.account, role: gone.role })
  if (roll.below(40) === 39) return on(administrator, { do: 'endAppointment', account: who.account, reason: '调离' })
  const running = roll.anyOf(authority.absences.filter((each) => phaseOf(each, today(world)) === 'running'))
  const speaker = roll.below(6) === 5 ? (roll.anyOf(everyone) ?? who) : who
  if (running && roll.below(8) === 7) return on(speaker, { do: 'endAbsence', absence: running.absence, reason: '返岗' })
  const others = own.filter(({ account, role }) => account !== who.account && role !== 'drafter' && role !== who.role)
  const substitute = roll.anyOf(roll.oneOf(others, others, others, own, everyone)) ?? who
  const from = dayIn(world, roll.below(8) < 6 ? 0 : roll.below(3))
  const until = dayIn(world, roll.below(12) === 11 ? 0 : 4 + roll.below(12))
  const accounts = { account: who.account, substitute: substitute.account }
  const absence = idOf(4000 + authority.absences.length)
  return on(speaker, { do: 'announceAbsence', absence, ...accounts, from, until, reason: '年休' })
}

/** Whoever acts in this person's place now, most of the time; else the person. */
export function orSubstitute(world: World, actor: Actor, roll: Roll): Actor {
  const now = today(world)
  const running = authorityIn(world, actor.authority).absences.find(
    (each) => each.account === actor.account && phaseOf(each, now) === 'running',
  )
  if (!running || roll.below(4) === 3) return actor
  return everyone.find(({ account }) => account === running.substitute) ?? actor
}

function dayIn({ hours }: World, days: number): string {
  return today({ hours: hours + 24 * days })
}
