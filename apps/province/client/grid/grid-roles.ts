import type { GridPlace } from './grid-rows.ts'

/** Only the lines in view are drawn, so it is no table of the browser's: the roles say what is what. */
export const gridRoles = {
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'gridcell' },
} as const

type Extent = { readonly label: string; readonly rows: number; readonly columns: number }

/** One stop of the Tab key, whose arrows move the place it names. */
export function gridRole({ label, rows, columns }: Extent, current: GridPlace | undefined) {
  return {
    ...{ role: 'grid', tabIndex: 0, 'aria-label': label, 'aria-rowcount': rows, 'aria-colcount': columns },
    'aria-activedescendant': current && placeId(current),
  } as const
}

/** What is drawn as a sign, in words. */
export function signRole(words: string) {
  return { ...gridRoles.cell, title: words, 'aria-label': words } as const
}

/** @param at from 1, the head among them */
export function rowRole(at: number) {
  return { role: 'row', 'aria-rowindex': at } as const
}

/** Names a place for the keyboard, the mouse and the ear. */
export function placeMarks({ row, column }: GridPlace) {
  return { id: placeId({ row, column }), 'data-row': row, 'data-column': column } as const
}

function placeId({ row, column }: GridPlace): string {
  return `cell-${row}-${column}`
}

/** The place that was pressed; undefined beside all of them. */
export function placePressed(target: EventTarget): GridPlace | undefined {
  const { row, column } = (target instanceof HTMLElement && target.closest<HTMLElement>('[data-row]')?.dataset) || {}
  return row === undefined ? undefined : { row: Number(row), column: Number(column) }
}
