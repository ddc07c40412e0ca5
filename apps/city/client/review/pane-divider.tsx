import type { KeyboardEvent, PointerEvent } from 'react'
import './pane-divider.css'

type PaneDividerProps = {
  readonly label: string
  /** Pixels, of the pane it belongs to. */
  readonly width: number
  readonly least: number
  readonly most: number
  /** On which side of the divider that pane is. */
  readonly of: 'left' | 'right'
  readonly onWidth: (width: number) => void
}

const stepPx = 16

/** Between two panes: drawn with the mouse, or moved with ← and → (Home and End for the narrowest and the widest). */
export function PaneDivider({ label, width, least, most, of, onWidth }: PaneDividerProps) {
  const grow = of === 'left' ? 1 : -1
  const set = (next: number) => onWidth(Math.min(Math.max(Math.round(next), least), most))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowRight: width + grow * stepPx, ArrowLeft: width - grow * stepPx, Home: least, End: most }[
      event.key
    ]
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  const onPointerDown = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLDivElement>) => {
    currentTarget.setPointerCapture(pointerId)
    const move = (event: globalThis.PointerEvent) => set(width + grow * (event.clientX - clientX))
    currentTarget.addEventListener('pointermove', move)
    currentTarget.addEventListener('lostpointercapture', () => currentTarget.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved, a focusable separator is the widget for it
    <div
      className="pane-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  )
}
