import { cityOf, parseDivision } from '@mingce/domain/authority/division'
import type { GridColumn } from '@mingce/domain/lens/guide-grid'
import type { NamedCohort } from '../board/cohorts.ts'
import type { Grid } from '../questions.ts'
import type { GridView } from './use-grid-view.ts'

/** The columns and lines that a view shows, each column with its place in every line's cells. */
export type ShownGrid = {
  readonly columns: readonly (GridColumn & { readonly at: number })[]
  readonly lines: Grid['lines']
  readonly marks: Grid['marks']
}

export function narrowedGrid(grid: Grid, view: GridView, cohorts: readonly NamedCohort[]): ShownGrid {
  const theirs = cohorts.find(({ key }) => key === view.cohort)?.counties
  const columns = grid.columns.map((column, at) => ({ ...column, at }))
  return {
    columns: columns.filter(({ category, guideRow }) => {
      const inScope = view.scope === 'all' || (view.scope === 'guide') === (guideRow !== null)
      return inScope && (view.category === '' || category === view.category)
    }),
    lines: grid.lines.filter(
      ({ county }) =>
        (view.city === '' || cityOf(parseDivision(county)) === view.city) && (!theirs || theirs.has(county)),
    ),
    marks: grid.marks,
  }
}
