import { Link } from 'react-router'
import { workbenchText as t } from '../words/workbench.ts'
import { type ListFilter, listNames, onList, queryOf } from './list-filter.ts'

type ListTabsProps = {
  readonly filter: ListFilter
  /** As many as the list of a filter holds. */
  readonly count: (filter: ListFilter) => number
}

/** 待办 · 已办 · 办结 · 我发起 · 抄送, each with its counter, and 超时 and 临期 among what waits. */
export function ListTabs({ filter, count }: ListTabsProps) {
  const counts = Object.fromEntries(listNames.map((list) => [list, count(onList(filter, list))]))
  const lights = (['red', 'yellow'] as const).map((light) => {
    const narrowed: ListFilter = { ...filter, list: 'todo', light }
    return { light, narrowed, found: count(narrowed) }
  })
  const { todo = 0, done = 0, closed = 0, started = 0, copied = 0 } = counts
  const [red = 0, yellow = 0] = lights.map(({ found }) => found)
  return (
    <nav aria-label={t('lists')} className="list-tabs">
      {listNames.map((list) => (
        <Link
          key={list}
          to={{ search: queryOf(onList(filter, list)) }}
          aria-current={filter.list === list ? 'page' : undefined}
          title={t(`list.${list}.hint`)}
          className="list-tab"
        >
          {t(`list.${list}`)} <span className="list-count">{counts[list]}</span>
        </Link>
      ))}
      {lights.map(({ light, narrowed, found }) => (
        <Link
          key={light}
          to={{ search: queryOf(filter.light === light ? { ...filter, light: null } : narrowed) }}
          aria-current={filter.light === light ? 'true' : undefined}
          className={`list-tab is-${light}`}
        >
          <span aria-hidden>{light === 'red' ? '▲' : '◐'}</span> {t(light)} <span className="list-count">{found}</span>
        </Link>
      ))}
      <span className="visually-hidden" aria-live="polite">
        {t('counters', { todo, done, closed, started, copied, red, yellow })}
      </span>
    </nav>
  )
}
