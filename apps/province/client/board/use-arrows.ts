import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** One stop of the Tab key for all that is marked `data-stop` within; the arrows go on to the nearest in their direction. */
export function useArrows() {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const all = stopsIn(ref.current)
    if (all.length > 0 && !all.some(({ tabIndex }) => tabIndex === 0)) all[0]?.setAttribute('tabindex', '0')
  })
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    if (target.dataset.stop === undefined) return
    for (const each of stopsIn(ref.current)) each.tabIndex = each === target ? 0 : -1
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    if (!step || !(event.target instanceof HTMLElement) || event.target.dataset.stop === undefined) return
    event.preventDefault()
    nearest(event.target, stopsIn(ref.current), step)?.focus()
  }
  return { ref, onFocus, onKeyDown }
}

function stopsIn(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
}

/** Along a line the next one in reading order, so that its end leads on to the next; across lines the one that lies least aside. */
function nearest(from: HTMLElement, all: readonly HTMLElement[], [right, down]: readonly [number, number]) {
  if (right !== 0) return all[all.indexOf(from) + right]
  const here = from.getBoundingClientRect()
  const found = all
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - here.top) * down > here.height / 2)
  const ranked = found.toSorted(
    (a, b) =>
      Math.abs(a.box.top - here.top) - Math.abs(b.box.top - here.top) ||
      Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left),
  )
  return ranked[0]?.each
}
