import { z } from 'zod'

/** 权责清单, 公共服务事项清单. */
export const listKinds = ['power', 'service'] as const
export type ListKind = (typeof listKinds)[number]

const text = (most: number) => z.string().trim().min(1).max(most)

/** Characters of each field; what a cell says beyond that stays in the file that was imported. */
export const longest = { code: 60, name: 200, kind: 60, body: 200, basis: 500, audience: 100 } as const

/** One entry of a list as the county's file has it; null is what the file does not say. */
export const listEntry = z.strictObject({
  code: text(longest.code).nullable(),
  name: text(longest.name),
  /** 行政许可, 行政给付, 行政确认 …, of a service its kind: as written. */
  kind: text(longest.kind).nullable(),
  body: text(longest.body).nullable(),
  basis: text(longest.basis).nullable(),
  /** Whom a service is for. */
  audience: text(longest.audience).nullable(),
})
export type ListEntry = z.infer<typeof listEntry>

/** Entries of one list. */
export const mostEntries = 3000

/** Bytes of all entries of one list together, in UTF-8. */
export const largestList = 2 * 1_048_576

/** Bytes of the entries that one event holds, so that it stays within the size of an entry of the ledger. */
export const largestPart = 48_000
