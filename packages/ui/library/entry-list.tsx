import type { ReactNode } from 'react'
import { libraryText as text } from '../words/library.ts'
import { EntryCard, type EntrySent } from './entry-card.tsx'
import { useNarrowed } from './use-narrowed.tsx'

type EntryListProps<Entry extends EntrySent> = {
  readonly entries: readonly Entry[]
  readonly actsOn?: (entry: Entry) => ReactNode
}

/** The library, narrowed by words, improvement and category. */
export function EntryList<Entry extends EntrySent>({ entries, actsOn }: EntryListProps<Entry>) {
  const { shown, fields } = useNarrowed(entries)
  if (entries.length === 0) return <p>{text('none')}</p>
  return (
    <>
      {fields}
      {shown.length === 0 && <p>{text('noneFound')}</p>}
      <ul className="library-list">
        {shown.map((entry) => (
          <EntryCard key={`${entry.county}/${entry.item}`} entry={entry} acts={actsOn?.(entry)} />
        ))}
      </ul>
    </>
  )
}
