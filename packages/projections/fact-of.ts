import type { Fact } from '@mingce/domain/fact'
import { upcast } from '@mingce/domain/upcast/upcast'
import type { Recorded } from '@mingce/ledger/read'

/**
 * An entry of the ledger as the domain folds it, in the present version of its shape. The shape was checked when it was recorded.
 *
 * @throws when the entry is of a version that a newer program wrote
 */
export function factOf<Event>(recorded: Recorded): Fact<Event> {
  const { type, meta, recordedAt } = recorded
  const { account, post, authority, onBehalfOf } = meta
  return {
    event: { type, ...upcast(recorded) } as Event,
    by: { account, post, authority, ...(onBehalfOf !== undefined && { onBehalfOf }) },
    at: recordedAt.toISOString(),
  }
}
