import type { PostRole } from '../authority/post.ts'
import type { Fact } from '../fact.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { Copy } from './copy.ts'
import type { HandlingEvent } from './events.ts'

/** One deliverable on its way (the stream of a filing or of a joint package), and the post for which its work is taken on. */
export type TaskName = { readonly matter: string; readonly kind: DeliverableKind; readonly role: PostRole }

/** Who handles a task, since when (UTC instant), and how it came to them. */
export type Handler = TaskName & {
  readonly account: string
  readonly since: string
  /** Who assigned it (分派) or gave it away (转办); null where it was claimed. */
  readonly assignedBy: string | null
  /** Who asked for it and gets it back (委派); null where nobody did. */
  readonly delegatedBy: string | null
  /** What was said when it was given away, delegated or handed back. */
  readonly note: string | null
}

/** Who of a bureau handles what (承办), by `taskKey`, and who was told of what (抄送), by copy. */
export type Handling = {
  readonly handlers: ReadonlyMap<string, Handler>
  readonly copies: ReadonlyMap<string, Copy>
}

export const unhandled: Handling = { handlers: new Map(), copies: new Map() }

/** "submission/2021-pilot/510113/disclosure_catalog/1 disclosure_catalog reviewer" */
export function taskKey({ matter, kind, role }: TaskName): string {
  return `${matter} ${kind} ${role}`
}

export function evolveHandling(handling: Handling, fact: Fact<HandlingEvent>): Handling {
  const { event } = fact
  if (event.type === 'CopySent' || event.type === 'CopyRead')
    return { ...handling, copies: copied(handling.copies, { ...fact, event }) }
  const handlers = new Map(handling.handlers)
  const handler = handlerAfter({ ...fact, event })
  if (handler) handlers.set(taskKey(event), handler)
  else handlers.delete(taskKey(event))
  return { ...handling, handlers }
}

type CopyEvent = HandlingEvent & { readonly type: 'CopySent' | 'CopyRead' }
type TaskEvent = Exclude<HandlingEvent, CopyEvent>

function handlerAfter({ event, by, at }: Fact<TaskEvent>): Handler | undefined {
  const { matter, kind, role } = event
  const taken = { matter, kind, role, since: at, assignedBy: null, delegatedBy: null, note: null }
  switch (event.type) {
    case 'TaskClaimed':
      return { ...taken, account: by.account }
    case 'TaskAssigned':
      return { ...taken, account: event.account, assignedBy: by.account }
    case 'TaskReassigned':
      return { ...taken, account: event.account, assignedBy: by.account, note: event.reason }
    case 'TaskDelegated':
      return { ...taken, account: event.account, delegatedBy: event.before, note: event.note }
    case 'TaskHandedBack':
      return { ...taken, account: event.account, note: event.note }
    case 'TaskReleased':
      return undefined
  }
}

function copied(copies: Handling['copies'], { event, by, at }: Fact<CopyEvent>): Handling['copies'] {
  if (event.type === 'CopySent') {
    const { copy, matter, kind, accounts, note } = event
    const readAt = new Map(accounts.map((account) => [account, null]))
    return new Map(copies).set(copy, { copy, matter, kind, note, sentBy: by.account, sentAt: at, readAt })
  }
  const found = copies.get(event.copy)
  if (!found) throw new Error(`ledger is broken: copy ${event.copy} was read before it was sent`)
  return new Map(copies).set(event.copy, { ...found, readAt: new Map(found.readAt).set(by.account, at) })
}
