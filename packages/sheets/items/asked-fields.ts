import { choicesOf } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { choiceNamed, plain, readChoiceText } from '../cells/extra-choice.ts'
import { readTick } from '../cells/ticks.ts'
import { type ColumnChoices, columnKey } from '../header/column-use.ts'
import type { Doubt, ReadColumn, ReadItem, SheetReading } from '../reading.ts'
import { gathered } from './doubts.ts'

/**
 * A reading in the words of the round that asks for more than the eight elements: a column headed like one of its elements, whatever
 * the spaces, signs and script, is that element; choices are recognised and put in the round's order; what is none is doubted.
 * 五公开 over columns to tick (决策, 执行 …) is one element too.
 */
export function withAskedFields(reading: SheetReading, fields: readonly ExtraField[]): SheetReading {
  if (fields.length === 0) return reading
  const doubts: Doubt[] = []
  const columns = reading.columns.map((column) => withUse(column, fields))
  const chosen = new Map(
    columns.flatMap(({ header, use }) => (use.startsWith('extra.') ? [[header, use.slice(6)]] : [])),
  )
  const items = reading.items.map((item) => {
    const note = (message: string) => doubts.push({ row: item.row, element: 'extra', message })
    return { ...item, extra: inWordsOf({ fields, chosen }, item, note) }
  })
  const all = [...reading.doubts, ...gathered(doubts)]
  return { ...reading, columns, items, doubts: all.toSorted((one, other) => one.row - other.row) }
}

/** A column headed exactly like an element of the round is that element and nothing else: 责任主体 is then no 公开主体. */
export function askedColumns(fields: readonly ExtraField[]): ColumnChoices {
  return Object.fromEntries(fields.map(({ name }) => [columnKey(name, 1), 'extra' as const]))
}

type Note = (message: string) => void

/** The round's elements, and which headings a person or their own words say to be one of them. */
type Asked = { readonly fields: readonly ExtraField[]; readonly chosen: ReadonlyMap<string, string> }

function withUse(column: ReadColumn, fields: readonly ExtraField[]): ReadColumn {
  const named = column.use === 'extra' ? fields.find((field) => isNamed(field, column.header)) : undefined
  return named ? { ...column, use: `extra.${named.name}` } : column
}

/** What an export still shows as it left stays as it was, to the letter. */
function inWordsOf({ fields, chosen }: Asked, { extra, exported }: ReadItem, note: Note): Record<string, string> {
  const kept = exported?.kept.extra ?? {}
  const left = new Map(Object.entries(extra).filter(([name]) => !Object.hasOwn(kept, name)))
  const asked = fields.map((field) => [field.name, saidOf(field, { left, chosen }, note)] as const)
  return { ...Object.fromEntries([...asked.filter(([, text]) => text !== ''), ...left]), ...kept }
}

type Left = { readonly left: Map<string, string>; readonly chosen: Asked['chosen'] }

/** What the columns of a field say of it; they are taken out of `left`. */
function saidOf(field: ExtraField, { left, chosen }: Left, note: Note): string {
  const headings = [...left.keys()]
  const own =
    headings.find((heading) => chosen.get(heading) === field.name) ??
    headings.find((heading) => !chosen.has(heading) && isNamed(field, heading))
  const said = own === undefined ? '' : (left.get(own) ?? '')
  if (own !== undefined) left.delete(own)
  const ticked = choicesOf(field).length > 0 ? tickedOf(field, left, note) : []
  const { value, doubts } = readChoiceText(field, [said, ...ticked].filter((text) => text !== '').join('、'))
  for (const doubt of doubts) note(doubt)
  return value
}

function isNamed({ name }: ExtraField, heading: string): boolean {
  const bare = heading.replace(/[(（][^()（）]*[)）]/g, '')
  return plain(heading) === plain(name) || plain(bare) === plain(name)
}

/** `五公开/决策`: a column of its own for each choice. */
function tickedOf(field: ExtraField, left: Map<string, string>, note: Note): readonly string[] {
  return [...left].flatMap(([heading, text]) => {
    const [leaf = '', ...above] = heading.split('/').reverse()
    const choice = above.some((each) => isNamed(field, each)) ? choiceNamed(field, leaf) : undefined
    if (choice === undefined) return []
    left.delete(heading)
    const { ticked, unsure } = readTick(text)
    if (unsure) note(`“${heading}”栏填的是“${text.slice(0, 30)}”，按已勾选读取`)
    return ticked ? [choice] : []
  })
}
