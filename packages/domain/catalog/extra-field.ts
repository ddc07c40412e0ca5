import { z } from 'zod'
import { extraName } from './item.ts'

/** A comment names an element in 60 characters, so a defined one has 40 at most. */
const name = extraName.trim().max(40)

/** One choice. It holds no separator and no box, so that a joined text is read back in one way. */
const choice = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^、,，;；/／|"\\■□☑☐√✓\p{Cc}\p{Cs}]*$/u)

const asked = {
  name,
  required: z.boolean(),
  /** Stands beside the field; null when the name says enough. */
  hint: z.string().trim().min(1).max(200).nullable(),
  /** Who reads it and to what end: nothing is asked for that nobody reads. */
  reader: z.string().trim().min(1).max(100),
}
const choices = z.array(choice).max(20).readonly()

/**
 * An extra element (扩展要素) that a round asks of every item, e.g. 五公开 as several of 决策公开, 执行公开 …
 *
 * Source: the notice of 2021-09-10, (四), "等要素": a round may ask for more than the eight.
 */
export const extraField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...asked }),
  z.strictObject({ kind: z.literal('one_of'), ...asked, choices }),
  z.strictObject({ kind: z.literal('several_of'), ...asked, choices }),
])
export type ExtraField = z.infer<typeof extraField>
export type ExtraKind = ExtraField['kind']
export const extraKinds = ['text', 'one_of', 'several_of'] as const satisfies readonly ExtraKind[]
