import { z } from 'zod'
import { mostItems } from '../catalog/events.ts'
import { digest, id } from '../identifiers.ts'

/** One thing a reviewer decides on: an item of a catalog, or a section of a plan or summary, at the text it was filed with. */
export const part = z.strictObject({ part: id, digest })
export type Part = z.infer<typeof part>

export const parts = z.array(part).min(1).max(mostItems)

/** Where an approval that still holds was given: in an earlier turn of this filing, or in a settled version of the catalog. */
export const carriedPart = z.strictObject({
  part: id,
  digest,
  from: z.union([z.strictObject({ turn: z.int().positive() }), z.strictObject({ version: z.int().positive() })]),
})
export type CarriedPart = z.infer<typeof carriedPart>
