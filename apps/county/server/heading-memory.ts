import type { PointedHeading } from '@mingce/api/read-as'
import { preferenceOf, setPreference } from '@mingce/identity/preferences'
import type { Glance } from '@mingce/sheets/header/hand-heading'
import { z } from 'zod'
import type { Memory } from './column-memory.ts'

const kept = z.object({ rows: z.int().min(1).max(3) })

/** Where this county pointed at the heading of such a file before: the first row that says the same. */
export async function headingRemembered(
  { identity, actor: { authority } }: Memory,
  tables: readonly Glance[],
): Promise<PointedHeading | undefined> {
  const rows = tables.flatMap(({ rows, kinds }, table) =>
    kinds.map((kind, at) => ({ table, at, kind, texts: rows[at] })),
  )
  for (const { table, at, kind } of rows.filter(({ texts }) => texts?.some(Boolean))) {
    const known = await preferenceOf(identity, { authority, name: nameOf(kind) })
    const count = kept.safeParse(known?.value).data?.rows
    if (count !== undefined) return { table, first: at + 1, last: at + count, kind }
  }
  return undefined
}

/** Remembers a heading by what its first row says; a table without one is pointed at each time. */
export async function rememberHeading(memory: Memory, { first, last, kind }: PointedHeading): Promise<void> {
  if (kind === '' || last < first) return
  const { identity, clock, actor } = memory
  const name = { authority: actor.authority, name: nameOf(kind) }
  await setPreference(identity, name, { value: { rows: last - first + 1 }, setAt: clock() })
}

function nameOf(kind: string): string {
  return `heading.${kind}`
}
