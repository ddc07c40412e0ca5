import { isRefusal, type Refusal } from '../refusal.ts'
import { phaseOf } from './absence.ts'
import { type Actor, actorOf } from './actor.ts'
import { province } from './division.ts'
import { type Authority, appointmentOf } from './evolve.ts'

/** The account that acts while a system is being set up: nobody can have appointed the first administrator. */
export const installation = 'installation'

/** Account and post of what the system records by itself, of which there is one thing: what its looks at published pages found. */
export const systemItself = 'system'

/**
 * The post an account acts from at a bureau now, or undefined when it holds none.
 *
 * Until the province has had its first appointment, `installation` stands in as administrator; afterwards never again.
 */
export function actingAt(authority: Authority, account: string): Actor | undefined {
  if (account === installation)
    return authority.code === province && authority.appointments.length === 0
      ? actorOf(installation, 'sys_admin', province)
      : undefined
  const appointment = appointmentOf(authority, account)
  return appointment && actorOf(account, appointment.role, authority.code)
}

/**
 * The posts an account may act from today: its own first, then those of the absent it stands in for (代办), each with
 * whom. Empty when it holds none itself: who has left stands in for nobody.
 *
 * @param today Asia/Shanghai, `"2021-10-14"`
 */
export function postsOf(authority: Authority, account: string, today: string): readonly Actor[] {
  const own = actingAt(authority, account)
  if (!own) return []
  const stoodInFor = authority.absences.filter(
    (each) => each.substitute === account && phaseOf(each, today) === 'running',
  )
  return [
    own,
    ...stoodInFor.map((each) => ({ ...actorOf(account, each.role, authority.code), onBehalfOf: each.account })),
  ]
}

/** Every post of the bureau and each account that may act from it today: who could have acted. */
export function everyPost(authority: Authority, today: string): readonly Actor[] {
  return authority.appointments
    .filter(({ until }) => until === null)
    .flatMap(({ account }) => postsOf(authority, account, today))
}

/** What a decider says when the matter is for another post. */
const otherPosts: ReadonlySet<string> = new Set(['NOT_YOUR_POST', 'ONLY_ROUND_MANAGER'])

/** What was decided, and as whom. */
export type Acted<Outcome> = { readonly actor: Actor; readonly outcome: Outcome }

/**
 * Decides as the account's own post and, where that is the wrong one, as the first post it stands in for that is right.
 *
 * @param posts at least the own one, as `postsOf` gives them
 */
export function actFor<Outcome extends object, Code extends string = string>(
  posts: readonly [Actor, ...Actor[]],
  decide: (actor: Actor) => Outcome | Refusal<Code>,
): Acted<Outcome | Refusal<Code>> {
  const [own, ...others] = posts
  const first = { actor: own, outcome: decide(own) }
  if (!isOthers(first.outcome)) return first
  for (const actor of others) {
    const outcome = decide(actor)
    if (!isOthers(outcome)) return { actor, outcome }
  }
  return first
}

function isOthers(outcome: object): boolean {
  return isRefusal(outcome) && otherPosts.has(outcome.refused)
}
