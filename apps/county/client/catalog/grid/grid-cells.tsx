import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { t } from '../../words.ts'
import { itemName } from '../item-name.ts'
import { CellHand, type HandRef } from './cell-hand.tsx'
import { onGridKey } from './grid-keys.ts'
import { GridLine } from './grid-row.tsx'
import { GridTable } from './grid-table.tsx'
import type { useGuideTexts } from './guide-texts.ts'
import { newRow } from './rows.ts'
import { at, type Box, boxOf, type Place } from './selection.ts'
import type { Saving } from './use-autosave.ts'
import type { GridState } from './use-grid.ts'
import type { Other } from './use-others.ts'
import type { Writing } from './use-writing.ts'

type CellsProps = {
  readonly state: GridState
  readonly writing: Writing
  readonly saving: Saving
  readonly others: readonly Other[]
  readonly guideOf: ReturnType<typeof useGuideTexts>
  readonly field: RefObject<HandRef | null>
  readonly pick: () => void
}

/** The lines, the hand over the chosen cell, and the handle that fills down. */
export function GridCells({ state, writing, saving, others, guideOf, field, pick }: CellsProps) {
  const { hand, rows, shape, selection, row, column, isLocked } = state
  const isLeaving = useRef(false)
  const pointer = usePointer(state, writing, field)
  const { choose: decide } = hand
  const choose = useCallback(
    (element: Parameters<typeof decide>[0]['element'], item: string, whose: 'mine' | 'theirs') =>
      decide({ item, element }, whose),
    [decide],
  )
  const box = pointer.filling ?? boxOf(selection)
  const isReadOnly =
    isLocked || (row?.server?.retired != null && row.edit?.wants !== 'back') || row?.edit?.wants === 'gone'
  const open = () => row && column && field.current?.open(column.textOf(row.content))
  const twice = new Set(state.issues.filter(({ words }) => words === t('grid.issue.twice')).map(({ item }) => item))
  const line = (index: number) => {
    const each = rows[index]
    if (!each) return null
    const isIn = index >= box.top && index <= box.bottom
    const here = others.filter(({ item }) => item !== null && item === each.server?.item).map(({ post }) => post)
    return (
      <GridLine
        key={each.item}
        {...{ row: each, at: index, shape, choose, guide: guideOf(each)?.item, isTwice: twice.has(each.item) }}
        {...{ from: isIn ? box.left : -1, to: isIn ? box.right : -1, refused: saving.refused.get(each.item) }}
        others={here.length > 0 ? here.join('、') : undefined}
      />
    )
  }
  const { active } = selection
  const left = `${shape.lefts[active.column] ?? 0}px`
  const style = {
    top: active.row * shape.rowHeight,
    left: active.column < shape.frozen ? `calc(var(--scrolled, 0px) + ${left})` : left,
    width: column?.width ?? 0,
    height: shape.rowHeight,
  }
  return (
    <>
      <Spoken words={spokenOf(state)} />
      <GridTable
        {...{ shape, active, line, count: rows.length }}
        setWidth={state.setWidth}
        {...{ onPointer: pointer.move, onPointerUp: pointer.up, onDoubleClick: open }}
        handle={<Handle box={box} state={state} begin={pointer.beginFill} />}
        hand={
          <CellHand
            ref={field}
            {...{
              style,
              isReadOnly,
              onWrite: writing.write,
              onTyping: state.keepCell,
              onClipboard: writing.onClipboard,
            }}
            isPinned={active.column < shape.frozen}
            label={labelOf(state)}
            onKey={(event) => onGridKey(event, { state, writing, open, saveNow: saving.saveNow, pick, isLeaving })}
          />
        }
      />
    </>
  )
}

const restMs = 250

/** Where the cursor came to rest, for those who hear the page: on the way from cell to cell it is silent. */
function Spoken({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), restMs)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  )
}

/** The square at the corner of what is chosen; drawn down it fills. */
function Handle({ box, state, begin }: { readonly box: Box; readonly state: GridState; readonly begin: () => void }) {
  const { shape, isLocked } = state
  if (isLocked) return null
  const right = (shape.lefts[box.right] ?? 0) + (shape.columns[box.right]?.width ?? 0) - 5
  const left = box.right < shape.frozen ? `calc(var(--scrolled, 0px) + ${right}px)` : `${right}px`
  return (
    <div
      className={box.right < shape.frozen ? 'grid-handle is-pinned' : 'grid-handle'}
      style={{ top: (box.bottom + 1) * shape.rowHeight - 5, left }}
      title={t('grid.fillDown')}
      onPointerDown={begin}
    />
  )
}

function usePointer(state: GridState, writing: Writing, field: RefObject<HandRef | null>) {
  const { selection, select } = state
  const [filling, setFilling] = useState<Box>()
  const move = (event: PointerEvent<HTMLDivElement>, place: Place) => {
    if (filling) {
      setFilling({ ...filling, bottom: Math.max(place.row, boxOf(selection).bottom) })
      return
    }
    if (event.type === 'pointerdown') {
      field.current?.putDown()
      event.preventDefault()
      select(event.shiftKey ? { active: place, anchor: selection.anchor } : at(place))
      // The browser takes the focus away after this; the hand takes it back.
      requestAnimationFrame(() => field.current?.focus())
    } else select({ active: place, anchor: selection.anchor })
  }
  const up = () => {
    if (!filling) return
    const from = boxOf(selection)
    if (filling.bottom > from.bottom) writing.fill(filling)
    setFilling(undefined)
    field.current?.focus()
  }
  return { filling, move, up, beginFill: () => setFilling(boxOf(selection)) }
}

function labelOf({ row, column, selection }: GridState): string {
  const where = row?.item === newRow ? t('grid.newRow') : row ? itemName(row.content) : ''
  const said = row && column ? column.textOf(row.content) || t('grid.empty') : ''
  return t('grid.cellLabel', { row: selection.active.row + 1, item: where, column: column?.title ?? '', text: said })
}

/** The chosen cell, or how much is chosen. */
function spokenOf(state: GridState): string {
  const { top, bottom, left, right } = boxOf(state.selection)
  const cells = (bottom - top + 1) * (right - left + 1)
  if (cells === 1) return labelOf(state)
  return t('grid.chosen', { rows: bottom - top + 1, columns: right - left + 1, cell: labelOf(state) })
}
