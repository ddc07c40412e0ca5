import { z } from 'zod'
import data from './real-citations.json' with { type: 'json' }

const expected = z.strictObject({
  /** Null for what no registry should know. */
  law: z.string().nullable(),
  mangled: z.literal(true).optional(),
  year: z.int().optional(),
})

/** A cell of a real catalog or of the guide, as it stands there, and the laws that a person reads in it, in order. */
const realCitation = z.strictObject({
  place: z.enum(['basis', 'content', 'guide']),
  cell: z.string(),
  /** Where it stands: "06.2" is the second row of catalog 06, "guide.17" the seventeenth of the guide. */
  met: z.array(z.string()).min(1),
  laws: z.array(expected).min(1),
})

/**
 * Every cell of the catalogs and of the guide at hand that cites a law, read by a person.
 *
 * Source: `packages/sheets/fixtures/data`, `guide/guide-2019-partial.json`.
 */
export const realCitations = z.array(realCitation).parse(data)
