import type { PaperFiling } from '@mingce/domain/submission/paper'
import { dayInWords } from '../instant.ts'
import { noteText as text } from '../words/before-filing.ts'

type PaperNoteProps = { readonly papers: readonly Pick<PaperFiling, 'turn' | 'receivedOn'>[]; readonly turn: number }

/** Of what came on paper the day on which it really did, beside the day on which it was filed here. */
export function PaperNote({ papers, turn }: PaperNoteProps) {
  const last = papers.findLast((each) => each.turn >= turn)
  return last ? <span>{text('paperHere', { received: dayInWords(last.receivedOn) })}</span> : null
}
