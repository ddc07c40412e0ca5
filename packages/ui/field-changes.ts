import { extraText } from '@mingce/domain/catalog/completeness'
import { chosenIn } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem, DisclosureTimeLimit } from '@mingce/domain/catalog/item'
import { namesInOrder } from './asked-fields.tsx'
import { type Entry, listChanges } from './list-changes.ts'
import { isFormatOnly, type Piece, textChanges } from './text-changes.ts'
import { timeLimitText } from './time-limit-text.ts'
import { codesOf, type Element, elementWords } from './words/items.ts'

type SetElement = 'channels' | 'audiences' | 'disclosureModes' | 'disclosureLevels'
/** A code of the standard form, or a choice of the round in its own words. */
type Code = DisclosureItem[SetElement][number] | (string & {})

/** How one field of an item differs from before. `extraKey` names the extra element, e.g. "五公开". */
export type FieldChange = { readonly element: Element; readonly extraKey?: string } & (
  | { readonly change: 'none' }
  | {
      readonly change: 'text'
      readonly pieces: readonly Piece[]
      readonly formatOnly: boolean
      /** Of a time limit whose days went down or up. */
      readonly trend?: 'shorter' | 'longer' | undefined
    }
  | { readonly change: 'list'; readonly entries: readonly Entry[]; readonly formatOnly: boolean }
  | {
      readonly change: 'set'
      readonly added: readonly Code[]
      readonly removed: readonly Code[]
      readonly kept: readonly Code[]
    }
)

/**
 * Compares two texts of an item field by field, in the order of the official table, unchanged fields included.
 *
 * @param fields what the round asks for: they come first of the extra elements, and choices are compared as a set
 */
export function fieldChanges(
  before: DisclosureItem,
  after: DisclosureItem,
  fields: readonly ExtraField[] = [],
): readonly FieldChange[] {
  return codesOf(elementWords).flatMap((element) =>
    element === 'extra' ? extraChanges(before, after, fields) : [changeOf(element, before, after)],
  )
}

/** How many fields differ by more than their format. */
export function countChanges(changes: readonly FieldChange[]): number {
  return changes.filter((each) => each.change !== 'none' && !('formatOnly' in each && each.formatOnly)).length
}

function changeOf(element: Exclude<Element, 'extra'>, before: DisclosureItem, after: DisclosureItem): FieldChange {
  switch (element) {
    case 'channels':
    case 'audiences':
    case 'disclosureModes':
    case 'disclosureLevels':
      return { element, ...setChange(before[element], after[element]) }
    case 'contentElements':
    case 'legalBases':
    case 'subcategories':
      return { element, ...listChange(before[element], after[element]) }
    case 'disclosureTimeLimit':
      return { element, ...timeLimitChange(before[element], after[element]) }
    default:
      return { element, ...textChange(before[element] ?? '', after[element] ?? '') }
  }
}

function textChange(before: string, after: string) {
  if (before === after) return { change: 'none' } as const
  return { change: 'text', pieces: textChanges(before, after), formatOnly: isFormatOnly(before, after) } as const
}

function setChange(before: readonly Code[], after: readonly Code[]) {
  const added = after.filter((each) => !before.includes(each))
  const removed = before.filter((each) => !after.includes(each))
  if (added.length + removed.length === 0) return { change: 'none' } as const
  return { change: 'set', added, removed, kept: after.filter((each) => before.includes(each)) } as const
}

function listChange(before: readonly string[], after: readonly string[]) {
  if (before.length === after.length && before.every((each, at) => each === after[at]))
    return { change: 'none' } as const
  const entries = listChanges(before, after)
  const formatOnly = entries.every((each) => each.kind === 'same' || (each.kind === 'changed' && each.formatOnly))
  return { change: 'list', entries, formatOnly } as const
}

function timeLimitChange(before: DisclosureTimeLimit | null, after: DisclosureTimeLimit | null) {
  const raw = textChange(before?.raw ?? '', after?.raw ?? '')
  const change = raw.change === 'none' ? textChange(timeLimitText(before), timeLimitText(after)) : raw
  return change.change === 'text' ? { ...change, trend: trendOf(before, after) } : change
}

function trendOf(
  before: DisclosureTimeLimit | null,
  after: DisclosureTimeLimit | null,
): 'shorter' | 'longer' | undefined {
  if (!before?.amount || !after?.amount || before.unit !== after.unit || before.amount === after.amount)
    return undefined
  return after.amount < before.amount ? 'shorter' : 'longer'
}

function extraChanges(
  before: DisclosureItem,
  after: DisclosureItem,
  fields: readonly ExtraField[],
): readonly FieldChange[] {
  const met = [...Object.keys(before.extra), ...Object.keys(after.extra)]
  return namesInOrder(fields, met).map((extraKey) => {
    const field = fields.find(({ name }) => name === extraKey)
    const [was, is] = [extraText(before, extraKey), extraText(after, extraKey)]
    return {
      element: 'extra',
      extraKey,
      ...(field && field.kind !== 'text' ? choiceChange(field, was, is) : textChange(was, is)),
    }
  })
}

/** What was chosen and is no more, and the other way; words outside the choices count as choices here. */
function choiceChange(field: ExtraField, before: string, after: string) {
  const [was, is] = [before, after].map((text) => Object.values(chosenIn(field, text)).flat())
  return setChange(was ?? [], is ?? [])
}
