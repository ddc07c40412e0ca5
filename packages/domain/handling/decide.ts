import type { Actor } from '../authority/actor.ts'
import { type Authority, appointmentOf } from '../authority/evolve.ts'
import { oversees } from '../authority/jurisdiction.ts'
import type { JointPackage } from '../joint-package/evolve.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { parsePackageStream, parseSubmissionStream } from '../streams.ts'
import type { Submission } from '../submission/state.ts'
import type { HandlingEvent } from './events.ts'
import { type Handling, type TaskName, taskKey } from './evolve.ts'

/** `seen`: the account that handled it on the sender's screen, null where nobody did. */
export type HandlingCommand = TaskName & { readonly seen: string | null } & (
    | { readonly do: 'claimTask' }
    | { readonly do: 'assignTask'; readonly account: string }
    | { readonly do: 'releaseTask' }
  )

export type HandlingRefusal =
  | 'NOT_YOUR_DIVISION'
  | 'NOT_YOUR_POST'
  | 'NO_SUCH_TASK'
  | 'TASK_OVER'
  | 'HANDLER_CHANGED'
  | 'HANDLES_ALREADY'
  | 'HANDLER_NOT_ON_POST'
  | 'NOBODY_HANDLES'

export type HandlingContext = {
  readonly actor: Actor
  /** The actor's own bureau. */
  readonly authority: Authority
  /** What the task is about: the one that its stream names. */
  readonly submission: Submission | undefined
  readonly joint: JointPackage | undefined
}

type No = Refusal<HandlingRefusal>

/**
 * Who of a bureau takes a task on. Whoever holds the post claims it, from a colleague too, which all of the bureau see; whoever leads the
 * bureau assigns it. Nobody's rights depend on it: every holder of the post reads and acts as before.
 */
export function decideHandling(
  command: HandlingCommand,
  handling: Handling,
  context: HandlingContext,
): readonly HandlingEvent[] | No {
  const { matter, kind, role, seen } = command
  const handler = handling.get(taskKey(command))?.account ?? null
  const refusal = firstRefusal<HandlingRefusal>(
    () => (isInReach(command, context.actor) ? undefined : refuse('NOT_YOUR_DIVISION')),
    () => (mayHandle(command, handler, context.actor) ? undefined : refuse('NOT_YOUR_POST')),
    () => unlessRunning(command, context),
    () => (handler === seen ? undefined : refuse('HANDLER_CHANGED')),
    () => unfit(command, handler, context),
  )
  if (refusal) return refusal
  const task = { matter, kind, role, before: handler }
  switch (command.do) {
    case 'claimTask':
      return [{ type: 'TaskClaimed', ...task }]
    case 'assignTask':
      return [{ type: 'TaskAssigned', ...task, account: command.account }]
    case 'releaseTask':
      return [{ type: 'TaskReleased', ...task }]
  }
}

/** A county's filing is work of the county and of its city; a joint package of its city and of the province. */
function isInReach({ matter }: TaskName, actor: Actor): boolean {
  if (!['county', 'city', 'province'].includes(actor.level)) return false
  const body = isFiling(matter) ? parseSubmissionStream(matter).division : parsePackageStream(matter).city
  return actor.authority === body || oversees(actor, body)
}

/** The province has no post of a leader; its round manager leads the work. */
function mayHandle(command: HandlingCommand, handler: string | null, actor: Actor): boolean {
  const leads = actor.role === 'leader' || actor.role === 'round_manager'
  if (command.do === 'claimTask') return actor.role === command.role
  if (command.do === 'assignTask') return leads
  return leads || handler === null || handler === actor.account || handler === actor.onBehalfOf
}

/** What the bureau above does not know of yet is no task there. */
function unlessRunning({ matter, kind }: TaskName, { actor, submission, joint }: HandlingContext): No | undefined {
  if (isFiling(matter)) {
    const known = submission && (actor.level === 'county' ? submission.version : submission.turn) > 0
    if (!known || parseSubmissionStream(matter).kind !== kind) return refuse('NO_SUCH_TASK')
    return submission.stage === 'approved' || submission.stage === 'rejected' ? refuse('TASK_OVER') : undefined
  }
  const filing = joint?.filings.get(kind)
  if (!joint || !filing || (actor.level === 'province' && filing.submittedAt === null)) return refuse('NO_SUCH_TASK')
  const isAsked = [...joint.feedback.values()].some((each) => each.kind === kind && each.answer === null)
  return filing.stage === 'confirmed' && !isAsked ? refuse('TASK_OVER') : undefined
}

function unfit(
  command: HandlingCommand,
  handler: string | null,
  { actor, authority }: HandlingContext,
): No | undefined {
  if (command.do === 'releaseTask') return handler === null ? refuse('NOBODY_HANDLES') : undefined
  const next = command.do === 'claimTask' ? actor.account : command.account
  if (next === handler) return refuse('HANDLES_ALREADY')
  if (command.do === 'claimTask' || appointmentOf(authority, next)?.role === command.role) return undefined
  return refuse('HANDLER_NOT_ON_POST')
}

function isFiling(matter: string): boolean {
  return matter.startsWith('submission/')
}
