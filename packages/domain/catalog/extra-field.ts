import { z } from 'zod'
import { extraName } from './item.ts'

/** As many as a round may define: each is asked of every item of every county. */
export const mostExtraFields = 12

/** Joins the choices of an item. No choice holds it. */
export const choiceSeparator = '、'

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

/** The choices of a field in the round's order; `[]` of free text. */
export function choicesOf(field: ExtraField): readonly string[] {
  return field.kind === 'text' ? [] : field.choices
}

/**
 * The canonical text of what was chosen: the round's order, each once, joined by 、, e.g. `"决策公开、结果公开"`.
 *
 * @param chosen choices of the field in any order
 */
export function textOfChoices(field: ExtraField, chosen: readonly string[]): string {
  return choicesOf(field)
    .filter((each) => chosen.includes(each))
    .join(choiceSeparator)
}

/** What an item's text says of a field: choices of the round, in the text's order, and words that are none of them. */
export type Chosen = { readonly chosen: readonly string[]; readonly strange: readonly string[] }

/** Reads a text back. The order does not matter, so that a round may order its choices anew without touching any item. */
export function chosenIn(field: ExtraField, text: string): Chosen {
  const parts = text
    .split(choiceSeparator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const known = new Set(choicesOf(field))
  return { chosen: parts.filter((part) => known.has(part)), strange: parts.filter((part) => !known.has(part)) }
}

/** Whether a text is one the round allows: anything of free text, at most one of `one_of`, only choices otherwise. */
export function isFit(field: ExtraField, text: string): boolean {
  if (field.kind === 'text') return true
  const { chosen, strange } = chosenIn(field, text)
  if (strange.length > 0 || new Set(chosen).size < chosen.length) return false
  return field.kind === 'several_of' || chosen.length <= 1
}
