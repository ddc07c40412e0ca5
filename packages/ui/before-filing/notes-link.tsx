import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { noteText as text } from '../words/before-filing.ts'

type NotesLinkProps = {
  readonly to: string
  /** How many questions there wait for this bureau. */
  readonly awaited: { readonly queryKey: readonly unknown[]; readonly queryFn: () => Promise<number> }
}

/** The way to 报送前沟通 of a round, and how many questions there wait for this bureau. */
export function NotesLink({ to, awaited }: NotesLinkProps) {
  const { data: count = 0 } = useQuery(awaited)
  return (
    <Link to={to}>
      {text('title')}
      {count > 0 && ` · ${text('awaits', { count })}`}
    </Link>
  )
}
