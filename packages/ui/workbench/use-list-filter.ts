import { useSearchParams } from 'react-router'
import { filterOf, type ListFilter, queryOf } from './list-filter.ts'

/** The filter that stands in the address, and how to change it; while typing the history is not filled. */
export function useListFilter(): readonly [ListFilter, (next: ListFilter, options?: { replace: boolean }) => void] {
  const [query, setQuery] = useSearchParams()
  return [filterOf(query), (next, options) => setQuery(queryOf(next), options)]
}
