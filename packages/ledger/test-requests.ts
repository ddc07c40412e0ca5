import type { JsonObject, Meta } from './entry.ts'
import type { Append, NewEvent } from './request.ts'

/** 青白江区经办人 and 成都市审核人, as the ledger knows them. */
export const qingbaijiangDrafter: Meta = { account: 'a-qingbaijiang-drafter', post: 'drafter', authority: '510113' }
export const chengduReviewer: Meta = { account: 'a-chengdu-reviewer', post: 'reviewer', authority: '510100' }

export const qingbaijiang = 'catalog/510113'
export const jinjiang = 'catalog/510104'

export function drafted(payload: JsonObject = { name: '义务教育招生' }): NewEvent {
  return { type: 'ItemDrafted', schemaVersion: 1, payload }
}

let commands = 0

/** A command with a key of its own that writes `events` to one stream. */
export function writing(stream: string, expectedVersion: number, ...events: NewEvent[]): Append {
  commands += 1
  return {
    key: `command-${process.pid}-${String(commands).padStart(6, '0')}`,
    digest: `digest of command ${commands}`,
    meta: qingbaijiangDrafter,
    recordedAt: new Date('2021-10-14T02:00:00.000Z'),
    streams: [{ stream, expectedVersion, events: events.length > 0 ? events : [drafted()] }],
  }
}
