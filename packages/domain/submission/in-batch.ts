import { z } from 'zod'
import { mostItems } from '../catalog/events.ts'
import { id } from '../identifiers.ts'

/** The opinions on these parts, recorded just before it in the same act, were given in one batch (批量提出审核意见). */
export const itemsReviewedInBatch = z.strictObject({
  type: z.literal('ItemsReviewedInBatch'),
  batch: id,
  parts: z.array(id).min(1).max(mostItems),
})
export type ItemsReviewedInBatch = z.infer<typeof itemsReviewedInBatch>

/** The same proposals, those of the named parts with the batch they came by. */
export function givenInBatch<Proposal extends object>(
  proposals: ReadonlyMap<string, Proposal>,
  { batch, parts }: ItemsReviewedInBatch,
): ReadonlyMap<string, Proposal & { readonly batch?: string }> {
  const named = new Set(parts)
  return new Map([...proposals].map(([part, each]) => [part, named.has(part) ? { ...each, batch } : each] as const))
}
