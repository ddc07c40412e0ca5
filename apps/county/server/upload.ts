import type { Hall } from '@mingce/api/app'
import { officerAt } from '@mingce/api/officer-at'
import type { Actor } from '@mingce/domain/authority/actor'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { asOffice } from '@mingce/projections/asking'
import { fieldsAskedOf } from '@mingce/projections/board/round'
import { type CatalogItemRow, draftOf } from '@mingce/projections/catalog/draft'
import { markInWorker, readInWorker } from '@mingce/sheets/read-in-worker'
import type { SheetReading } from '@mingce/sheets/reading'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { level } from '../level.ts'
import { byReader, type ColumnsBy, choicesIn, remember, remembered } from './column-memory.ts'
import { understood } from './understood.ts'

export type { Understood } from './understood.ts'

const largestFile = 20 * 1_048_576

/**
 * A file's bytes go in. `/api/upload/sheet` answers what was understood of it, `/api/upload/sheet/marked` a copy in which
 * the doubts are marked. Nothing is recorded: that is the county's own command, after it looked. Whoever goes away
 * ends the reading.
 */
export function uploads(app: Hono, hall: Hall): void {
  const tooLarge = (c: Context) =>
    c.json({ unreadable: 'TOO_LARGE', message: '文件超过 20 MB，请拆分或删去图片后再上传。' }, 413)
  const limit = bodyLimit({ maxSize: largestFile, onError: tooLarge })
  app.post('/api/upload/sheet', limit, (c) =>
    withFile(c, hall, async (file) => {
      const { reading, columnsBy } = await readAsChosen(hall, file)
      await hall.desk.attachments?.takeIn(file.bytes)
      const { authority } = file.actor
      return c.json(
        understood(reading, file.bytes, { authority, columnsBy, draft: await draftItems(hall, file.actor) }),
      )
    }),
  )
  app.post('/api/upload/sheet/marked', limit, (c) =>
    withFile(c, hall, async ({ actor, bytes, name, choices, signal }) => {
      const fields = await fieldsOf(hall, actor)
      const copy = await markInWorker(bytes, name, { choices: choices ?? {}, fields, signal })
      c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      c.header('x-content-type-options', 'nosniff')
      return c.body(Uint8Array.from(copy))
    }),
  )
}

type Uploaded = {
  readonly actor: Actor
  readonly bytes: Uint8Array
  readonly name: string
  readonly choices: ReturnType<typeof choicesIn>
  readonly signal: AbortSignal
}

async function withFile(c: Context, hall: Hall, answer: (file: Uploaded) => Promise<Response>): Promise<Response> {
  const asker = await officerAt(c, hall, level.standing)
  if (asker instanceof Response) return asker
  const { actor } = asker
  const { signal } = c.req.raw
  try {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const asked = { name: c.req.query('name') ?? '', choices: choicesIn(c.req.query('columns')) }
    return await answer({ actor, bytes, signal, ...asked })
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: 499 })
    if (!(error instanceof UnreadableSheetError)) throw error
    return c.json({ unreadable: error.code, message: error.message }, 422)
  }
}

/** As chosen, or as this county had such a file read before. A file that this system wrote needs no choice. */
async function readAsChosen(
  hall: Hall,
  { actor, bytes, name, choices, signal }: Uploaded,
): Promise<{ reading: SheetReading; columnsBy: ColumnsBy }> {
  const { identity, clock } = hall.desk
  const memory = { identity, clock, actor }
  const fields = await fieldsOf(hall, actor)
  const reading = await readInWorker(bytes, name, { choices: choices ?? {}, fields, signal })
  if (reading.exported) return { reading, columnsBy: byReader }
  if (choices) return { reading, columnsBy: await remember(memory, reading, choices) }
  const columnsBy = await remembered(memory, reading)
  if (columnsBy.by === 'reader') return { reading, columnsBy }
  return { reading: await readInWorker(bytes, name, { choices: columnsBy.choices, fields, signal }), columnsBy }
}

/** What the open rounds ask this county for beyond the eight elements. */
function fieldsOf({ desk }: Hall, actor: Actor): Promise<readonly ExtraField[]> {
  return asOffice(desk.read, actor, (tx) => fieldsAskedOf(tx, actor.authority))
}

function draftItems({ desk }: Hall, actor: Actor): Promise<readonly CatalogItemRow[]> {
  return asOffice(desk.read, actor, async (tx) => (await draftOf(tx, actor.authority))?.items ?? [])
}
