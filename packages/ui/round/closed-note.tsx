import type { Closing } from '@mingce/domain/round/evolve'
import { minuteOf } from '../instant.ts'
import { roundText } from '../words/rounds.ts'
import './closed-note.css'

type ClosedNoteProps = {
  /** Undefined while it is not known. */
  readonly round: { readonly closing: Pick<Closing, 'at' | 'reason'> | null } | undefined
  /** What can still be done here, if anything can. */
  readonly left?: string | undefined
}

/** That a round was closed, since when and why, on each page from which something of it was filed; nothing while it runs. It stays, unlike the news of it. */
export function ClosedNote({ round, left = '' }: ClosedNoteProps) {
  if (!round?.closing) return null
  const { at, reason } = round.closing
  return <p className="closed-note">{roundText('closed.note', { at: minuteOf(at), reason, left })}</p>
}
