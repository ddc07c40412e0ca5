import { audiences, type DisclosureItem, disclosureLevels, disclosureModes } from '@mingce/domain/catalog/item'
import { readChannels } from '../cells/channels.ts'
import { readContent } from '../cells/content.ts'
import type { Found } from '../cells/found.ts'
import { readLaws } from '../cells/laws.ts'
import { readTick } from '../cells/ticks.ts'
import { readTimeLimit } from '../cells/time-limit.ts'
import type { Note } from '../items/doubts.ts'
import { type Element, elementNames } from '../reading.ts'
import { cellDigest, type IdentifiedRow } from './identity.ts'

/** The cells of one row, by the key of their column; a column that is gone has none. */
export type RowCells = ReadonlyMap<string, string>

/** The fields of an item as a row shows them now, and which of them are still as they were exported. */
export type RowFields = { readonly fields: DisclosureItem; readonly kept: Partial<DisclosureItem> }

type Reading = { readonly cells: RowCells; readonly was: IdentifiedRow | undefined; readonly note: Note }

const levelFields = ['category', 'subcategories', 'name'] as const

/**
 * Reads one row of an export. A cell that shows what it showed when it left gives the field as it was, to the letter;
 * another is read as any file's is. A column that is gone changes nothing.
 *
 * @param was the row when it left; undefined for one that a person added
 */
export function readExportRow(cells: RowCells, was: IdentifiedRow | undefined, note: Note): RowFields {
  const reading: Reading = { cells, was, note }
  const base = was?.content
  const kept: { -readonly [Field in keyof DisclosureItem]?: DisclosureItem[Field] } = {}
  const extra: Record<string, string> = {}
  const channels = channelFields(reading, extra)
  const levels = levelsIn(reading)
  const edited: DisclosureItem = {
    ...levels,
    contentElements: [...read(reading, 'contentElements', readContent, [])],
    legalBases: [...read(reading, 'legalBases', readLaws, [])],
    disclosureTimeLimit: read(reading, 'disclosureTimeLimit', (cell) => readTimeLimit(cell), null),
    disclosingBody: filled(textOf(cells, 'disclosingBody')),
    ...channels,
    audiences: ticks(reading, 'audiences', audiences),
    audienceNote: filled(textOf(cells, 'audienceNote')),
    disclosureModes: ticks(reading, 'disclosureModes', disclosureModes),
    disclosureLevels: ticks(reading, 'disclosureLevels', disclosureLevels),
    extra,
  }
  if (base) Object.assign(kept, keptFields(reading, base))
  readExtra(reading, extra)
  return { fields: { ...edited, ...kept, extra: { ...kept.extra, ...extra } }, kept }
}

/** Whether any cell of an element shows something else than when it left. */
function isTouched(reading: Reading, element: string): boolean {
  return [...reading.cells.keys()].some(
    (key) => (key === element || key.startsWith(`${element}.`)) && isCellTouched(reading, key),
  )
}

function isCellTouched({ cells, was }: Reading, key: string): boolean {
  const text = cells.get(key)
  return text !== undefined && cellDigest(text) !== was?.cells[key]
}

function keptFields(reading: Reading, base: DisclosureItem): Partial<DisclosureItem> {
  const kept: Record<string, unknown> = {}
  for (const field of Object.keys(base) as (keyof DisclosureItem)[]) {
    const element = field === 'otherChannelText' ? 'channels' : field
    if (field !== 'extra' && !isTouched(reading, element)) kept[field] = base[field]
  }
  kept.extra = Object.fromEntries(
    Object.entries(base.extra).filter(([name]) => !isCellTouched(reading, `extra.${name}`)),
  )
  return kept
}

/** What a cell that was touched says; `absent` for an empty one, and for one that was not and is kept whole. */
function read<T>(reading: Reading, element: Element, reader: (cell: string) => Found<T>, absent: T): T {
  const text = textOf(reading.cells, element)
  if (text === '' || !isCellTouched(reading, element)) return absent
  const { value, doubts } = reader(text)
  reading.note(element, doubts)
  return value
}

function channelFields(
  reading: Reading,
  extra: Record<string, string>,
): Pick<DisclosureItem, 'channels' | 'otherChannelText'> {
  if (!isCellTouched(reading, 'channels')) return { channels: [], otherChannelText: null }
  const { value, doubts } = readChannels(textOf(reading.cells, 'channels'))
  reading.note('channels', doubts)
  if (value.rest !== null) extra[elementNames.channels] = value.rest
  return { channels: [...value.channels], otherChannelText: value.otherText }
}

/** A level that was left blank is the level it was: sorted and unmerged rows leave many. */
function levelsIn(reading: Reading): Pick<DisclosureItem, (typeof levelFields)[number]> {
  const { cells, was, note } = reading
  const base = was?.content
  const level = (key: string, before: string | undefined) => {
    const text = textOf(cells, key)
    if (text === '' && before && isCellTouched(reading, key)) note('levels', [`事项层级为空，沿用导出时的“${before}”`])
    return text === '' ? (before ?? '') : text
  }
  const between = [1, 2].map((n) => level(`subcategories.${n}`, base?.subcategories[n - 1]))
  return {
    category: level('category', base?.category),
    subcategories: between.filter((text) => text !== ''),
    name: level('name', base?.name),
  }
}

type Ticked = 'audiences' | 'disclosureModes' | 'disclosureLevels'

/** What is ticked: first what was before and still is, then what is new. */
function ticks<T extends string>(reading: Reading, element: Ticked, values: readonly T[]): T[] {
  const { cells, was, note } = reading
  const before = (was?.content[element] ?? []) as readonly string[]
  const chosen = values.filter((value) => {
    const text = cells.get(`${element}.${value}`) ?? ''
    if (!isCellTouched(reading, `${element}.${value}`)) return before.includes(value)
    const tick = readTick(text)
    if (tick.words !== '') note(element, [`勾选之外的文字“${tick.words.slice(0, 30)}”没有导入`])
    if (tick.unsure) note(element, [`填的是“${text.slice(0, 30)}”，按已勾选读取`])
    return tick.ticked
  })
  return [...chosen.filter((value) => before.includes(value)), ...chosen.filter((value) => !before.includes(value))]
}

function readExtra(reading: Reading, extra: Record<string, string>): void {
  for (const [key, text] of reading.cells) {
    if (!key.startsWith('extra.') || text === '') continue
    if (isCellTouched(reading, key)) extra[key.slice('extra.'.length)] = text
  }
}

function textOf(cells: RowCells, key: string): string {
  const text = cells.get(key) ?? ''
  return /^([-–—－/／\\]+|无)$/.test(text) ? '' : text
}

function filled(text: string): string | null {
  return text === '' ? null : text
}
