/** A cell that is not as settled: `{ heading: '公开时限', settled: '20个工作日内', onPage: '30个工作日内' }`; `onPage` is null where nothing like it stands. */
export type CellDifference = {
  readonly heading: string
  readonly settled: string
  readonly onPage: string | null
}

/** One settled item as the page has it. `ordinal` counts from 1. */
export type ItemOnPage = {
  readonly ordinal: number
  readonly name: string
  readonly outcome: 'same' | 'differs' | 'missing'
  readonly differences: readonly CellDifference[]
}

/**
 * A page beside the settled text. `read` says how: by the rows and columns of its tables, or, where it has none, by its
 * words alone; `nothing` where no item stands on it.
 */
export type PageComparison = {
  readonly read: 'table' | 'text' | 'nothing'
  readonly items: readonly ItemOnPage[]
  /** Cells of the settled items, and how many of them stand on the page. */
  readonly cells: { readonly same: number; readonly of: number }
  /** Headings of columns that the page does not have at all. */
  readonly missingColumns: readonly string[]
  /** Headings of columns that words alone cannot tell. */
  readonly unchecked: readonly string[]
  /** What else stands in the page's tables like an item, by its first words. */
  readonly unsettled: readonly string[]
}

/** Whether every cell stands on the page as settled, and nothing beside it. */
export function isWholly({ read, items, missingColumns, unsettled }: PageComparison): boolean {
  const whole = read !== 'nothing' && items.every(({ outcome }) => outcome === 'same')
  return whole && missingColumns.length === 0 && unsettled.length === 0
}
