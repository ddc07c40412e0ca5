import { useState } from 'react'
import { MovedMeanwhile } from '../moved-meanwhile.tsx'
import { libraryText as text } from '../words/library.ts'
import type { EntrySent } from './entry-card.tsx'
import { type Practice, practiceMoves } from './practice.ts'

/** `seen` is the item as whoever acts knows it; `now` as it stands. */
export type SeenPractice<Entry extends EntrySent = EntrySent> = {
  readonly seen: Practice<Entry>
  readonly now: Practice<Entry>
  readonly look: () => void
}

/** An item as it stood when an act was begun, until whoever acts has looked at what others did meanwhile. */
export function useSeenPractice<Entry extends EntrySent>(now: Practice<Entry>): SeenPractice<Entry> {
  const [seen, setSeen] = useState(now)
  return { seen, now, look: () => setSeen(now) }
}

/** What others did to the item while an act was begun and not sent, and the way on; what was typed stays. */
export function PracticeMoved({ seen, now, look }: SeenPractice) {
  const moves = practiceMoves(seen, now)
  if (moves.length === 0) return null
  return <MovedMeanwhile title={text('movedMeanwhile')} moves={moves} lookedAt={text('lookedAt')} look={look} />
}
