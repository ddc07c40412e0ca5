import { cityOf, nameOf, parseDivision } from '@mingce/domain/authority/division'
import { DayChoice } from '@mingce/ui/day-choice'
import { SheetExport } from '@mingce/ui/sheet-export'
import { Segmented, Select } from 'antd'
import type { NamedCohort } from '../board/cohorts.ts'
import type { Grid } from '../questions.ts'
import { boardText } from '../words/board.ts'
import { gridText as t } from '../words/grid.ts'
import { gridSheet } from './grid-sheet.ts'
import type { ShownGrid } from './narrowed.ts'
import { type GridView, gridScopes } from './use-grid-view.ts'

type GridToolsProps = {
  readonly grid: Grid
  readonly shown: ShownGrid
  readonly title: string
  readonly cohorts: readonly NamedCohort[]
  readonly view: GridView
  readonly change: (change: Partial<GridView>) => void
}

export function GridTools({ grid, shown, title, cohorts, view, change }: GridToolsProps) {
  const cities = [...new Set(grid.lines.map(({ county }) => cityOf(parseDivision(county))))]
  const categories = [...new Set(grid.columns.map(({ category }) => category))]
  return (
    <div className="board-tools">
      <DayChoice on={view.on} change={change} />
      <Select
        aria-label={boardText('city')}
        value={view.city}
        options={[
          { value: '', label: boardText('allCities') },
          ...cities.map((code) => ({ value: code as string, label: nameOf(code) })),
        ]}
        onChange={(city) => change({ city })}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
      />
      {cohorts.length > 0 && (
        <Select
          aria-label={boardText('cohort')}
          value={view.cohort}
          options={[
            { value: '', label: boardText('allCohorts') },
            ...cohorts.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={(cohort) => change({ cohort })}
          popupMatchSelectWidth={false}
        />
      )}
      <Select
        aria-label={t('category')}
        value={view.category}
        options={[
          { value: '', label: t('allCategories') },
          ...categories.map((category) => ({ value: category, label: category })),
        ]}
        onChange={(category) => change({ category })}
        popupMatchSelectWidth={false}
      />
      <Segmented
        aria-label={t('scope')}
        value={view.scope}
        options={gridScopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        onChange={(scope) => change({ scope })}
      />
      <span className="board-out">
        <SheetExport title={title} sheet={() => gridSheet(shown)} />
      </span>
    </div>
  )
}
