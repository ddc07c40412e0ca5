import { nameOf, parseDivision, pathName } from '@mingce/domain/authority/division'
import { initialsOf } from '@mingce/domain/authority/initials'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { deliverableWords } from '../words/deliverables.ts'

/** Full- and half-width, capitals and blanks make no difference to what is searched for: "ＰＤＱ" is "pdq". */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

type Named = { readonly division: string; readonly kind: DeliverableKind }

/**
 * Whether every word of a text is found in what a line says: the place by its name or its pinyin initials ("pdq" finds 郫都区),
 * the deliverable, or any of the line's further words.
 */
export function isFoundBy(text: string, { division, kind }: Named, further: readonly string[] = []): boolean {
  const words = folded(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const code = parseDivision(division)
  const names = [nameOf(code), pathName(code), division, deliverableWords[kind].zh, deliverableWords[kind].en]
  const said = folded([...names, ...further].join('\n'))
  return words.every((word) => said.includes(word) || initialsOf(code).startsWith(word))
}
