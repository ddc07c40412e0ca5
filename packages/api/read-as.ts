import { columnUses } from '@mingce/domain/catalog/column-use'
import { extraName } from '@mingce/domain/catalog/item'
import type { ColumnChoices } from '@mingce/sheets/header/column-use'
import { z } from 'zod'

/** What a person said that the columns of a file are read as, by the columns' keys. */
export const columnChoices = z.record(
  z.string().regex(/^[0-9a-f]{8}-\d{1,4}$/),
  z.union([z.enum(columnUses), z.templateLiteral(['extra.', extraName])]),
)

const row = z.int().min(0).max(1_000_000)
const kind = z.string().regex(/^[0-9a-f]{32}$/)

/** Where a person said the heading of a file is, and what its first row is known by; '' where it has no words. */
export const pointedHeading = z.object({
  table: z.int().min(0).max(1_000),
  first: row,
  last: row,
  kind: kind.or(z.literal('')),
})
export type PointedHeading = z.infer<typeof pointedHeading>

/** The choices in a request's address; undefined where it makes none, `{}` where it asks for the reader's own. */
export function choicesIn(text: string | undefined): ColumnChoices | undefined {
  return read(columnChoices, text)
}

/** What a request's address says of the heading; `anew` asks for a glance, whatever was remembered. */
export function headingIn(text: string | undefined): PointedHeading | 'anew' | undefined {
  return text === undefined ? undefined : (read(pointedHeading, text) ?? 'anew')
}

function read<Read>(schema: z.ZodType<Read>, text: string | undefined): Read | undefined {
  if (text === undefined) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
