import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { useMemo } from 'react'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { type Task, taskWords } from '../words/queue.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { RoundTitles } from './filter-words.ts'
import { filterOf, type ListFilter } from './list-filter.ts'
import { SearchBox } from './search-box.tsx'
import type { WorkbenchSent } from './workbench-sent.ts'

type FilterBarProps = {
  readonly sent: WorkbenchSent
  readonly filter: ListFilter
  readonly change: (next: ListFilter, options?: { replace: boolean }) => void
  readonly rounds: RoundTitles
  /** A county knows whose it is. */
  readonly hideDivision: boolean
}

type Chosen = 'round' | 'kind' | 'county' | 'task' | 'by'

/** Task and handler are asked of what waits; elsewhere they stand only where an address named them. */
function shownOn(filter: ListFilter, hideDivision: boolean): readonly Chosen[] {
  const all: readonly Chosen[] = ['round', 'kind', 'county', 'task', 'by']
  const ofWaiting = (name: Chosen) => name === 'task' || name === 'by'
  return all
    .filter((name) => name !== 'county' || !hideDivision)
    .filter((name) => !ofWaiting(name) || filter.list === 'todo' || filter[name] !== null)
}

/** What narrows the lists: words to be found, and choices of what there is. */
export function FilterBar({ sent, filter, change, rounds, hideDivision }: FilterBarProps) {
  const choices = useMemo(() => choicesIn(sent, rounds), [sent, rounds])
  const shown = shownOn(filter, hideDivision)
  const choose = (name: Chosen, value: string) => {
    const query = new URLSearchParams(value === '' ? {} : { [name]: value })
    change({ ...filter, [name]: value === '' ? null : filterOf(query)[name] })
  }
  return (
    <search aria-label={t('filters')} className="filter-bar">
      <SearchBox text={filter.text} search={(text) => change({ ...filter, text }, { replace: true })} />
      {shown.map((name) => (
        <label key={name}>
          {t(name)}
          <select value={filter[name] ?? ''} onChange={({ target }) => choose(name, target.value)}>
            <option value="">{t('any')}</option>
            {choices[name].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </search>
  )
}

type Choice = readonly [value: string, label: string]

/** What there is to choose from: what the lists hold, and nothing else. */
function choicesIn(
  { todo, elsewhere, acted }: WorkbenchSent,
  rounds: RoundTitles,
): Readonly<Record<Chosen, readonly Choice[]>> {
  const waiting = [...todo, ...elsewhere]
  const rows = [...waiting, ...acted]
  const distinct = <Value extends string>(values: readonly Value[]) => [...new Set(values)].toSorted()
  return {
    round: distinct(rows.map(({ round }) => round)).map((each) => [each, rounds[each] ?? each]),
    kind: distinct(rows.map(({ kind }) => kind)).map((each) => [each, say(deliverableWords[each])]),
    county: distinct(rows.map(({ division }) => division)).map((each) => [each, nameOf(parseDivision(each))]),
    task: distinct(waiting.map(({ task }) => task)).map((each: Task) => [each, say(taskWords[each])]),
    by: [
      ['me', t('by.me')],
      ['nobody', t('by.nobody')],
    ],
  }
}
