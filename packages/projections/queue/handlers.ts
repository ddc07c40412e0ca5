import type { PostRole } from '@mingce/domain/authority/post'
import type { HandlingEvent } from '@mingce/domain/handling/events'
import { evolveHandling, type Handling, unhandled } from '@mingce/domain/handling/evolve'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { divisionOf } from '@mingce/domain/streams'
import { folding, type Standing, table, under } from '../definition.ts'

/** Who of a bureau took a task on; the bureau alone knows. `division` is the bureau. */
export type HandlerRow = Standing & {
  /** The stream of the filing or the joint package. */
  readonly matter: string
  readonly kind: DeliverableKind
  readonly role: PostRole
  readonly account: string
  readonly since: Date
  readonly assignedBy: string | null
}

export const handlerTable = table<HandlerRow>(
  { matter: 'text', kind: 'text', role: 'text', account: 'text', since: 'timestamptz', assignedBy: 'text' },
  { indexes: [['matter']], indexesInTime: [['matter', 'heldUntil']] },
)

export const handlerSource = folding<Handling, HandlingEvent>({
  covers: under('handling'),
  initial: unhandled,
  evolve: evolveHandling,
  rows: (stream, handling) => ({
    handler: [...handling].map(([key, { since, ...handler }]) => ({
      ...{ key, division: divisionOf(stream) ?? '', height: 0 as const },
      ...{ ...handler, since: new Date(since) },
    })),
  }),
})
