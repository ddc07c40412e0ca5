import { latestFirst } from '@mingce/domain/in-order-of'
import { Notices } from '../notices.tsx'
import { noteText as text } from '../words/before-filing.ts'
import { NoteActs } from './note-acts.tsx'
import { NoteCard } from './note-card.tsx'
import type { CountyNotesSent, NoteAct, NotesSent } from './notes-sent.ts'
import './before-filing.css'

type NoteListProps = {
  readonly round: string
  readonly isOpen: boolean
  readonly shown: readonly CountyNotesSent[]
  readonly names: NotesSent['names']
  readonly answer: NoteAct
  readonly takeBack: NoteAct
}

/** The notes that stand, the newest first; those that were taken back are folded below. */
export function NoteList({ round, isOpen, shown, names, answer, takeBack }: NoteListProps) {
  const lines = shown
    .flatMap(({ county, notes }) => notes.map((note) => ({ county, note })))
    .toSorted(latestFirst(({ note }) => note.at))
  const standing = lines.filter(({ note }) => !note.withdrawn)
  const withdrawn = lines.filter(({ note }) => note.withdrawn)
  const about = { round, names, namesCounty: shown.length > 1 }
  return (
    <section aria-label={text('notes')}>
      <Notices of={[answer, takeBack]} />
      {lines.length === 0 && <p>{text('none')}</p>}
      <ul className="notes">
        {standing.map(({ county, note }) => (
          <NoteCard key={`${county} ${note.note}`} {...about} county={county} note={note}>
            {isOpen && <NoteActs {...{ round, county, note, answer, takeBack }} />}
          </NoteCard>
        ))}
      </ul>
      {withdrawn.length > 0 && (
        <details>
          <summary>{text('withdrawnCount', { count: withdrawn.length })}</summary>
          <ul className="notes">
            {withdrawn.map(({ county, note }) => (
              <NoteCard key={`${county} ${note.note}`} {...about} county={county} note={note} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
