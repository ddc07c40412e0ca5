import { type DisclosureItem, disclosureItem } from '@mingce/domain/catalog/item'
import { id } from '@mingce/domain/identifiers'
import { z } from 'zod'
import type { Json, JsonObject } from './parse-json.ts'

const exportRecord = z.object({
  mingce: z.literal(1),
  division: z.string(),
  position: z.int().nonnegative(),
  items: z.array(z.object({ item: id, content: disclosureItem })),
})

/** What the file was when it left: whose catalog, as of which position of the ledger, and each item's text then, in order. */
export type JsonExport = {
  readonly division: string
  readonly position: number
  readonly bases: ReadonlyMap<string, DisclosureItem>
}

/** @returns undefined where the file keeps no such record, or one that was changed past reading */
export function exportIn(document: JsonObject): JsonExport | undefined {
  const record = exportRecord.safeParse(plain(document.get('exported') ?? null)).data
  if (!record) return undefined
  const { division, position, items } = record
  return { division, position, bases: new Map(items.map(({ item, content }) => [item, content])) }
}

function plain(value: Json): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, each]) => [name, plain(each as Json)]))
  return Array.isArray(value) ? value.map(plain) : value
}
