import { createHash, randomUUID } from 'node:crypto'
import type { Hall } from '@mingce/api/app'
import { digestOf } from '@mingce/api/digest'
import { actorOfSession } from '@mingce/api/standing'
import type { Actor } from '@mingce/domain/authority/actor'
import { mostItems } from '@mingce/domain/catalog/events'
import { matchRows } from '@mingce/domain/catalog/match-rows'
import { asOffice } from '@mingce/projections/asking'
import { type CatalogItemRow, draftOf } from '@mingce/projections/catalog/draft'
import { readInWorker } from '@mingce/sheets/read-in-worker'
import type { SheetReading } from '@mingce/sheets/reading'
import { toDisclosureItem } from '@mingce/sheets/to-item'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { level } from '../level.ts'
import { type BroughtBack, broughtBack } from './brought-back.ts'

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
      return c.json(understood(reading, bytes, { actor, draft: await draftItems(hall, actor) }))
    } catch (error) {
      if (!(error instanceof UnreadableSheetError)) throw error
      return c.json({ unreadable: error.code, message: error.message }, 422)
    }
  })
}

/** What the county looks at before it imports: each row as an item, which standing item it is, and what is in doubt. */
export type Understood = ReturnType<typeof understood>

type Ours = { readonly actor: Actor; readonly draft: readonly CatalogItemRow[] }

function understood(reading: SheetReading, bytes: Uint8Array, ours: Ours) {
  const back = rowsOf(reading, ours)
  const digests = back.rows.map(({ content }) => digestOf(content))
  const before = new Map(ours.draft.map(({ item, digest }) => [item, digest]))
  const matched = itemsOf(back, digests, ours.draft)
  const rows = back.rows.map(({ read: { sheet, row, ordinal }, content }, index) => {
    const item = matched[index]
    const change = item === undefined ? 'new' : before.get(item) === digests[index] ? 'same' : 'changed'
    return { sheet, row, ordinal, item: item ?? randomUUID(), change, content } as const
  })
  return {
    fileDigest: createHash('sha256').update(bytes).digest('hex'),
    title: reading.title,
    columns: reading.columns,
    doubts: [...back.doubts, ...reading.doubts],
    rows,
    leftOut: Math.max(0, reading.items.length - mostItems),
  }
}

/** The county's own export comes back by what it says of itself; any other file, another county's export too, as it is read. */
function rowsOf(reading: SheetReading, { actor, draft }: Ours): BroughtBack {
  const items = reading.items.slice(0, mostItems)
  const { exported } = reading
  if (exported?.division === actor.authority) return broughtBack(items, exported.items, draft)
  return { rows: items.map((read) => ({ read, item: null, content: toDisclosureItem(read) })), doubts: [] }
}

/** Which item each row is: what it says itself, else by content and name among those that no row says to be. */
function itemsOf({ rows }: BroughtBack, digests: readonly string[], draft: readonly CatalogItemRow[]) {
  const said = new Set(rows.map(({ item }) => item))
  const free = draft.filter(({ item, retired }) => retired === null && !said.has(item))
  const unsaid = rows.flatMap(({ item, content }, index) =>
    item === null ? [{ content, digest: digests[index] ?? '' }] : [],
  )
  const matched = matchRows(
    unsaid.map(({ content }) => content),
    unsaid.map(({ digest }) => digest),
    free,
  )
  let next = 0
  return rows.map(({ item }) => item ?? matched[next++])
}

function draftItems({ desk }: Hall, actor: Actor): Promise<readonly CatalogItemRow[]> {
  return asOffice(desk.read, actor, async (tx) => (await draftOf(tx, actor.authority))?.items ?? [])
}
