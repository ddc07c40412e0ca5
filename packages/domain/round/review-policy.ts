import { z } from 'zod'
import { signerRoles, signModes } from '../submission/four-eyes/signing-events.ts'

/** How many items of a batch are opened one by one before the rest may be passed together: a share of them, within bounds, or so many. */
const sampleRule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('share'), percent: z.int(), least: z.int(), most: z.int() }),
  z.strictObject({ by: z.literal('number'), count: z.int() }),
])
export type SampleRule = z.infer<typeof sampleRule>

/** Who signs (会签): posts of the city's bureau in their order, one as often as so many of it sign. */
export const signingRule = z.strictObject({
  mode: z.enum(signModes),
  signers: z.array(z.enum(signerRoles)).min(1).max(20).readonly(),
  /** How many must agree of them; for n of m alone, else null. */
  needed: z.int().nullable(),
})
export type SigningRule = z.infer<typeof signingRule>

/** `signing`: before a filing is settled; null: whether anyone signs beside the leader is left to each city. */
export const reviewPolicy = z.strictObject({ sample: sampleRule, signing: signingRule.nullable() })
export type ReviewPolicy = z.infer<typeof reviewPolicy>
