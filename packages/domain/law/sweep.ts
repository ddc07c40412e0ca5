/** 待处理 · 不采纳 · 已改报 · 已审定 · 已公布 · 事项已不在目录: how far an item that cited a law as it was has come. */
export const sweepSteps = ['open', 'declined', 'taken', 'settled', 'published', 'dropped'] as const
export type SweepStep = (typeof sweepSteps)[number]

/** Whether the item cites the law as it was, in each of its texts; null where there is no such text. */
export type CitedIn = {
  /** The newest text within reach: as it went to the city last, or as it was settled where that is later (改后通过). */
  readonly newest: boolean | null
  readonly settled: boolean | null
  /** In the version in force, or to come. */
  readonly published: boolean | null
}

/** What asks nothing more of the county: 不采纳 with its reason, 已公布, 事项已不在目录. */
export const handledSteps: readonly SweepStep[] = ['declined', 'published', 'dropped']

/**
 * How far an item has come since the change, told by its texts alone: as long as the newest cites the law as it was, it is open, whatever is
 * in force. A draft is its county's own until it is filed, so that a proposal taken over counts for the levels above once it was filed; for
 * the county itself pass its draft as the newest.
 *
 * @param cited of an item that cited the law as it was in some text, then or now
 * @param isDeclined whether its county declined this change for it: an item that would be open is then answered
 */
export function stepOf({ newest, settled, published }: CitedIn, isDeclined = false): SweepStep {
  const unmoved = isDeclined ? 'declined' : 'open'
  if (newest === null && settled === null && published === null) return 'dropped'
  if (newest === true) return unmoved
  if (settled === true) return 'taken'
  if (published === false) return 'published'
  if (settled === false) return 'settled'
  return newest === false ? 'taken' : unmoved
}
