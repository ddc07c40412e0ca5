/**
 * Why a command was not carried out. A refusal is an answer, not a failure: it is returned, never thrown, and leaves no trace.
 * `about` names what stands in the way: ids of items, sections, comments, an item's element (`catalog/element-place.ts`), or division codes.
 */
export type Refusal<Code extends string = string> = { readonly refused: Code; readonly about?: readonly string[] }

export function refuse<Code extends string>(refused: Code, about?: readonly string[]): Refusal<Code> {
  return about ? { refused, about } : { refused }
}

export function isRefusal<Code extends string>(outcome: object | Refusal<Code>): outcome is Refusal<Code> {
  return 'refused' in outcome
}

/** The first rule that says no, or undefined when all agree. Rules are asked in order and only until one refuses. */
export function firstRefusal<Code extends string>(
  ...rules: readonly (() => Refusal<Code> | undefined)[]
): Refusal<Code> | undefined {
  for (const rule of rules) {
    const refusal = rule()
    if (refusal) return refusal
  }
  return undefined
}
