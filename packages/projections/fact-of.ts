import type { Fact } from '@mingce/domain/fact'
import type { Recorded } from '@mingce/ledger/read'

/** An entry of the ledger as the domain folds it. Its shape was checked when it was recorded. */
export function factOf<Event>({ type, payload, meta, recordedAt }: Recorded): Fact<Event> {
  const { account, post, authority } = meta
  return { event: { type, ...payload } as Event, by: { account, post, authority }, at: recordedAt.toISOString() }
}
