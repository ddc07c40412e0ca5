import { z } from 'zod'
import { digest } from '../identifiers.ts'
import { type EvidenceFormat, evidenceEndings, evidenceFormats } from './evidence-format.ts'
import { largestEvidence } from './evidence-limits.ts'

const longestName = 120 // characters

/** What must not stand in the name of a file: what names a folder, ends a header, cannot be seen or turns the direction of text. */
const refusedInNames = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]/u

/** A name as `evidenceName` leaves it. */
export const cleanName = z
  .string()
  .min(1)
  .max(2 * longestName)
  .refine((name) => !refusedInNames.test(name) && name === name.trim() && name.normalize('NFC') === name)

export const evidenceFile = z.strictObject({
  digest,
  size: z.int().positive().max(largestEvidence),
  format: z.enum(evidenceFormats),
  name: cleanName,
})
export type EvidenceFile = z.infer<typeof evidenceFile>

/**
 * The name under which a file is kept and given out: NFC, without folders, invisible characters and those that turn the
 * direction of text, 120 characters at most, ending as its format does: `"C:\\证明\\批复.exe"` that is a PDF is `"批复.exe.pdf"`.
 */
export function evidenceName(given: string, format: EvidenceFormat): string {
  const last = given.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = [...last].filter((each) => !refusedInNames.test(each)).join('')
  const tidy = plain.replace(/\s+/gu, ' ').replace(/^[\s.]+|[\s.]+$/gu, '')
  const ending = evidenceEndings[format].find((each) => tidy.toLowerCase().endsWith(`.${each}`))
  const stem = ending === undefined ? tidy : tidy.slice(0, -ending.length - 1)
  const kept = [...stem].slice(0, longestName).join('').trim()
  return `${kept === '' ? '佐证材料' : kept}.${ending ?? evidenceEndings[format][0]}`.normalize('NFC')
}
