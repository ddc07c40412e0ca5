import type { Fact } from '@mingce/domain/fact'
import { everyRecorded } from '@mingce/ledger/read'
import { factOf } from '@mingce/projections/fact-of'
import type { Kysely } from 'kysely'

/** What was recorded, by stream and in order. */
export type ByStream = ReadonlyMap<string, readonly Fact<{ readonly type: string }>[]>

export async function wholeLog(ledger: Kysely<unknown>): Promise<ByStream> {
  const streams = new Map<string, Fact<{ readonly type: string }>[]>()
  for await (const page of everyRecorded(ledger))
    for (const recorded of page) {
      const fact = factOf<{ readonly type: string }>(recorded)
      const known = streams.get(recorded.stream)
      if (known) known.push(fact)
      else streams.set(recorded.stream, [fact])
    }
  return streams
}
