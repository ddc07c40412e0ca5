import { mostItems } from '@mingce/domain/catalog/events'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { useAskedFields } from '@mingce/ui/asked-fields'
import { useCheckContext } from '@mingce/ui/check/use-check-context'
import { newKey } from '@mingce/ui/command-key'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Draft, pagesQuestion } from '../../questions.ts'
import { type Grid, typed } from './acts.ts'
import { columnsOf, frozenCount } from './columns.ts'
import { headWidth, type Shape } from './grid-row.tsx'
import { issuesIn } from './issues.ts'
import { keepTyping, readTyping } from './kept-edits.ts'
import { newRow, rowsOf } from './rows.ts'
import { at, type Selection, within } from './selection.ts'
import { useSheet } from './use-sheet.ts'
import { useWidths, type Widths } from './use-widths.ts'

const rowHeights = { roomy: 60, dense: 27 } as const
export type Density = keyof typeof rowHeights

/** The grid's own state: its lines and columns, what is chosen in them, and how one writes. */
export function useGrid(draft: Draft | null) {
  const { account } = usePerson()
  const hand = useSheet(draft)
  const { items, edits } = hand.sheet
  const [density, setDensity] = useState<Density>('roomy')
  const [chosen, select] = useState<Selection>(at({ row: 0, column: 0 }))
  const count =
    items.filter(({ retired }) => !retired).length + [...edits.values()].filter(({ seen }) => seen === null).length
  const isLocked = (draft?.head.lockedBy ?? null) !== null
  const hasRoom = count < mostItems && !isLocked
  const rows = useMemo(() => rowsOf(items, edits, hasRoom), [items, edits, hasRoom])
  const [fields, context] = [useAskedFields(), useCheckContext()]
  const width = useWidths()
  const shape = useShape(rows, fields, { density, widths: width.widths })
  const { columns } = shape
  const size = { rows: rows.length, columns: columns.length }
  const selection = { active: within(chosen.active, size), anchor: within(chosen.anchor, size) }
  const grid: Grid = { rows, columns, newId: newKey }
  const pages = useQuery(pagesQuestion).data
  const issues = useMemo(() => issuesIn(rows, fields, context && { ...context, pages }), [rows, fields, context, pages])

  const row = rows[selection.active.row]
  const column = columns[selection.active.column]
  const keepCell = (text: string | null) =>
    keepTyping(account, text === null || !row || !column ? null : { item: row.item, column: column.key, text })
  useOpenCell(account, grid, hand.change)

  return {
    ...{ hand, rows, shape, size, selection, select, grid, count, isLocked, issues, row, column, keepCell },
    ...{ density, setDensity, setWidth: width.set },
  }
}

export type GridState = ReturnType<typeof useGrid>

type Look = { readonly density: Density; readonly widths: Widths }

function useShape(rows: Grid['rows'], fields: readonly ExtraField[], { density, widths }: Look): Shape {
  const found = columnsOf(
    rows.map(({ content }) => content),
    fields,
  )
  const name = found.map(({ key }) => key).join('\n') + JSON.stringify(fields)
  const kept = useRef({ name, columns: found })
  if (kept.current.name !== name) kept.current = { name, columns: found }
  const { columns: own } = kept.current
  return useMemo(() => {
    const columns = own.map((each) => ({ ...each, width: widths[each.key] ?? each.width }))
    const lefts = columns.map((_, at) => columns.slice(0, at).reduce((sum, { width }) => sum + width, headWidth))
    const width = columns.reduce((sum, each) => sum + each.width, headWidth)
    return { columns, lefts, width, frozen: frozenCount(columns), rowHeight: rowHeights[density] }
  }, [own, density, widths])
}

/** Puts down what stood in the open cell when the page went away. */
function useOpenCell(account: string, grid: Grid, change: (changes: ReturnType<typeof typed>) => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    const cell = readTyping(account)
    keepTyping(account, null)
    const row = grid.rows.findIndex(({ item }) => item === (cell?.item ?? newRow))
    const column = grid.columns.findIndex(({ key }) => key === cell?.column)
    if (cell && row >= 0 && column >= 0) change(typed(grid, { row, column }, cell.text))
  })
}
