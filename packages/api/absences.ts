import { phaseOf } from '@mingce/domain/authority/absence'
import { announceableBy } from '@mingce/domain/authority/announce-absence'
import { decideAuthority } from '@mingce/domain/authority/decide'
import { day, id, words } from '@mingce/domain/identifiers'
import { isRefusal } from '@mingce/domain/refusal'
import { z } from 'zod'
import { todayAt } from './clock.ts'
import type { Desk } from './desk.ts'
import { key } from './inputs.ts'
import { authorityMatter } from './matters/configuration.ts'
import { withNames } from './names.ts'
import type { Officer } from './procedure.ts'
import { authorityOf } from './standing.ts'

type Asked = Officer & { readonly desk: Desk }

const account = z.string().min(1).max(100)

export const announcement = z.object({
  ...{ key, absence: id, account, substitute: account, from: day, until: day },
  reason: words,
})
export const earlyEnd = z.object({ key, absence: id, reason: words })

/**
 * 外出与代办 of the asker's own bureau: who is or will be away and was of late, the newest first; whom the asker may announce, each
 * with those who could stand in; and what everyone is called.
 */
export async function absencesOf({ desk, actor }: Asked) {
  const authority = await authorityOf(desk, actor.authority)
  const today = todayAt(desk.clock)
  const mayEnd = (absence: string) =>
    !isRefusal(decideAuthority({ do: 'endAbsence', absence, reason: '返岗' }, authority, { actor, today }))
  const absences = authority.absences
    .toReversed()
    .map((each) => ({ ...each, phase: phaseOf(each, today), mayEnd: mayEnd(each.absence) }))
  const people = authority.appointments
    .filter(({ until }) => until === null)
    .map((each) => ({ account: each.account, role: each.role }))
  const announceable = Object.fromEntries(announceableBy(actor, authority))
  const everyone = absences.flatMap((each) => [each.account, each.substitute, each.announcedBy, each.ended?.by])
  return withNames(desk, { today, absences, people, announceable }, [
    ...people.map((each) => each.account),
    ...everyone,
  ])
}

export function announceAbsence(ctx: Officer, { key, ...said }: z.infer<typeof announcement>) {
  const command = { do: 'announceAbsence', ...said } as const
  return ctx.record({ matter: authorityMatter, target: ctx.actor.authority, command, key, awaits: ['trail'] })
}

export function endAbsence(ctx: Officer, { key, ...said }: z.infer<typeof earlyEnd>) {
  const command = { do: 'endAbsence', ...said } as const
  return ctx.record({ matter: authorityMatter, target: ctx.actor.authority, command, key, awaits: ['trail'] })
}
