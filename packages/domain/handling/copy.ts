import { type Authority, appointmentOf } from '../authority/evolve.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { HandlingEvent } from './events.ts'

/** 抄送: what a colleague was told of, for information; it asks nothing of them. `readAt` by account, UTC. */
export type Copy = {
  readonly copy: string
  readonly matter: string
  readonly kind: DeliverableKind
  readonly sentBy: string
  readonly sentAt: string
  readonly note: string | null
  readonly readAt: ReadonlyMap<string, string | null>
}

export type CopyCommand =
  | {
      readonly do: 'copyTo'
      /** Chosen by the sender, a UUID. */
      readonly copy: string
      readonly matter: string
      readonly kind: DeliverableKind
      /** Colleagues of the own bureau. */
      readonly accounts: readonly string[]
      readonly note: string | null
    }
  | { readonly do: 'readCopy'; readonly copy: string; readonly matter: string; readonly kind: DeliverableKind }

export type CopyRefusal =
  | 'NOBODY_NAMED'
  | 'NOT_OF_THE_BUREAU'
  | 'OWN_COPY'
  | 'COPY_EXISTS'
  | 'NO_SUCH_COPY'
  | 'NOT_YOUR_COPY'
  | 'COPY_READ'

type Outcome = readonly HandlingEvent[] | Refusal<CopyRefusal>

/**
 * Tells colleagues of a matter, or says that it was read (已阅). A copy gives no right and takes none: whoever reads it sees what
 * their post sees anyway.
 */
export function decideCopy(
  command: CopyCommand,
  copies: ReadonlyMap<string, Copy>,
  { account, authority }: { readonly account: string; readonly authority: Authority },
): Outcome {
  if (command.do === 'readCopy') return read(command.copy, copies, account)
  const { copy, matter, kind, note } = command
  const accounts = [...new Set(command.accounts)]
  const strangers = accounts.filter((each) => !appointmentOf(authority, each))
  const refusal = firstRefusal<CopyRefusal>(
    () => (accounts.length > 0 ? undefined : refuse('NOBODY_NAMED')),
    () => (copies.has(copy) ? refuse('COPY_EXISTS') : undefined),
    () => (accounts.includes(account) ? refuse('OWN_COPY') : undefined),
    () => (strangers.length > 0 ? refuse('NOT_OF_THE_BUREAU', strangers) : undefined),
  )
  return refusal ?? [{ type: 'CopySent', copy, matter, kind, accounts, note }]
}

function read(copy: string, copies: ReadonlyMap<string, Copy>, account: string): Outcome {
  const found = copies.get(copy)
  if (!found) return refuse('NO_SUCH_COPY')
  const readAt = found.readAt.get(account)
  if (readAt === undefined) return refuse('NOT_YOUR_COPY')
  return readAt === null ? [{ type: 'CopyRead', copy }] : refuse('COPY_READ')
}
