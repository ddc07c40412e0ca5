import { z } from 'zod'
import type { OfficeWords } from './letter.ts'

const line = (most: number) => z.string().trim().max(most)

/** An office's words as they come from a screen: all of them, none too long, its name at least. */
export const officeWords: z.ZodType<OfficeWords> = z.strictObject({
  issuer: line(40).min(1),
  docNumber: line(60),
  signer: line(40),
  contactName: line(40),
  contactPhone: line(40),
  copyTo: line(200),
})
