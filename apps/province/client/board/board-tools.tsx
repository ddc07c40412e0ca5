import { nameOf } from '@mingce/domain/authority/division'
import { useToday, useWorkCalendar } from '@mingce/ui/desk-day'
import { SheetExport } from '@mingce/ui/sheet-export'
import { completionText } from '@mingce/ui/words/completion'
import { Button, Segmented, Select } from 'antd'
import type { Board } from '../questions.ts'
import { boardText as t } from '../words/board.ts'
import { boardSheet, sheetTitle } from './board-sheet.ts'
import { boardCities } from './cities.ts'
import type { NamedCohort } from './cohorts.ts'
import type { ShownPart } from './shown-part.ts'
import { type BoardView, boardViews, completions } from './use-board-view.ts'

type BoardToolsProps = {
  /** What is shown; undefined while it is asked for. */
  readonly part: ShownPart | null | undefined
  readonly all: Board | undefined
  readonly cohorts: readonly NamedCohort[]
  readonly view: BoardView
  readonly change: (change: Partial<BoardView>) => void
}

/** Which day, which counties, in which form; and what is shown as a file or on paper. */
export function BoardTools({ part, all, cohorts, view, change }: BoardToolsProps) {
  const cities = (all ? boardCities(all) : []).map(({ city }) => ({ value: city as string, label: nameOf(city) }))
  const counting = { today: useToday(), calendar: useWorkCalendar() }
  return (
    <div className="board-tools">
      <Select
        aria-label={t('city')}
        value={view.city}
        options={[{ value: '', label: t('allCities') }, ...cities]}
        onChange={(city) => change({ city })}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
      />
      {cohorts.length > 0 && (
        <Select
          aria-label={t('cohort')}
          value={view.cohort}
          options={[{ value: '', label: t('allCohorts') }, ...cohorts.map(({ key, label }) => ({ value: key, label }))]}
          onChange={(cohort) => change({ cohort })}
          popupMatchSelectWidth={false}
        />
      )}
      <Select
        aria-label={completionText('title')}
        value={view.done}
        options={[
          { value: '', label: t('allCompletion') },
          ...completions.map((value) => ({ value, label: completionText(value) })),
        ]}
        onChange={(done) => change({ done })}
        popupMatchSelectWidth={false}
      />
      <Segmented
        aria-label={t('view')}
        value={view.view}
        options={boardViews.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(chosen) => change({ view: chosen })}
      />
      <span className="board-out">
        {part && (
          <SheetExport
            title={sheetTitle(part.whole.round.title, view.on)}
            sheet={() => boardSheet(part, { on: view.on, cohorts, ...counting })}
          />
        )}
        <Button size="small" onClick={() => print()} disabled={view.view === 'outlines'}>
          {t('print')}
        </Button>
      </span>
    </div>
  )
}
