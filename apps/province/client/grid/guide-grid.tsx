import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { gridText as t } from '../words/grid.ts'
import { GridHead } from './grid-head.tsx'
import { GridLine } from './grid-line.tsx'
import { gridRole, placePressed } from './grid-roles.ts'
import { type GridPlace, gridRows, moved } from './grid-rows.ts'
import type { ShownGrid } from './narrowed.ts'
import { rowHeight, useWindow } from './use-window.ts'

type GuideGridProps = {
  readonly shown: ShownGrid
  /** Leads to an item over all counties, to one of them where it is named. */
  readonly openColumn: (column: string, county?: string) => void
  readonly openFiling: (submission: string) => void
}

/** 指引事项 × 县: what lies in view is drawn, heads and names stay. One stop of the Tab key; the arrows move within. */
export function GuideGridTable({ shown, openColumn, openFiling }: GuideGridProps) {
  const { columns, lines } = shown
  const rows = gridRows(lines)
  const frame = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<GridPlace>({ row: 1, column: 0 })
  const { from, until, reveal } = useWindow(frame, rows.length)
  const open = ({ row, column }: GridPlace) => {
    const line = rows[row]?.line
    const chosen = columns[column]
    if (line && chosen) openColumn(chosen.key, line.county)
    else if (line?.submission) openFiling(line.submission)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== frame.current) return
    if (event.key === 'Enter') return open(place)
    const next = moved(place, event.key, { rows, columns: columns.length })
    if (!next) return
    event.preventDefault()
    setPlace(next)
    reveal(next)
  }
  const onClick = ({ target }: MouseEvent) => {
    const pressed = placePressed(target)
    if (!pressed) return
    setPlace(pressed)
    open(pressed)
  }
  const isDrawn = place.row >= from && place.row < until && rows[place.row]?.line !== undefined
  const extent = { label: t('grid'), rows: rows.length + 1, columns: columns.length + 2 }
  return (
    <div
      ref={frame}
      {...gridRole(extent, isDrawn ? place : undefined)}
      {...{ onKeyDown, onClick }}
      className="guide-grid"
      aria-describedby="guide-grid-keys"
      style={{ '--columns': columns.length } as CSSProperties}
    >
      <GridHead columns={columns} open={openColumn} chosen={place.column} />
      <div style={{ height: from * rowHeight }} />
      {rows.slice(from, until).map((row, index) => (
        <GridLine
          key={row.city ?? row.line.county}
          {...{ row, shown, at: from + index }}
          current={from + index === place.row ? place.column : undefined}
        />
      ))}
      <div style={{ height: Math.max(rows.length - until, 0) * rowHeight }} />
    </div>
  )
}
