import { useSearchParams } from 'react-router'

export const gridScopes = ['all', 'guide', 'outside'] as const

/** How the grid is narrowed; it lives in the address and goes along into a column and back. */
export type GridView = {
  readonly on: string
  readonly city: string
  readonly cohort: string
  readonly category: string
  readonly scope: (typeof gridScopes)[number]
}

export function useGridView(): readonly [GridView, (change: Partial<GridView>) => void] {
  const [params, setParams] = useSearchParams()
  const said = (name: string) => params.get(name) ?? ''
  const on = /^\d{4}-\d{2}-\d{2}$/.test(said('on')) ? said('on') : ''
  const scope = gridScopes.find((each) => each === said('scope')) ?? 'all'
  const view = { on, scope, city: said('city'), cohort: said('cohort'), category: said('category') }
  const change = (part: Partial<GridView>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(part)) {
      if (value === '' || value === 'all') next.delete(name)
      else next.set(name, value)
    }
    setParams(next, { replace: true })
  }
  return [view, change]
}
