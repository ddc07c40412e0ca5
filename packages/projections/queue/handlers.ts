import type { PostRole } from '@mingce/domain/authority/post'
import type { Copy } from '@mingce/domain/handling/copy'
import type { HandlingEvent } from '@mingce/domain/handling/events'
import { evolveHandling, type Handling, unhandled } from '@mingce/domain/handling/evolve'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { divisionOf } from '@mingce/domain/streams'
import { folding, type Standing, table, under } from '../definition.ts'
import { instantOf } from '../instant.ts'

/** Who of a bureau took a task on; the bureau alone knows. `division` is the bureau. */
export type HandlerRow = Standing & {
  /** The stream of the filing or the joint package. */
  readonly matter: string
  readonly kind: DeliverableKind
  readonly role: PostRole
  readonly account: string
  readonly since: Date
  readonly assignedBy: string | null
  readonly delegatedBy: string | null
  /** What was said when it was given away, delegated or handed back. */
  readonly note: string | null
}

/** One colleague told of one matter (抄送). `division` is the bureau. */
export type CopyRow = Standing & {
  readonly copy: string
  readonly matter: string
  readonly kind: DeliverableKind
  readonly account: string
  readonly sentBy: string
  readonly sentAt: Date
  readonly note: string | null
  readonly readAt: Date | null
}

export const handlerTable = table<HandlerRow>(
  {
    ...{ matter: 'text', kind: 'text', role: 'text', account: 'text', since: 'timestamptz' },
    ...{ assignedBy: 'text', delegatedBy: 'text', note: 'text' },
  },
  { indexes: [['matter']], indexesInTime: [['matter', 'heldUntil']] },
)

export const copyTable = table<CopyRow>(
  {
    ...{ copy: 'text', matter: 'text', kind: 'text', account: 'text' },
    ...{ sentBy: 'text', sentAt: 'timestamptz', note: 'text', readAt: 'timestamptz' },
  },
  { indexes: [['account']], indexesInTime: [['account', 'heldUntil']] },
)

export const handlerSource = folding<Handling, HandlingEvent>({
  covers: under('handling'),
  initial: unhandled,
  evolve: evolveHandling,
  rows: (stream, { handlers, copies }) => {
    const own = { division: divisionOf(stream) ?? '', height: 0 as const }
    return {
      handler: [...handlers].map(([key, { since, ...handler }]) => ({
        ...{ key, ...own },
        ...{ ...handler, since: new Date(since) },
      })),
      copy: [...copies.values()].flatMap((copy) => copyRows(copy).map((row) => ({ ...own, ...row }))),
    }
  },
})

function copyRows({ readAt, sentAt, ...copy }: Copy) {
  return [...readAt].map(([account, at]) => ({
    ...{ key: `${copy.copy} ${account}`, ...copy, account },
    ...{ sentAt: new Date(sentAt), readAt: instantOf(at) },
  }))
}
