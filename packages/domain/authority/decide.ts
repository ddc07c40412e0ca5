import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import {
  type AbsenceCommand,
  type AbsenceContext,
  type AbsenceRefusal,
  announceAbsence,
  endAbsence,
} from './announce-absence.ts'
import type { AuthorityEvent } from './events.ts'
import { type Authority, appointmentOf } from './evolve.ts'
import { type PostRole, roleFits } from './post.ts'

export type AuthorityCommand =
  | AbsenceCommand
  | { readonly do: 'appoint'; readonly account: string; readonly role: PostRole }
  | { readonly do: 'endAppointment'; readonly account: string; readonly reason: string }

export type AuthorityRefusal =
  | AbsenceRefusal
  | 'ONLY_ADMINISTRATORS'
  | 'OWN_APPOINTMENT'
  | 'NO_SUCH_POST_HERE'
  | 'ALREADY_APPOINTED'

type Outcome = readonly AuthorityEvent[] | Refusal<AuthorityRefusal>

/**
 * Who is put on a bureau's posts. An administrator appoints and ends, never themself; an account holds one post of a
 * bureau at a time, so that drafter and checker are never one account. Who is away and who stands in is the bureau's own.
 */
export function decideAuthority(command: AuthorityCommand, authority: Authority, context: AbsenceContext): Outcome {
  const { actor } = context
  if (command.do === 'announceAbsence') return announceAbsence(command, authority, context)
  if (command.do === 'endAbsence') return endAbsence(command, authority, context)
  if (actor.level !== 'administration') return refuse('ONLY_ADMINISTRATORS')
  if (actor.account === command.account) return refuse('OWN_APPOINTMENT')
  return command.do === 'appoint' ? appoint(command, authority) : end(command, authority)
}

function appoint({ account, role }: AuthorityCommand & { do: 'appoint' }, authority: Authority): Outcome {
  const refusal = firstRefusal<AuthorityRefusal>(
    () => (roleFits(role, authority.code) ? undefined : refuse('NO_SUCH_POST_HERE')),
    () => (appointmentOf(authority, account) ? refuse('ALREADY_APPOINTED') : undefined),
  )
  return refusal ?? [{ type: 'AppointmentMade', account, role }]
}

function end({ account, reason }: AuthorityCommand & { do: 'endAppointment' }, authority: Authority): Outcome {
  if (!appointmentOf(authority, account)) return refuse('NOT_APPOINTED')
  return [{ type: 'AppointmentEnded', account, reason }]
}
