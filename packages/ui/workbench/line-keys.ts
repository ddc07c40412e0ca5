import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { shortcutOf } from '../keys.ts'
import { leaveAt, returnToLine } from './line-left.ts'

/** Keys of a list's body: j k ↑ ↓ move from one line's link to the next, o opens; the browser itself opens a link on Enter. Whoever comes back is at the line they left. */
export function useLineKeys(): {
  readonly ref: RefObject<HTMLTableSectionElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onClick: (event: MouseEvent) => void
} {
  const ref = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => enter(event, ref.current)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (ref.current) returnToLine()
  })
  const onClick = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-open]') : null
    if (link) leaveAt(link)
  }
  return { ref, onKeyDown: (event) => moveFocus(event, ref.current), onClick }
}

/** From anywhere on the page but a line, j goes to the first line of the first list. */
function enter(event: globalThis.KeyboardEvent, body: HTMLElement | null): void {
  const { key, ctrlKey, metaKey, altKey, target } = event
  const pressed = shortcutOf({ key, ctrlKey, metaKey, altKey, target: target as EventTarget, nativeEvent: event })
  if (pressed !== 'j' || event.defaultPrevented) return
  const [first] = document.querySelectorAll('[data-open]')
  const isOnLine = document.activeElement?.matches('[data-open]')
  if (isOnLine || !(first instanceof HTMLElement) || !body?.contains(first)) return
  event.preventDefault()
  first.focus()
}

function moveFocus(event: KeyboardEvent, body: HTMLElement | null): void {
  const key = shortcutOf(event)
  const step = key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : 0
  const links = [...(body?.querySelectorAll<HTMLElement>('[data-open]') ?? [])]
  const at = links.indexOf(document.activeElement as HTMLElement)
  if (key === 'o') links[at]?.click()
  if (step === 0) return
  event.preventDefault()
  links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus()
}
