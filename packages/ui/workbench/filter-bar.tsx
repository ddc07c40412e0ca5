import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { shortcutOf } from '../keys.ts'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { type Task, taskWords } from '../words/queue.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { RoundTitles } from './filter-words.ts'
import { filterOf, type ListFilter, longestText } from './list-filter.ts'
import type { WorkbenchSent } from './workbench-sent.ts'

export type FilterBarProps = {
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
      <SearchBox filter={filter} change={change} />
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

/** What is typed stands in the box at once, and in the address as soon as no input method is composing. */
function SearchBox({ filter, change }: Pick<FilterBarProps, 'filter' | 'change'>) {
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string>()
  useSlash(box)
  const search = (text: string) => change({ ...filter, text }, { replace: true })
  const type = (text: string, isComposing: boolean) => {
    setTyped(text)
    if (!isComposing) search(text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape') return
    search('')
    box.current?.blur()
  }
  return (
    <input
      ref={box}
      type="search"
      aria-label={t('search')}
      placeholder={t('searchHint')}
      maxLength={longestText}
      value={typed ?? filter.text}
      onChange={({ target, nativeEvent }) => type(target.value, (nativeEvent as InputEvent).isComposing === true)}
      onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={onKeyDown}
    />
  )
}

/** `/` goes to the search from anywhere but where one types. */
function useSlash(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (shortcutOf({ ...keyOf(event), nativeEvent: event }) !== '/') return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [box])
}

function keyOf({ key, ctrlKey, metaKey, altKey, target }: globalThis.KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey, target: target as EventTarget }
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
