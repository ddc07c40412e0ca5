import type { KeyboardEvent } from 'react'
import type { GridColumn } from './columns.ts'
import { at, ledTo, stepped } from './selection.ts'
import type { GridState } from './use-grid.ts'
import type { Writing } from './use-writing.ts'

export type KeyActs = {
  readonly state: GridState
  readonly writing: Writing
  readonly open: () => void
  readonly saveNow: () => void
  readonly pick: () => void
  /** After Escape the next Tab leaves the grid, so that nobody is caught in it. */
  readonly isLeaving: { current: boolean }
}

/** What a key does while nothing is being written, as in a spreadsheet. */
export function onGridKey(event: KeyboardEvent, acts: KeyActs): void {
  const wasLeaving = acts.isLeaving.current
  acts.isLeaving.current = event.key === 'Escape'
  if (event.key === 'Tab' && wasLeaving) return
  const act = event.ctrlKey || event.metaKey ? (withCtrl(event, acts) ?? moving(event, acts)) : plain(event, acts)
  if (!act) return
  event.preventDefault()
  act()
}

type Act = (() => void) | undefined

function withCtrl({ key, shiftKey }: KeyboardEvent, { state, writing, saveNow }: KeyActs): Act {
  const { hand, size, select } = state
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? hand.redo : hand.undo
    case 'y':
      return hand.redo
    case 'd':
      return () => writing.fill()
    case 's':
      return saveNow
    case 'enter':
      return writing.takeGuide
    case 'a':
      return () => select({ anchor: { row: 0, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } })
    default:
      return undefined
  }
}

function plain(event: KeyboardEvent, acts: KeyActs): Act {
  const { state, writing, open, pick } = acts
  const { selection, select, size, column } = state
  const go = (step: 'down' | 'up' | 'next' | 'previous') => () => select(at(stepped(selection.active, step, size)))
  if (event.altKey && event.shiftKey) return widening(event.key, state)
  if (event.altKey) return event.key === 'ArrowDown' && hasPicker(column) ? pick : undefined
  switch (event.key) {
    case 'Enter':
      return go(event.shiftKey ? 'up' : 'down')
    case 'Tab':
      return go(event.shiftKey ? 'previous' : 'next')
    case 'F2':
      return open
    case 'Delete':
    case 'Backspace':
      return writing.clear
    case ' ':
      return column?.kind === 'tick' ? writing.tick : undefined
    default:
      return moving(event, acts)
  }
}

function hasPicker(column: GridColumn | undefined): boolean {
  return column?.kind === 'channels' || column?.kind === 'choices'
}

const widthStep = 16

/** The column of the chosen cell, wider or narrower. */
function widening(key: string, { column, setWidth }: GridState): Act {
  const step = key === 'ArrowRight' ? widthStep : key === 'ArrowLeft' ? -widthStep : undefined
  return column && step !== undefined ? () => setWidth(column.key, column.width + step) : undefined
}

function moving({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, { state }: KeyActs): Act {
  const { selection, select, size } = state
  const place = ledTo(selection.active, key, ctrlKey || metaKey, size)
  return place && (() => select(shiftKey ? { active: place, anchor: selection.anchor } : at(place)))
}
