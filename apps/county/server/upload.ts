import { createHash, randomUUID } from 'node:crypto'
import type { Hall } from '@mingce/api/app'
import { digestOf } from '@mingce/api/digest'
import { actorOfSession } from '@mingce/api/standing'
import type { Actor } from '@mingce/domain/authority/actor'
import { mostItems } from '@mingce/domain/catalog/events'
import { matchRows, type Standing } from '@mingce/domain/catalog/match-rows'
import { asOffice } from '@mingce/projections/asking'
import { draftOf } from '@mingce/projections/catalog/draft'
import { readInWorker } from '@mingce/sheets/read-in-worker'
import type { SheetReading } from '@mingce/sheets/reading'
import { toDisclosureItem } from '@mingce/sheets/to-item'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { level } from '../level.ts'

const largestFile = 20 * 1_048_576

/** A file's bytes go in, what was understood of it comes out. Nothing is recorded: that is the county's own command, after it looked. */
export function uploads(app: Hono, hall: Hall): void {
  const tooLarge = (c: Context) =>
    c.json({ unreadable: 'TOO_LARGE', message: '文件超过 20 MB，请拆分或删去图片后再上传。' }, 413)
  app.post('/api/upload/sheet', bodyLimit({ maxSize: largestFile, onError: tooLarge }), async (c) => {
    const { desk, session } = await hall.contextOf(c)
    const actor = session && (await actorOfSession(desk, session))
    if (actor?.level !== level.standing) return c.json({ error: 'SIGNED_OUT' }, 401)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    try {
      const reading = await readInWorker(bytes, c.req.query('name') ?? '')
      await desk.attachments?.takeIn(bytes)
      return c.json(understood(reading, bytes, await standingItems(hall, actor)))
    } catch (error) {
      if (!(error instanceof UnreadableSheetError)) throw error
      return c.json({ unreadable: error.code, message: error.message }, 422)
    }
  })
}

/** What the county looks at before it imports: each row as an item, which standing item it is, and what is in doubt. */
export type Understood = ReturnType<typeof understood>

function understood(reading: SheetReading, bytes: Uint8Array, standing: readonly Standing[]) {
  const items = reading.items.slice(0, mostItems)
  const contents = items.map(toDisclosureItem)
  const digests = contents.map(digestOf)
  const matched = matchRows(contents, digests, standing)
  const before = new Map(standing.map(({ item, digest }) => [item, digest]))
  const rows = items.map(({ sheet, row, ordinal }, index) => {
    const item = matched[index]
    const change = item === undefined ? 'new' : before.get(item) === digests[index] ? 'same' : 'changed'
    return { sheet, row, ordinal, item: item ?? randomUUID(), change, content: contents[index] } as const
  })
  return {
    fileDigest: createHash('sha256').update(bytes).digest('hex'),
    title: reading.title,
    columns: reading.columns,
    doubts: reading.doubts,
    rows,
    leftOut: reading.items.length - items.length,
  }
}

function standingItems({ desk }: Hall, actor: Actor): Promise<readonly Standing[]> {
  return asOffice(desk.read, actor, async (tx) => {
    const draft = await draftOf(tx, actor.authority)
    return draft?.items.filter((each) => each.retired === null) ?? []
  })
}
