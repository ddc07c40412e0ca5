import { hash } from 'node:crypto'
import { disclosureItem } from '@mingce/domain/catalog/item'
import { id } from '@mingce/domain/identifiers'
import { z } from 'zod'
import { errorValue } from '../grid/grid-of.ts'
import { clean, turnsDirection } from '../text/clean.ts'
import type { CatalogExport, ExportedItem } from './catalog-export.ts'
import { shown } from './cell-texts.ts'
import type { ExportColumn } from './columns.ts'

// The hidden part of an export: what travels with each row, and once for the file. See decisions/0001.

const identifiedRow = z.object({
  item: id,
  content: disclosureItem,
  cells: z.record(z.string(), z.string()),
})

/** What a row was when it left: its item, its text, and a digest of what each of its cells showed, by column. */
export type IdentifiedRow = z.infer<typeof identifiedRow>

const manifest = z.object({
  mingce: z.literal(1),
  division: z.string(),
  position: z.int().nonnegative(),
  items: z.array(id),
  guarded: z.boolean(),
})

/**
 * What a file was when it left: whose catalog, as of which position of the ledger, every item
 * that was in it, and whether its formulas stand behind a mark.
 */
export type Manifest = Omit<z.infer<typeof manifest>, 'mingce'>

const manifestMark = 'mingce '
/** Stands beside the last row of the heading. */
export const headMark = 'mingce-head'
const keyMark = 'mingce.'
const part = /^#mingce (\d+)\/(\d+)\|([\s\S]*)\|$/
const mostInPart = 30_000

/** @param guarded whether cells that look like formulas stand behind a `'`, as in a .csv */
export function manifestCell({ division, position, items }: CatalogExport, guarded: boolean): string {
  return manifestMark + inText({ mingce: 1, division, position, items: items.map(({ item }) => item), guarded })
}

/** @returns undefined for a cell that is none */
export function manifestIn(cell: string): Manifest | undefined {
  const at = cell.indexOf(`${manifestMark}{"mingce":`)
  return at < 0 ? undefined : parsed(manifest, cell.slice(at + manifestMark.length))
}

export function keyCell({ key }: ExportColumn): string {
  return keyMark + asciiOnly(JSON.stringify(key))
}

/** The key of its column, where the cell is one of the hidden row of keys. */
export function keyIn(cell: string): string | undefined {
  if (!cell.startsWith(keyMark)) return undefined
  return parsed(z.string(), cell.slice(keyMark.length))
}

/** Where a row stands, from 1, and what a cell of this kind of file shows of a text; that of a spreadsheet unless said. */
type Shown = { readonly ordinal: number; readonly showing?: (text: string) => string }

/** The hidden cells of a row: one, or as many as a long text needs. */
export function identityCells(
  { item, content }: ExportedItem,
  columns: readonly ExportColumn[],
  { ordinal, showing = shown }: Shown,
): string[] {
  const cells = Object.fromEntries(
    columns.map(({ key, textOf }) => [key, cellDigest(showing(textOf(content, ordinal)))]),
  )
  const text = inText({ item, content, cells })
  const parts: string[] = []
  for (let at = 0; at < text.length; at += mostInPart) parts.push(text.slice(at, at + mostInPart))
  return parts.map((each, at) => `#mingce ${at + 1}/${parts.length}|${each}|`)
}

/** @returns undefined where the cells of a row hold no identity, or not all of it */
export function identityIn(cells: readonly string[]): IdentifiedRow | undefined {
  const parts = cells.flatMap((cell) => {
    const [, n, of, text] = (cell.startsWith('#mingce') && part.exec(cell)) || []
    return text === undefined ? [] : [{ n: Number(n), of: Number(of), text }]
  })
  if (parts.length === 0 || parts.length !== parts[0]?.of) return undefined
  const inOrder = parts.sort((one, other) => one.n - other.n)
  return parsed(identifiedRow, inOrder.map(({ text }) => text).join(''))
}

/** Whether a cell of the heading belongs to the hidden part. */
export function isHiddenHeading(cell: string): boolean {
  return cell === headMark || cell.startsWith(keyMark) || manifestIn(cell) !== undefined
}

/** Whether a cell holds a part of its row's identity. */
export function isIdentity(cell: string): boolean {
  return part.test(cell)
}

/** What looks like a spreadsheet's error value is read as nothing, and so counts as nothing. */
export function cellDigest(text: string): string {
  return hash('sha256', errorValue.test(text) ? '' : text, 'hex').slice(0, 12)
}

/**
 * JSON that a cell gives back to the letter: escaped where cleaning would touch it or a cell could not hold it whole,
 * and where a workbook would take `_x0041_` for an A.
 */
function inText(value: unknown): string {
  const json = JSON.stringify(value).replaceAll('_x', '\\u005fx')
  const plain = json.length <= mostInPart && clean(json) === json && !turnsDirection(json)
  return plain ? json : asciiOnly(json)
}

function asciiOnly(text: string): string {
  return text.replace(/[^\u0020-\u007E]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
