import type { PostRole } from '../authority/post.ts'
import type { Fact } from '../fact.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { HandlingEvent } from './events.ts'

/** One deliverable on its way (the stream of a filing or of a joint package), and the post for which its work is taken on. */
export type TaskName = { readonly matter: string; readonly kind: DeliverableKind; readonly role: PostRole }

/** Who handles a task, since when (UTC instant), and who assigned it; null where it was claimed. */
export type Handler = TaskName & {
  readonly account: string
  readonly since: string
  readonly assignedBy: string | null
}

/** Who of a bureau handles what (承办), by `taskKey`. */
export type Handling = ReadonlyMap<string, Handler>

export const unhandled: Handling = new Map()

/** "submission/2021-pilot/510113/disclosure_catalog/1 disclosure_catalog reviewer" */
export function taskKey({ matter, kind, role }: TaskName): string {
  return `${matter} ${kind} ${role}`
}

export function evolveHandling(handling: Handling, { event, by, at }: Fact<HandlingEvent>): Handling {
  const { matter, kind, role } = event
  const next = new Map(handling)
  const taken = { matter, kind, role, since: at }
  switch (event.type) {
    case 'TaskClaimed':
      return next.set(taskKey(event), { ...taken, account: by.account, assignedBy: null })
    case 'TaskAssigned':
      return next.set(taskKey(event), { ...taken, account: event.account, assignedBy: by.account })
    case 'TaskReleased':
      next.delete(taskKey(event))
      return next
  }
}
