import type { Hall } from '@mingce/api/app'
import { choicesIn, headingIn, type PointedHeading } from '@mingce/api/read-as'
import { type FileToRead, readUpload } from '@mingce/api/read-upload'
import type { Actor } from '@mingce/domain/authority/actor'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { asOffice } from '@mingce/projections/asking'
import { fieldsAskedOf } from '@mingce/projections/board/round'
import { type CatalogItemRow, draftOf } from '@mingce/projections/catalog/draft'
import { markInWorker, readInWorker } from '@mingce/sheets/read-in-worker'
import type { SheetReading } from '@mingce/sheets/reading'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import type { Context, Hono } from 'hono'
import { level } from '../level.ts'
import { byReader, type ColumnsBy, type Memory, remember, remembered } from './column-memory.ts'
import { headingRemembered, rememberHeading } from './heading-memory.ts'
import { understood } from './understood.ts'

export type { Understood } from './understood.ts'

/**
 * `/api/upload/sheet` answers what was understood of a file, `/api/upload/sheet/marked` a copy in which the doubts are marked. What is made
 * of it is the county's own command, after it looked.
 */
export function uploads(app: Hono, hall: Hall): void {
  readUpload(app, hall, {
    ...{ path: '/api/upload/sheet', standing: level.standing, beside },
    answer: async (sent, c) => {
      const { attachments } = hall.desk
      if (!attachments)
        return c.json({ message: '这台服务器没有存放原件的地方，不能导入目录。请联系系统管理员。' }, 422)
      const file = asAsked(sent, c)
      const { reading, ...read } = await readAsChosen(hall, file)
      const { authority } = file.actor
      await attachments.takeIn(file.bytes, authority)
      return c.json(understood(reading, file.bytes, { authority, ...read, draft: await draftItems(hall, file.actor) }))
    },
  })
  readUpload(app, hall, {
    ...{ path: '/api/upload/sheet/marked', standing: level.standing, beside },
    answer: async (sent, c) => {
      const { actor, bytes, name, choices, heading, signal } = asAsked(sent, c)
      const fields = await fieldsOf(hall, actor)
      const how = { choices: choices ?? {}, fields, heading: pointed(heading), signal }
      const copy = await markInWorker(bytes, name, how)
      c.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      c.header('x-content-type-options', 'nosniff')
      return c.body(Uint8Array.from(copy))
    },
  })
}

/** The first rows of a file in which no heading is known, for a person to point at it. */
const beside = ({ code, glance }: UnreadableSheetError) => ({ unreadable: code, glance })

type Uploaded = FileToRead & {
  readonly choices: ReturnType<typeof choicesIn>
  readonly heading: ReturnType<typeof headingIn>
}

function asAsked(file: FileToRead, c: Context): Uploaded {
  return { ...file, choices: choicesIn(c.req.query('columns')), heading: headingIn(c.req.query('heading')) }
}

type ReadAs = { readonly reading: SheetReading; readonly columnsBy: ColumnsBy; readonly heading: PointedHeading | null }

/** As chosen, or as this county had such a file read before. A file that this system wrote needs no choice. */
async function readAsChosen(hall: Hall, file: Uploaded): Promise<ReadAs> {
  const { actor, choices } = file
  const { identity, clock } = hall.desk
  const memory = { identity, clock, actor }
  const fields = await fieldsOf(hall, actor)
  const { reading, heading } = await readUnderHeading(memory, file, fields)
  if (reading.exported) return { reading, heading, columnsBy: byReader }
  if (choices) return { reading, heading, columnsBy: await remember(memory, reading, choices) }
  const columnsBy = await remembered(memory, reading)
  if (columnsBy.by === 'reader') return { reading, heading, columnsBy }
  const { bytes, name, signal } = file
  const how = { choices: columnsBy.choices, fields, heading: heading ?? undefined, signal }
  return { reading: await readInWorker(bytes, name, how), heading, columnsBy }
}

/** Under the heading that is known, or was pointed at now or before. */
async function readUnderHeading(
  memory: Memory,
  { bytes, name, choices = {}, heading: asked, signal }: Uploaded,
  fields: readonly ExtraField[],
): Promise<Pick<ReadAs, 'reading' | 'heading'>> {
  const readAt = async (heading: PointedHeading | undefined) => {
    const reading = await readInWorker(bytes, name, { choices, fields, heading, signal })
    return { reading, heading: heading ?? null }
  }
  const heading = pointed(asked)
  if (heading) {
    const read = await readAt(heading)
    await rememberHeading(memory, heading)
    return read
  }
  try {
    return await readAt(undefined)
  } catch (error) {
    if (asked === 'anew' || !(error instanceof UnreadableSheetError) || !error.glance) throw error
    const before = await headingRemembered(memory, error.glance)
    if (!before) throw error
    return readAt(before)
  }
}

function pointed(asked: Uploaded['heading']): PointedHeading | undefined {
  return asked === 'anew' ? undefined : asked
}

/** What the open rounds ask this county for beyond the eight elements. */
function fieldsOf({ desk }: Hall, actor: Actor): Promise<readonly ExtraField[]> {
  return asOffice(desk.read, actor, (tx) => fieldsAskedOf(tx, actor.authority))
}

function draftItems({ desk }: Hall, actor: Actor): Promise<readonly CatalogItemRow[]> {
  return asOffice(desk.read, actor, async (tx) => (await draftOf(tx, actor.authority))?.items ?? [])
}
