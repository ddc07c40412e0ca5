import { noteText } from '@mingce/ui/words/before-filing'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { notesAddress } from '../addresses.ts'
import { awaitedQuestion } from '../questions.ts'

/** The way to 报送前沟通 of a round, and how many questions there wait for this bureau. */
export function NotesLink({ round }: { readonly round: string }) {
  const { data: awaited = 0 } = useQuery(awaitedQuestion(round))
  return (
    <Link to={notesAddress(round)}>
      {noteText('title')}
      {awaited > 0 && ` · ${noteText('awaits', { count: awaited })}`}
    </Link>
  )
}
