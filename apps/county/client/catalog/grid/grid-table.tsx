import { type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../words.ts'
import { gridRoles } from './grid-roles.ts'
import { headWidth, type Shape } from './grid-row.tsx'
import type { Place } from './selection.ts'
import type { WidthHand } from './use-widths.ts'
import { WidthHandle } from './width-handle.tsx'

/** The grid that the hand writes into. */
export const gridId = 'catalog-grid'
const headHeight = 48
const beyond = 4

type TableProps = {
  readonly shape: Shape
  readonly count: number
  readonly active: Place
  readonly line: (at: number) => ReactNode
  readonly hand: ReactNode
  readonly handle: ReactNode
  readonly onPointer: (event: PointerEvent<HTMLDivElement>, place: Place) => void
  readonly onPointerUp: () => void
  readonly onDoubleClick: () => void
  readonly setWidth: WidthHand['set']
}

/** The cells in a box that scrolls, of which only the lines in sight are drawn; headings and names stand still. */
export function GridTable(props: TableProps) {
  const { shape, count, active, line, hand, handle, onPointer, onPointerUp, onDoubleClick, setWidth } = props
  const box = useRef<HTMLDivElement>(null)
  const [seen, onScroll] = useLinesInSight(box, shape.rowHeight)
  useInSight(box, shape, active)
  const first = Math.max(seen.first - beyond, 0)
  const last = Math.min(seen.last + beyond, count - 1)
  const lines = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index)
  const pointed = (event: PointerEvent<HTMLDivElement>) => {
    const place = placeOf(event.target)
    if (place) onPointer(event, place)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer is a shortcut for the keys of the hand
    <div
      ref={box}
      className="grid-box"
      onScroll={onScroll}
      onPointerDown={pointed}
      onPointerMove={(event) => event.buttons === 1 && pointed(event)}
      onPointerUp={onPointerUp}
      onDoubleClick={onDoubleClick}
    >
      <div className="grid-canvas" style={{ width: shape.width, height: headHeight + count * shape.rowHeight }}>
        <table
          {...gridRoles.grid}
          id={gridId}
          className={shape.rowHeight < 40 ? 'grid-table is-dense' : 'grid-table'}
          aria-label={t('grid.label')}
          aria-rowcount={count + 1}
          aria-colcount={shape.columns.length + 1}
        >
          <Headings shape={shape} setWidth={setWidth} />
          <tbody {...gridRoles.rows}>{lines.map(line)}</tbody>
        </table>
        <div className="grid-over">
          {handle}
          {hand}
        </div>
      </div>
    </div>
  )
}

function Headings({ shape, setWidth }: Pick<TableProps, 'shape' | 'setWidth'>) {
  return (
    <thead {...gridRoles.rows} className="grid-headings" style={{ width: shape.width, height: headHeight }}>
      <tr {...gridRoles.row} className="grid-heading-row" aria-rowindex={1}>
        <th
          {...gridRoles.columnHeader}
          aria-colindex={1}
          scope="col"
          className="grid-heading is-frozen"
          style={{ width: headWidth, left: 0 }}
        >
          {t('grid.ordinal')}
        </th>
        {shape.columns.map((column, index) => (
          <th
            key={column.key}
            {...gridRoles.columnHeader}
            aria-colindex={index + 2}
            scope="col"
            className={index < shape.frozen ? 'grid-heading is-frozen' : 'grid-heading'}
            style={{ width: column.width, left: index < shape.frozen ? shape.lefts[index] : undefined }}
          >
            {column.group && <small>{column.group}</small>}
            {column.title}
            <WidthHandle column={column} set={setWidth} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function placeOf(target: EventTarget): Place | undefined {
  if (!(target instanceof Element) || target.closest('button')) return undefined
  const [row, column] = target.closest<HTMLElement>('[data-at]')?.dataset.at?.split(',').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

type InSight = { readonly first: number; readonly last: number }

function useLinesInSight(box: { readonly current: HTMLDivElement | null }, rowHeight: number) {
  const [seen, setSeen] = useState<InSight>({ first: 0, last: 20 })
  const look = () => {
    const { current } = box
    if (!current) return
    current.style.setProperty('--scrolled', `${current.scrollLeft}px`)
    const first = Math.floor(current.scrollTop / rowHeight)
    const last = Math.ceil((current.scrollTop + (current.clientHeight || 600)) / rowHeight)
    setSeen((before) => (before.first === first && before.last === last ? before : { first, last }))
  }
  useLayoutEffect(() => {
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  })
  return [seen, look] as const
}

/** Scrolls as little as needed to have the chosen cell whole in sight, beside and below what stands still. */
function useInSight(box: { readonly current: HTMLDivElement | null }, shape: Shape, { row, column }: Place): void {
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const top = row * shape.rowHeight
    const room = current.clientHeight - headHeight
    if (top < current.scrollTop) current.scrollTop = top
    else if (top + shape.rowHeight > current.scrollTop + room) current.scrollTop = top + shape.rowHeight - room
    if (column < shape.frozen) return
    const left = shape.lefts[column] ?? 0
    const still = shape.lefts[shape.frozen] ?? 0
    const right = left + (shape.columns[column]?.width ?? 0)
    if (left - still < current.scrollLeft) current.scrollLeft = left - still
    else if (right > current.scrollLeft + current.clientWidth) current.scrollLeft = right - current.clientWidth
  }, [box, shape, row, column])
}
