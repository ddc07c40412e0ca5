import { digest, id } from '@mingce/domain/identifiers'
import { type ReadingMark, readingMarksOf, setReadingMark } from '@mingce/identity/reading-marks'
import { wasFiled } from '@mingce/projections/filing/versions'
import { z } from 'zod'
import type { Desk } from './desk.ts'
import type { Officer } from './procedure.ts'
import { toWire, type Wire } from './wire.ts'

type Asked = Officer & { readonly desk: Desk }

/** What an account notes of one part: which text it looked at, null to take that back; and whether it puts the part aside for later. */
export const markInput = z.object({
  part: id,
  /** The text that is marked or was looked at. */
  digest,
  turn: z.int().min(1),
  seen: z.boolean(),
  later: z.boolean(),
})

/** 已看 and 稍后 of whoever asks, in one filing. */
export async function marksOf({ desk, actor }: Asked, stream: string): Promise<Marks> {
  return { marks: toWire(await readingMarksOf(desk.identity, { account: actor.account, matter: stream })) }
}

/** The marks that stand after one was set. */
export type Marks = { readonly marks: Wire<readonly ReadingMark[]> }

/** Sets one mark in the place of the one before. Of a text that never lay before the asker nothing is kept; nothing is recorded in the log. */
export async function mark(ctx: Asked, stream: string, marked: z.infer<typeof markInput>): Promise<Marks> {
  const { desk, actor, ask } = ctx
  const { part, digest, turn, seen, later } = marked
  if (await ask((tx) => wasFiled(tx, { stream, part, digest }))) {
    const at = desk.clock()
    const read = seen ? { digest, turn, at } : null
    const standing = { part, seen: read, laterSince: later ? at : null }
    await setReadingMark(desk.identity, { account: actor.account, matter: stream }, standing)
  }
  return marksOf(ctx, stream)
}
