import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { isAwayIn, phaseOf } from './absence.ts'
import type { Actor } from './actor.ts'
import type { AuthorityEvent } from './events.ts'
import { type Authority, appointmentOf } from './evolve.ts'
import { standingOf } from './post.ts'

export type AbsenceCommand =
  | {
      readonly do: 'announceAbsence'
      /** Chosen by the sender, a UUID. */
      readonly absence: string
      readonly account: string
      /** First and last day, Asia/Shanghai, `"2021-10-14"`. */
      readonly from: string
      readonly until: string
      readonly substitute: string
      readonly reason: string
    }
  | { readonly do: 'endAbsence'; readonly absence: string; readonly reason: string }

export type AbsenceRefusal =
  | 'NOT_YOUR_ABSENCE'
  | 'NOT_APPOINTED'
  | 'POST_NOT_SUBSTITUTED'
  | 'SUBSTITUTE_NOT_APPOINTED'
  | 'OWN_SUBSTITUTE'
  | 'SAME_POST'
  | 'DRAFTER_MAY_NOT_STAND_IN'
  | 'ABSENCE_IN_PAST'
  | 'DAYS_OUT_OF_ORDER'
  | 'ABSENCE_OVERLAPS'
  | 'SUBSTITUTE_ABSENT'
  | 'STANDS_IN_THEN'
  | 'ABSENCE_EXISTS'
  | 'NO_SUCH_ABSENCE'
  | 'ABSENCE_OVER'

export type AbsenceContext = {
  readonly actor: Actor
  /** Today in Asia/Shanghai. */
  readonly today: string
}

type Announce = AbsenceCommand & { readonly do: 'announceAbsence' }
type No = Refusal<AbsenceRefusal>
type Outcome = readonly AuthorityEvent[] | No

/**
 * Someone will be away, and another account of the bureau stands in (代办). Whoever is away says so themself; for one who cannot,
 * fallen ill, whoever leads the bureau does. Administrators keep the posts and decide on none of this.
 */
export function announceAbsence(command: Announce, authority: Authority, context: AbsenceContext): Outcome {
  const { absence, account, from, until, substitute, reason } = command
  const appointment = appointmentOf(authority, account)
  if (!speaksFor(context.actor, authority, [account])) return refuse('NOT_YOUR_ABSENCE')
  if (!appointment) return refuse('NOT_APPOINTED')
  const refusal = firstRefusal<AbsenceRefusal>(
    () => (authority.absences.some((each) => each.absence === absence) ? refuse('ABSENCE_EXISTS') : undefined),
    () => unfitDays(command, context.today),
    () => unfitSubstitute(authority, account, substitute),
    () => conflict(command, authority),
  )
  const { role } = appointment
  return refusal ?? [{ type: 'AbsenceAnnounced', absence, account, role, from, until, substitute, reason }]
}

/** Back early, or given back: by whoever is away, by their substitute, or by whoever leads the bureau. It ends at once. */
export function endAbsence(
  { absence, reason }: AbsenceCommand & { readonly do: 'endAbsence' },
  authority: Authority,
  { actor, today }: AbsenceContext,
): Outcome {
  const found = authority.absences.find((each) => each.absence === absence)
  if (!found) return refuse('NO_SUCH_ABSENCE')
  if (!speaksFor(actor, authority, [found.account, found.substitute])) return refuse('NOT_YOUR_ABSENCE')
  const phase = phaseOf(found, today)
  return phase === 'over' || phase === 'ended' ? refuse('ABSENCE_OVER') : [{ type: 'AbsenceEnded', absence, reason }]
}

/** Whom someone may announce to be away, each with those of the bureau who could stand in, whatever the days. */
export function announceableBy(actor: Actor, authority: Authority): ReadonlyMap<string, readonly string[]> {
  const accounts = authority.appointments.filter(({ until }) => until === null).map((each) => each.account)
  const announceable = accounts.filter((account) => speaksFor(actor, authority, [account]))
  return new Map(
    announceable.map((account) => [account, accounts.filter((other) => !unfitSubstitute(authority, account, other))]),
  )
}

/** Of the same bureau. The province has no post of a leader; its round manager leads the work. */
function speaksFor(actor: Actor, { code }: Authority, those: readonly string[]): boolean {
  const { account, role, level, authority } = actor
  if (authority !== code || level === 'audit' || level === 'administration') return false
  return those.includes(account) || role === 'leader' || role === 'round_manager'
}

function unfitDays({ from, until }: Announce, today: string): No | undefined {
  if (from > until) return refuse('DAYS_OUT_OF_ORDER')
  return from < today ? refuse('ABSENCE_IN_PAST') : undefined
}

/** Posts beside the ladder are neither left to another nor lent: who audits or keeps the posts does nothing else. */
function unfitSubstitute(authority: Authority, account: string, substitute: string): No | undefined {
  const own = appointmentOf(authority, account)
  const other = appointmentOf(authority, substitute)
  if (substitute === account) return refuse('OWN_SUBSTITUTE')
  if (!own || !other) return refuse('SUBSTITUTE_NOT_APPOINTED')
  const beside = [own, other].some(({ role }) => ['audit', 'administration'].includes(standingOf(role, authority.code)))
  if (beside) return refuse('POST_NOT_SUBSTITUTED')
  if (other.role === own.role) return refuse('SAME_POST')
  return other.role === 'drafter' ? refuse('DRAFTER_MAY_NOT_STAND_IN') : undefined
}

/** On any one day an account is away once at most, and whoever stands in is there: so nobody stands in for a substitute. */
function conflict({ account, substitute, ...days }: Announce, { absences }: Authority): No | undefined {
  const then = absences.filter((each) => isAwayIn(each, days))
  return firstRefusal<AbsenceRefusal>(
    () => (then.some((each) => each.account === account) ? refuse('ABSENCE_OVERLAPS') : undefined),
    () => (then.some((each) => each.account === substitute) ? refuse('SUBSTITUTE_ABSENT') : undefined),
    () => (then.some((each) => each.substitute === account) ? refuse('STANDS_IN_THEN') : undefined),
  )
}
