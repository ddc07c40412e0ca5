import { type PointerEvent, useRef } from 'react'
import { t } from '../../words.ts'
import type { GridColumn } from './columns.ts'
import type { WidthHand } from './use-widths.ts'

/** The edge of a heading: drawn it moves, pressed twice it goes back. The keys for it are the grid's own (Alt+Shift+←/→). */
export function WidthHandle({ column, set }: { readonly column: GridColumn; readonly set: WidthHand['set'] }) {
  const from = useRef<{ readonly x: number; readonly width: number }>(undefined)
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.stopPropagation()
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width: column.width }
  }
  const move = (event: PointerEvent<HTMLSpanElement>) => {
    if (from.current) set(column.key, from.current.width + event.clientX - from.current.x)
  }
  const end = () => {
    from.current = undefined
  }
  return (
    <span
      className="grid-width"
      title={t('grid.width')}
      aria-hidden
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={(event) => {
        event.stopPropagation()
        set(column.key, null)
      }}
    />
  )
}
