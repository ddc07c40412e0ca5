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
 * What a line says to whoever searches, folded: the place by its name, the deliverable, and further words; made once a line, since
 * thousands are looked through at each letter.
 */
export function saidBy({ division, kind }: Named, further: readonly string[] = []): Said {
  const code = parseDivision(division)
  const names = [nameOf(code), pathName(code), division, deliverableWords[kind].zh, deliverableWords[kind].en]
  return { text: folded([...names, ...further].join('\n')), initials: initialsOf(code) }
}

export type Said = { readonly text: string; readonly initials: string }

/** Whether every word of a text is in what a line says, or begins the pinyin initials of its place: "pdq" finds 郫都区. */
export function isFoundBy(text: string, { text: said, initials }: Said): boolean {
  const words = folded(text).split(/\s+/).filter(Boolean)
  return words.every((word) => said.includes(word) || initials.startsWith(word))
}
