/** A table that is laid out by flex and position loses its roles: they are given back, as those of a grid. */
export const gridRoles = {
  grid: { role: 'grid', 'aria-multiselectable': true },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
} as const

export function cellRole(isChosen: boolean) {
  return { role: 'gridcell', 'aria-selected': isChosen } as const
}
