import { workbenchText as t } from '../words/workbench.ts'
import { narrowingWords, type RoundTitles } from './filter-words.ts'
import { type ListFilter, setIn, without } from './list-filter.ts'

type FilterChipsProps = {
  readonly filter: ListFilter
  readonly change: (next: ListFilter) => void
  readonly rounds: RoundTitles
}

/** Each narrowing that is set, to be taken away by itself, or all of them at once. */
export function FilterChips({ filter, change, rounds }: FilterChipsProps) {
  const set = setIn(filter)
  if (set.length === 0) return null
  return (
    <span className="filter-chips">
      {set.map((name) => {
        const what = narrowingWords(filter, name, rounds)
        return (
          <button
            key={name}
            type="button"
            aria-label={t('remove', { what })}
            onClick={() => change(without(filter, name))}
          >
            {what} <span aria-hidden>✕</span>
          </button>
        )
      })}
      <button type="button" className="is-all" onClick={() => change(without(filter))}>
        {t('removeAll')}
      </button>
    </span>
  )
}
