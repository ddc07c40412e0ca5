import { awaitedOf } from '@mingce/domain/before-filing/tally'
import { foldedNotes } from '@mingce/ui/before-filing/notes-sent'
import { noteText } from '@mingce/ui/words/before-filing'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { notesAddress } from '../addresses.ts'
import { notesQuestion } from '../questions.ts'

/** The way to 报送前沟通 of a round, and how many questions there wait for this bureau. */
export function NotesLink({ round }: { readonly round: string }) {
  const { data } = useQuery(notesQuestion(round))
  const awaited = data?.counties.flatMap((each) => awaitedOf(foldedNotes(each), 'county')).length ?? 0
  return (
    <Link to={notesAddress(round)}>
      {noteText('title')}
      {awaited > 0 && ` · ${noteText('awaits', { count: awaited })}`}
    </Link>
  )
}
