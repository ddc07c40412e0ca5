import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { CommentKind } from '@mingce/domain/submission/remarks/remark-events'
import { isWorded } from '@mingce/domain/submission/remarks/suggested-text'
import {
  isValued,
  type SuggestedValue,
  valueIn,
  withSuggestedValue,
} from '@mingce/domain/submission/remarks/suggested-value'
import { type ItemText, readText, textOf } from '@mingce/ui/item-text'
import { fieldText } from '@mingce/ui/quoted-text'
import type { FieldName } from '@mingce/ui/words/items'
import type { FilingComment } from '../questions.ts'

/** A comment while it is written: kind, field, words, and what is suggested. */
export type RemarkDraft = {
  readonly kind: CommentKind
  readonly element: FieldName | null
  readonly text: string
  readonly suggests: boolean
  readonly suggestion: string
  /** The item's form, in which a limit, ticks or a name is suggested; null as long as nothing was changed in it. */
  readonly valued: ItemText | null
}

export const emptyRemark: RemarkDraft = {
  ...{ kind: 'must_fix', element: null, text: '' },
  ...{ suggests: false, suggestion: '', valued: null },
}

export type Remark = {
  readonly kind: CommentKind
  readonly element: FieldName | null
  readonly text: string
  readonly suggestion: string | null
  readonly suggestedValue: SuggestedValue | null
}

/**
 * What is sent of it. Null for what the field says already.
 *
 * @param item the text of an item; undefined for a section, of which words alone are suggested
 * @returns undefined while the value that is suggested is none: nothing ticked, no name, a number that is none
 */
export function remarkOf({ text, ...draft }: RemarkDraft, item: DisclosureItem | undefined): Remark | undefined {
  const { kind, element, suggests, suggestion, valued } = draft
  const said = { kind, element, text: text.trim(), suggestion: null, suggestedValue: null }
  if (!suggests) return said
  if (!item || !isValued(element)) return { ...said, suggestion: othersWords(suggestion, wordsNow(item, element)) }
  if (valued === null) return said
  const value = valueIn(readText(valued), element)
  if (!value) return undefined
  const now = valueIn(item, element)
  return JSON.stringify(value) === JSON.stringify(now) ? said : { ...said, suggestedValue: value }
}

/** A comment that was written, to be written anew. */
export function draftOf(comment: FilingComment, item: DisclosureItem | undefined): RemarkDraft {
  const { kind, text, suggestion, suggestedValue } = comment
  const valued = suggestedValue && item ? textOf(withSuggestedValue(item, suggestedValue)) : null
  const suggests = suggestion !== null || valued !== null
  return { kind, element: comment.element as FieldName | null, text, suggests, suggestion: suggestion ?? '', valued }
}

/** Whether words or a value are suggested in it, and not only a place for them was opened. */
export function suggestsSomething({ suggests, suggestion, valued }: RemarkDraft): boolean {
  return suggests && (suggestion.trim() !== '' || valued !== null)
}

/** What the field says now, from which a suggestion is written; "" where it is not made of words. */
export function wordsNow(item: DisclosureItem | undefined, element: FieldName | null): string {
  return item && element !== null && isWorded(element) ? fieldText(item, element) : ''
}

/** Null for no words, and for those that stand there already. */
function othersWords(suggestion: string, now: string): string | null {
  const words = suggestion.trim()
  return words === '' || words === now.trim() ? null : words
}
