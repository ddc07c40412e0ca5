import type { Step } from './cell-hand.tsx'

export type Place = { readonly row: number; readonly column: number }

/** The chosen cells: `active` is written into, the rectangle from `anchor` to it is copied, filled and cleared. */
export type Selection = { readonly active: Place; readonly anchor: Place }

export type Size = { readonly rows: number; readonly columns: number }
export type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

export function boxOf({ active, anchor }: Selection): Box {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  }
}

export function at(place: Place): Selection {
  return { active: place, anchor: place }
}

/** One step on; `next` and `previous` go on in the line below or above. */
export function stepped({ row, column }: Place, step: Step, size: Size): Place {
  switch (step) {
    case 'down':
      return within({ row: row + 1, column }, size)
    case 'up':
      return within({ row: row - 1, column }, size)
    case 'left':
      return within({ row, column: column - 1 }, size)
    case 'right':
      return within({ row, column: column + 1 }, size)
    case 'next':
      return column + 1 < size.columns ? { row, column: column + 1 } : within({ row: row + 1, column: 0 }, size)
    case 'previous':
      return column > 0 ? { row, column: column - 1 } : within({ row: row - 1, column: size.columns - 1 }, size)
    case 'stay':
      return { row, column }
  }
}

export function within({ row, column }: Place, size: Size): Place {
  return {
    row: Math.min(Math.max(row, 0), size.rows - 1),
    column: Math.min(Math.max(column, 0), size.columns - 1),
  }
}

const pageRows = 6

/** Where a key leads while nothing is written; undefined for a key that leads nowhere. */
export function ledTo(place: Place, key: string, isFar: boolean, size: Size): Place | undefined {
  const { row, column } = place
  const last = { row: size.rows - 1, column: size.columns - 1 }
  switch (key) {
    case 'ArrowDown':
      return isFar ? { row: last.row, column } : stepped(place, 'down', size)
    case 'ArrowUp':
      return isFar ? { row: 0, column } : stepped(place, 'up', size)
    case 'ArrowLeft':
      return isFar ? { row, column: 0 } : stepped(place, 'left', size)
    case 'ArrowRight':
      return isFar ? { row, column: last.column } : stepped(place, 'right', size)
    case 'PageDown':
      return within({ row: row + pageRows, column }, size)
    case 'PageUp':
      return within({ row: row - pageRows, column }, size)
    case 'Home':
      return isFar ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return isFar ? last : { row, column: last.column }
    default:
      return undefined
  }
}
