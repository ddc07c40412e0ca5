import { useSearchParams } from 'react-router'

export const boardViews = ['tiles', 'table', 'outlines'] as const

export const completions = ['incomplete', 'complete'] as const

/** How the board is looked at; it lives in the address, so that a link shows the same. */
export type BoardView = {
  readonly view: (typeof boardViews)[number]
  /** A past day, "2021-10-08"; empty for now. */
  readonly on: string
  /** A city's code; empty for all. */
  readonly city: string
  /** A round whose cohort is meant, "others" for those of none; empty for all. */
  readonly cohort: string
  /** Only those that are 完成, or are not; empty for all. */
  readonly done: (typeof completions)[number] | ''
}

export function useBoardView(): readonly [BoardView, (change: Partial<BoardView>) => void] {
  const [params, setParams] = useSearchParams()
  const said = (name: keyof BoardView) => params.get(name) ?? ''
  const view = boardViews.find((each) => each === said('view')) ?? 'tiles'
  const on = /^\d{4}-\d{2}-\d{2}$/.test(said('on')) ? said('on') : ''
  const done = completions.find((each) => each === said('done')) ?? ''
  const now: BoardView = { view, on, city: said('city'), cohort: said('cohort'), done }
  const change = (part: Partial<BoardView>) => {
    const next = Object.entries({ ...now, ...part }).filter(([, value]) => value !== '' && value !== 'tiles')
    setParams(new URLSearchParams(next), { replace: true })
  }
  return [now, change]
}
