/** 待处理 · 已改报 · 已审定 · 已公布 · 事项已不在目录: how far an item that cited a law as it was has come. */
export const sweepSteps = ['open', 'taken', 'settled', 'published', 'dropped'] as const
export type SweepStep = (typeof sweepSteps)[number]

/** Whether the item cites the law as it was, in each of its texts; null where there is no such text. */
export type CitedIn = {
  /** As it went to the city last. */
  readonly filed: boolean | null
  readonly settled: boolean | null
  /** In the version in force, or to come. */
  readonly published: boolean | null
}

/**
 * How far an item has come since the change, told by its texts alone. A draft is its county's own until it is filed, so that a proposal
 * taken over counts for the levels above once it was filed; for the county itself pass its draft as what is filed.
 *
 * @param cited of an item that cited the law as it was in some text, then or now
 */
export function stepOf({ filed, settled, published }: CitedIn): SweepStep {
  if (filed === null && settled === null && published === null) return 'dropped'
  if (published === false) return 'published'
  if (settled === false) return 'settled'
  return filed === false ? 'taken' : 'open'
}
