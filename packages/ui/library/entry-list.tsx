import type { ReactNode } from 'react'
import { libraryText as text } from '../words/library.ts'
import { useGrowing } from '../workbench/growing-rows.tsx'
import { EntryCard, type EntrySent } from './entry-card.tsx'
import { useNarrowed } from './use-narrowed.tsx'

/** A card is a few lines high: a screen shows some five of them. */
export const cardsAtOnce = 25

type EntryListProps<Entry extends EntrySent> = {
  readonly entries: readonly Entry[]
  readonly actsOn?: (entry: Entry) => ReactNode
}

/** The library, narrowed by words, improvement and category, a few at a time. */
export function EntryList<Entry extends EntrySent>({ entries, actsOn }: EntryListProps<Entry>) {
  const { shown: found, fields } = useNarrowed(entries)
  const { shown, more } = useGrowing(found, cardsAtOnce)
  if (entries.length === 0) return <p>{text('none')}</p>
  return (
    <>
      {fields}
      {found.length === 0 && <p>{text('noneFound')}</p>}
      <ul className="library-list">
        {shown.map((entry) => (
          <EntryCard key={`${entry.county}/${entry.item}`} entry={entry} acts={actsOn?.(entry)} />
        ))}
      </ul>
      {more}
    </>
  )
}
