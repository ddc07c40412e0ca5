import type { Stage } from '@mingce/domain/submission/state'

/**
 * What a county's deliverable stands at: of its filings in a round, the latest last, the latest that was filed; one that was taken back or
 * refused takes nobody's place.
 */
export function standingFiling<Filing extends { readonly stage: Stage }>(
  filings: readonly Filing[],
): Filing | undefined {
  return filings.findLast(({ stage }) => !passedOver.some((each) => each === stage)) ?? filings.at(-1)
}

/** What takes nobody's place. */
export const passedOver = ['draft', 'withdrawn', 'rejected'] as const satisfies readonly Stage[]
