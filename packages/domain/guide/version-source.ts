import { z } from 'zod'
import { day } from '../identifiers.ts'

/** Where a version of the guide was taken from, e.g. 教办厅函〔2019〕39号, 2019-07-04, the page or the office it came from. */
export const versionSource = z.strictObject({
  docNumber: z.string().trim().min(1).max(80),
  issuedOn: day,
  address: z.string().trim().min(1).max(300),
})
export type VersionSource = z.infer<typeof versionSource>

/** As a head keeps it, in one line of at most 420 characters: `教办厅函〔2019〕39号；2019年7月4日印发；https://…`. */
export function sourceLine({ docNumber, issuedOn, address }: VersionSource): string {
  const [year, month, date] = issuedOn.split('-').map(Number)
  return `${docNumber.trim()}；${year}年${month}月${date}日印发；${address.trim()}`
}

/** An id that no version bears yet, after the year it was issued in: "2023", then "2023-2". */
export function nextVersionId(issuedOn: string, known: readonly string[]): string {
  const year = issuedOn.slice(0, 4)
  const taken = (id: string) => known.includes(id)
  let n = 1
  while (taken(n === 1 ? year : `${year}-${n}`)) n += 1
  return n === 1 ? year : `${year}-${n}`
}
