import type { PostRole } from '@mingce/domain/authority/post'
import type { Filing } from '@mingce/domain/joint-package/evolve'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { WrittenDay } from '@mingce/domain/round/due'
import type { Stage } from '@mingce/domain/submission/state'
import type { QueueLine } from '../queue-table.tsx'
import { packageStatus, type Status } from '../words/statuses.ts'

/** What waits on a desk, as `workbench` answers. */
export type WaitingSent = QueueLine &
  WrittenDay & {
    readonly round: string
    readonly role: PostRole
    /** Who took it on, an account; null where nobody did, and on another bureau's desk. */
    readonly handler: string | null
    /** Who asked the handler for it and gets it back (委派). */
    readonly delegatedBy: string | null
    /** What was said when it was given away, delegated or handed back. */
    readonly handlerNote: string | null
    readonly desk: string
  }

/** A filing or a joint deliverable, and where it stands. */
export type MatterSent = {
  readonly stream: string
  readonly division: string
  readonly round: string
  readonly kind: DeliverableKind
  readonly n: number
  readonly state: Stage | Filing['stage'] | Status
  readonly over: boolean
}

/** What the asker acted on, as `workbench` answers. */
export type ActedSent = MatterSent & {
  readonly started: boolean
  /** The asker's last act, a type of event, and when (UTC). */
  readonly did: string
  readonly didAt: string
  readonly onBehalfOf: string | null
}

/** What a colleague told the asker of (抄送), as `workbench` answers. */
export type CopiedSent = MatterSent & {
  readonly copy: string
  readonly sentBy: string
  /** UTC instants; `readAt` null until 已阅. */
  readonly sentAt: string
  readonly readAt: string | null
  readonly note: string | null
}

/** How much waits, and what comes next, as `todo` answers. */
export type TodoSent = {
  readonly count: number
  /** Soonest due first, what a colleague works on last; no more of them than one looks ahead. */
  readonly next: readonly Pick<WaitingSent, 'stream' | 'division' | 'round' | 'kind' | 'n' | 'handler'>[]
}

export type WorkbenchSent = {
  readonly todo: readonly WaitingSent[]
  readonly elsewhere: readonly WaitingSent[]
  readonly acted: readonly ActedSent[]
  readonly copied: readonly CopiedSent[]
  /** 我关注, the latest first. */
  readonly followed: readonly MatterSent[]
  /** Who of the bureau is on which post. */
  readonly colleagues: readonly { readonly account: string; readonly role: PostRole }[]
  /** Whether the asker assigns tasks (分派). */
  readonly assigns: boolean
  readonly names: Readonly<Record<string, string>>
}

/** A filing or a joint deliverable: enough to open it. */
export type Place = Pick<MatterSent, 'stream' | 'division' | 'round' | 'kind' | 'n'>

/** The state of a filing, or of a joint filing, as it is shown. */
export function statusOf({ stream, state }: Pick<MatterSent, 'stream' | 'state'>): Status {
  return stream.startsWith('package/') ? packageStatus[state as Filing['stage']] : (state as Status)
}

/** What each matter waits for now, by `matterKey`; a matter for which nothing within reach waits is not in it. */
export function waitingIn({ todo, elsewhere }: WorkbenchSent): ReadonlyMap<string, WaitingSent> {
  return new Map([...todo, ...elsewhere].toReversed().map((each) => [matterKey(each), each]))
}

export function matterKey({ stream, kind }: Pick<Place, 'stream' | 'kind'>): string {
  return `${stream} ${kind}`
}
