import { refusalWords } from '@mingce/ui/words/refusals'
import { Button, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Draft } from '../../questions.ts'
import { t } from '../../words.ts'
import { CellBar } from './cell-bar.tsx'
import type { HandRef } from './cell-hand.tsx'
import { GridCells } from './grid-cells.tsx'
import { GridNotices } from './grid-notices.tsx'
import { useGuideTexts } from './guide-texts.ts'
import { IssueList } from './issue-list.tsx'
import type { RowIssue } from './issues.ts'
import { pendingIn } from './pending.ts'
import { SaveState } from './save-state.tsx'
import { at } from './selection.ts'
import { useAutosave } from './use-autosave.ts'
import { type Density, useGrid } from './use-grid.ts'
import { useOthers } from './use-others.ts'
import { useWriting } from './use-writing.ts'
import './grid.css'

/** 表格编辑: the whole draft as a spreadsheet. What is written is kept here at once and recorded item by item. */
export function GridView({ draft }: { readonly draft: Draft | null }) {
  const [params, setParams] = useSearchParams()
  const state = useGrid(draft)
  const { hand, rows, row, column, issues, isLocked, selection } = state
  const guideOf = useGuideTexts()
  const writing = useWriting(state, guideOf)
  const saving = useAutosave(hand, row?.item, isLocked)
  const others = useOthers(row?.server?.item ?? null)
  const [picking, setPicking] = useState(false)
  const [isListing, setListing] = useState(false)
  const field = useRef<HandRef>(null)
  useEffect(() => field.current?.focus(), [])
  const jump = (issue: RowIssue) => {
    const place = rows.findIndex(({ item }) => item === issue.item)
    const index = state.shape.columns.findIndex(({ key, element }) => key === issue.field || element === issue.field)
    state.select(at({ row: place, column: Math.max(index, 0) }))
    field.current?.focus()
  }
  const refused = row && saving.refused.get(row.item)
  const pending = pendingIn(rows, saving.refused)
  useFirst(params.has('unsaved') ? pending : [], jump)
  const guide = row && guideOf(row)
  const endPicking = (open: boolean) => {
    setPicking(open)
    if (!open) field.current?.focus()
  }
  return (
    <section className="grid-view" aria-label={t('grid.label')}>
      <Tools {...{ state, saving, others, isListing, setListing }} />
      <GridNotices
        {...{ saving, rows, jump, merged: hand.sheet.merged, readMerged: hand.readMerged }}
        pending={pending.filter(({ item }) => item !== row?.item)}
        {...{ tookBack: hand.sheet.tookBack, readTookBack: hand.readTookBack }}
        {...{ note: writing.note, forgetNote: writing.forgetNote }}
      />
      <CellBar
        {...{ row, column, isLocked, picking, setPicking: endPicking, setChannels: writing.setChannels }}
        write={(text) => writing.write(text, 'stay')}
        ghost={guide && column ? column.textOf(guide.item) : ''}
        notes={guide?.notes ?? []}
        refusal={refused && refusalWords(refused)}
        takeGhost={writing.takeGuide}
        openForm={() => row && setParams({ tab: 'grid', item: row.item })}
        drop={() => row && hand.drop(row.item)}
        choose={(whose) => row && column && hand.choose({ item: row.item, element: column.element }, whose)}
      />
      <div className="grid-main">
        <GridCells {...{ state, writing, saving, others, guideOf, field, pick: () => setPicking(true) }} />
        {isListing && <IssueList issues={issues} rows={rows} jump={jump} />}
      </div>
      <p className="grid-hint">{t('grid.hint', { row: selection.active.row + 1 })}</p>
    </section>
  )
}

/** Whoever comes from the filing because something is not saved is led to it, once. */
function useFirst(pending: readonly RowIssue[], jump: (issue: RowIssue) => void): void {
  const [first] = pending
  const isDone = useRef(false)
  useEffect(() => {
    if (!first || isDone.current) return
    isDone.current = true
    jump(first)
  })
}

type ToolsProps = {
  readonly state: ReturnType<typeof useGrid>
  readonly saving: ReturnType<typeof useAutosave>
  readonly others: ReturnType<typeof useOthers>
  readonly isListing: boolean
  readonly setListing: (isListing: boolean) => void
}

function Tools({ state, saving, others, isListing, setListing }: ToolsProps) {
  const { hand, issues, density, setDensity } = state
  const { undo, redo, edits } = hand.sheet
  const conflicts = [...edits.values()].reduce((sum, each) => sum + each.conflicts.length, 0)
  return (
    <div className="grid-tools">
      <Button size="small" disabled={undo.length === 0} onClick={hand.undo} title="Ctrl+Z">
        {t('grid.undo')}
      </Button>
      <Button size="small" disabled={redo.length === 0} onClick={hand.redo} title="Ctrl+Y">
        {t('grid.redo')}
      </Button>
      <Button size="small" aria-expanded={isListing} onClick={() => setListing(!isListing)}>
        {t('grid.issueCount', { count: issues.length })}
      </Button>
      <Segmented<Density>
        size="small"
        value={density}
        onChange={setDensity}
        options={(['roomy', 'dense'] as const).map((value) => ({ value, label: t(`grid.${value}`) }))}
      />
      {conflicts > 0 && (
        <span className="grid-fault" role="alert">
          {t('grid.conflicts', { count: conflicts })}
        </span>
      )}
      <span className="grid-tools-end">
        {others.length > 0 && (
          <span role="status" title={t('grid.othersReach')}>
            {t('grid.others', { names: [...new Set(others.map(({ name }) => name))].join('、') })}
          </span>
        )}
        <SaveState saving={saving} isKept={hand.isKept} />
      </span>
    </div>
  )
}
