import { randomUUID } from 'node:crypto'
import type { Entry } from '../entry.ts'
import type { Append, NewEvent } from '../request.ts'

const meta = { account: '0192f3c4-7d1e-7a55-9d0b-6c1f2a3b4c5d', post: 'drafter', authority: '510113' } as const

/** A payload that makes an entry of about 600 bytes, as filings have them. */
function payload(serial: number) {
  return {
    itemCode: `YWJY-02-${String(serial % 100_000).padStart(5, '0')}`,
    name: '义务教育学校招生入学政策',
    contentElements: ['招生政策', '招生计划与范围', '入学条件与流程'],
    disclosureTimeLimit: { trigger: 'created_or_changed', amount: 20, unit: 'working_day' },
    disclosingBody: '青白江区教育局',
    channels: ['gov_website', 'notice_board'],
  }
}

let serial = 0

export function events(count: number): NewEvent[] {
  return Array.from({ length: count }, () => {
    serial += 1
    return { type: 'ItemDrafted', schemaVersion: 1, payload: payload(serial) }
  })
}

/** A command that writes `count` events to a stream at `version`. */
export function command(stream: string, version: number, count: number): Append {
  return {
    key: randomUUID(),
    digest: 'b5bb9d8014a0f9b1d61e21e796d78dcc',
    meta,
    recordedAt: new Date(),
    streams: [{ stream, expectedVersion: version, events: events(count) }],
  }
}

/** The same command's entries, for those who insert rows. */
export function entriesOf({ key, recordedAt, streams }: Append): readonly Entry[] {
  return streams.flatMap(({ stream, expectedVersion, events }) =>
    events.map((event, index) => ({
      stream,
      version: expectedVersion + 1 + index,
      ...event,
      recordedAt,
      meta,
      commandKey: key,
    })),
  )
}
