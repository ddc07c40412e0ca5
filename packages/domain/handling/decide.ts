import type { Actor } from '../authority/actor.ts'
import { type Authority, appointmentOf } from '../authority/evolve.ts'
import { oversees } from '../authority/jurisdiction.ts'
import type { JointPackage } from '../joint-package/evolve.ts'
import { awaitsReceipt } from '../joint-package/receipt.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { parsePackageStream, parseSubmissionStream } from '../streams.ts'
import { isOver, type Submission } from '../submission/state.ts'
import { type CopyCommand, type CopyRefusal, decideCopy } from './copy.ts'
import type { HandlingEvent } from './events.ts'
import { type Handler, type Handling, type TaskName, taskKey } from './evolve.ts'

/** `seen`: the account that handled it on the sender's screen, null where nobody did. */
export type TaskCommand = TaskName & { readonly seen: string | null } & (
    | { readonly do: 'claimTask' }
    | { readonly do: 'assignTask'; readonly account: string }
    | { readonly do: 'releaseTask' }
    | { readonly do: 'reassignTask'; readonly account: string; readonly reason: string }
    | { readonly do: 'delegateTask'; readonly account: string; readonly note: string }
    | { readonly do: 'handBackTask'; readonly note: string }
  )

export type HandlingCommand = TaskCommand | CopyCommand

export type HandlingRefusal =
  | CopyRefusal
  | 'NOT_YOUR_DIVISION'
  | 'NOT_YOUR_POST'
  | 'NO_SUCH_TASK'
  | 'TASK_OVER'
  | 'HANDLER_CHANGED'
  | 'HANDLES_ALREADY'
  | 'HANDLER_NOT_ON_POST'
  | 'NOBODY_HANDLES'
  | 'DELEGATED_TO_YOU'
  | 'NOT_DELEGATED'
  | 'DELEGATED_ONCE'

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
 * Who of a bureau takes a task on, and who is told of it. Whoever holds the post claims it, from a colleague too, which all of the bureau
 * see; whoever leads the bureau assigns it; whoever handles it gives it away (转办) or asks a colleague on the same post, from whom it comes
 * back (委派). Nobody's rights depend on it: every holder of the post reads and acts as before.
 */
export function decideHandling(
  command: HandlingCommand,
  handling: Handling,
  context: HandlingContext,
): readonly HandlingEvent[] | No {
  const { actor, authority } = context
  const outOfReach = isInReach(command, actor) ? undefined : refuse('NOT_YOUR_DIVISION' as const)
  if (outOfReach) return outOfReach
  if (command.do !== 'copyTo' && command.do !== 'readCopy') return decideTask(command, handling.handlers, context)
  const unknown = command.do === 'copyTo' ? unlessKnown(command, context) : undefined
  return unknown ?? decideCopy(command, handling.copies, { account: actor.account, authority })
}

function decideTask(
  command: TaskCommand,
  handlers: Handling['handlers'],
  context: HandlingContext,
): readonly HandlingEvent[] | No {
  const { matter, kind, role, seen } = command
  const held = handlers.get(taskKey(command))
  const handler = held?.account ?? null
  const refusal = firstRefusal<HandlingRefusal>(
    () => (mayHandle(command, held, context.actor) ? undefined : refuse('NOT_YOUR_POST')),
    () => unlessKnown(command, context) ?? unlessRunning(command, context),
    () => (handler === seen ? undefined : refuse('HANDLER_CHANGED')),
    () => unfit(command, held, context),
  )
  if (refusal) return refusal
  const task = { matter, kind, role, before: handler }
  switch (command.do) {
    case 'reassignTask':
      return [{ type: 'TaskReassigned', ...task, account: command.account, reason: command.reason }]
    case 'delegateTask':
      return [{ type: 'TaskDelegated', ...task, account: command.account, note: command.note }]
    case 'handBackTask':
      return [
        { type: 'TaskHandedBack', ...task, account: held?.delegatedBy ?? context.actor.account, note: command.note },
      ]
    case 'claimTask':
      return [{ type: 'TaskClaimed', ...task }]
    case 'assignTask':
      return [{ type: 'TaskAssigned', ...task, account: command.account }]
    case 'releaseTask':
      return [{ type: 'TaskReleased', ...task }]
  }
}

/** A county's filing is work of the county and of its city; a joint package of its city and of the province. */
function isInReach({ matter }: Pick<TaskName, 'matter'>, actor: Actor): boolean {
  if (!['county', 'city', 'province'].includes(actor.level)) return false
  const body = isFiling(matter) ? parseSubmissionStream(matter).division : parsePackageStream(matter).city
  return actor.authority === body || oversees(actor, body)
}

/** The province has no post of a leader; its round manager leads the work. */
function mayHandle(command: TaskCommand, held: Handler | undefined, actor: Actor): boolean {
  const leads = actor.role === 'leader' || actor.role === 'round_manager'
  const isHandler = held !== undefined && (held.account === actor.account || held.account === actor.onBehalfOf)
  switch (command.do) {
    case 'claimTask':
      return actor.role === command.role
    case 'assignTask':
      return leads
    case 'releaseTask':
      return leads || held === undefined || isHandler
    case 'reassignTask':
    case 'delegateTask':
    case 'handBackTask':
      return isHandler
  }
}

/** What the bureau above does not know of yet is nothing there. */
function unlessKnown({ matter, kind }: Matter, { actor, submission, joint }: HandlingContext): No | undefined {
  if (isFiling(matter)) {
    const known = submission && (actor.level === 'county' ? submission.version : submission.turn) > 0
    return known && parseSubmissionStream(matter).kind === kind ? undefined : refuse('NO_SUCH_TASK')
  }
  const filing = joint?.filings.get(kind)
  return filing && (actor.level !== 'province' || filing.submittedAt !== null) ? undefined : refuse('NO_SUCH_TASK')
}

function unlessRunning({ matter, kind }: Matter, { submission, joint }: HandlingContext): No | undefined {
  if (isFiling(matter)) return submission && isOver(submission.stage) ? refuse('TASK_OVER') : undefined
  const isAsked = [...(joint?.feedback.values() ?? [])].some((each) => each.kind === kind && each.answer === null)
  const isReceived = joint?.filings.get(kind)?.stage === 'confirmed' && !awaitsReceipt(joint, kind)
  return isReceived && !isAsked ? refuse('TASK_OVER') : undefined
}

type Matter = Pick<TaskName, 'matter' | 'kind'>

function unfit(command: TaskCommand, held: Handler | undefined, { actor, authority }: HandlingContext): No | undefined {
  const isDelegate = held?.delegatedBy != null
  switch (command.do) {
    case 'handBackTask':
      return isDelegate ? undefined : refuse('NOT_DELEGATED')
    case 'releaseTask':
      if (held === undefined) return refuse('NOBODY_HANDLES')
      return isDelegate && held.account === actor.account ? refuse('DELEGATED_TO_YOU') : undefined
    case 'claimTask':
      return held?.account === actor.account ? refuse('HANDLES_ALREADY') : undefined
    default: {
      const passesOn = command.do === 'reassignTask' || command.do === 'delegateTask'
      if (passesOn && isDelegate) return refuse('DELEGATED_ONCE')
      if (command.account === held?.account) return refuse('HANDLES_ALREADY')
      return appointmentOf(authority, command.account)?.role === command.role
        ? undefined
        : refuse('HANDLER_NOT_ON_POST')
    }
  }
}

function isFiling(matter: string): boolean {
  return matter.startsWith('submission/')
}
