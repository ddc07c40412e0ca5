import type { ExtraField } from './extra-field.ts'

/** As many as a round may define: each is asked of every item of every county. */
export const mostExtraFields = 12

/** Joins the choices of an item. No choice holds it. */
export const choiceSeparator = '、'

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
