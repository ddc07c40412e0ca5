import type { PaperFiling } from '@mingce/domain/submission/paper'
import { dayInWords } from '../instant.ts'
import { noteText as text } from '../words/before-filing.ts'
import { PaperScans } from './paper-scans.tsx'

type PaperNoteProps = {
  readonly division: string
  readonly papers: readonly Pick<PaperFiling, 'turn' | 'receivedOn' | 'scans'>[]
  readonly turn: number
}

/** Of what came on paper the day on which it really did, beside the day on which it was filed here, and its scans. */
export function PaperNote({ division, papers, turn }: PaperNoteProps) {
  const last = papers.findLast((each) => each.turn >= turn)
  if (!last) return null
  return (
    <span>
      {text('paperHere', { received: dayInWords(last.receivedOn) })}{' '}
      <PaperScans division={division} scans={last.scans} />
    </span>
  )
}
