import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { GridPlace } from './grid-rows.ts'

/** Of every row, in pixels. */
export const rowHeight = 24
const beyond = 12
const headHeight = 150
const [nameWidth, cellWidth] = [92, 30]

/** Which rows lie in view, with some beyond; the rest is as much empty height. */
export function useWindow(frame: RefObject<HTMLElement | null>, rows: number) {
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(900)
  useLayoutEffect(() => {
    const measured = frame.current?.clientHeight
    if (measured) setHeight(measured)
  }, [frame])
  useEffect(() => {
    const element = frame.current
    const follow = () => element && setTop(element.scrollTop)
    element?.addEventListener('scroll', follow, { passive: true })
    return () => element?.removeEventListener('scroll', follow)
  }, [frame])
  const first = Math.floor(top / rowHeight)
  const from = Math.max(0, Math.min(first, rows) - beyond)
  const until = Math.min(rows, first + Math.ceil(height / rowHeight) + beyond)
  /** Brings a place into view below the head and beside the names. */
  const reveal = ({ row, column }: GridPlace) => {
    const element = frame.current
    if (!element) return
    const [above, left] = [row * rowHeight, column * cellWidth]
    const room = { height: element.clientHeight - headHeight - rowHeight, width: element.clientWidth - nameWidth }
    element.scrollTop = Math.min(above, Math.max(element.scrollTop, above - room.height))
    element.scrollLeft = Math.min(Math.max(left, 0), Math.max(element.scrollLeft, left + cellWidth - room.width))
  }
  return { from, until, reveal }
}
