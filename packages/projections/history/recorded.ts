import type { Recorded } from '@mingce/ledger/read'
import { Recorder } from './history.ts'
import type { Deed } from './world.ts'

/** The ledger that holds these deeds and nothing else. */
export function recordedFrom(deeds: readonly Deed[]): readonly Recorded[] {
  const recorder = new Recorder()
  const ledger: Recorded[] = []
  for (const deed of deeds) {
    const { key, meta, recordedAt, streams } = recorder.appendOf(deed)
    for (const { stream, expectedVersion, events } of streams)
      for (const [index, event] of events.entries()) {
        const place = { position: BigInt(ledger.length), stream, version: expectedVersion + 1 + index }
        ledger.push({ ...place, ...event, recordedAt, meta, commandKey: key })
      }
  }
  return ledger
}
