import { advertisementsIn } from '@mingce/domain/check/advertisement'
import type { CheckedElement } from '@mingce/domain/check/finding'
import { readChannels } from '../cells/channels.ts'
import { isEnumerated, readContent } from '../cells/content.ts'
import { readLaws } from '../cells/laws.ts'
import { suspicionsIn } from '../cells/suspicion.ts'
import { readTick } from '../cells/ticks.ts'
import { readTimeLimit } from '../cells/time-limit.ts'
import { type Grid, mergeAt, textDown } from '../grid/grid.ts'
import type { Column, Layout } from '../header/layout.ts'
import type { Element, ReadItem } from '../reading.ts'
import { readChoices } from './choices.ts'
import type { Note } from './doubts.ts'
import type { ItemRows } from './item-rows.ts'

/** Where an item stands and what its levels and number are, read in the order of the rows. */
export type ItemPlace = {
  readonly rows: ItemRows
  readonly levels: readonly string[]
  readonly ordinal: string | null
}

/** Reads one item from its rows. What is in doubt goes to `note`. */
export function readItem(grid: Grid, layout: Layout, place: ItemPlace, note: Note): ReadItem {
  const cells = (element: Element) => cellsOf(grid, layout, place.rows, element)
  const { levels, ordinal } = place
  const texts = (element: Element) => cells(element).flatMap(({ texts: found }) => found)

  const contents = texts('contentElements').map(readContent)
  const laws = texts('legalBases').map(readLaws)
  const limit = cells('disclosureTimeLimit')[0]
  const timeLimit = readTimeLimit(limit?.texts[0] ?? '', limit?.column.header)
  const channels = readItemChannels(cells('channels'), note)
  const lists = (['audiences', 'disclosureModes', 'disclosureLevels'] as const).flatMap(cells)
  const choices = readChoices(
    lists.map(({ column, texts: found }) => ({ column, text: found[0] ?? '' })),
    note,
  )

  note(
    'contentElements',
    contents.flatMap(({ doubts }) => doubts),
  )
  note(
    'legalBases',
    laws.flatMap(({ doubts }) => doubts),
  )
  note('disclosureTimeLimit', timeLimit.doubts)
  const item: ReadItem = {
    sheet: grid.sheet,
    row: (place.rows[0] ?? 0) + 1,
    ordinal,
    levels,
    category: levels[0] ?? null,
    name: levels.at(-1) ?? null,
    contentElements: contents.flatMap(({ value }) => value),
    legalBases: laws.flatMap(({ value }) => value),
    disclosureTimeLimit: timeLimit.value,
    disclosingBody: texts('disclosingBody')[0] ?? null,
    channels: channels.channels,
    otherChannelText: channels.otherText,
    audiences: choices.audiences,
    disclosureModes: choices.disclosureModes,
    disclosureLevels: choices.disclosureLevels,
    extra: extraOf(grid, place.rows, cells('extra'), [...channels.rest, ...choices.words]),
  }
  noteOddities(item, note)
  return item
}

type ItemCell = { readonly column: Column; readonly texts: readonly string[] }

/** The filled cells of an element, by column; a merge over several of the item's rows counts once, a bare / or 无 not at all. */
function cellsOf(grid: Grid, layout: Layout, rows: ItemRows, element: Element): ItemCell[] {
  return layout.columns
    .filter(({ role }) => role.element === element)
    .map((column) => {
      const own = rows.filter((row, at) => at === 0 || (mergeAt(grid, row, column.col)?.startRow ?? row) === row)
      const texts = own.map((row) => textDown(grid, row, column.col))
      return {
        column,
        texts: texts.filter((text) => text !== '' && (element === 'extra' || !/^([-–—－/／\\]+|无)$/.test(text))),
      }
    })
}

function readItemChannels(cells: readonly ItemCell[], note: Note) {
  const rest: [Column, string][] = []
  const others: string[] = []
  const channels = cells.flatMap(({ column, texts }) => {
    const { role } = column
    if (role.element === 'channels' && role.value !== null) return readTick(texts[0] ?? '').ticked ? [role.value] : []
    const read = readChannels(texts.join('\n'))
    note('channels', read.doubts)
    if (read.value.rest !== null) rest.push([column, read.value.rest])
    if (read.value.otherText !== null) others.push(read.value.otherText)
    return [...read.value.channels]
  })
  const someFilled = cells.some(({ texts }) => texts.length > 0)
  if (cells.length > 0 && !someFilled) note('channels', ['“公开渠道和载体”为空，请补填'])
  return { channels: [...new Set(channels)], otherText: others.length > 0 ? others.join('；') : null, rest }
}

function extraOf(
  grid: Grid,
  rows: ItemRows,
  cells: readonly ItemCell[],
  beside: readonly (readonly [Column, string])[],
): Record<string, string> {
  const entries = new Map<string, string>()
  const add = (header: string, text: string) => {
    let key = header
    for (let n = 2; entries.has(key); n += 1) key = `${header}（${n}）`
    entries.set(key, text)
  }
  for (const { column, texts } of cells) {
    const link = grid.links.get(`${rows[0] ?? 0},${column.col}`)
    const text = [...texts, ...(link && !texts.includes(link) ? [link] : [])].join('\n')
    if (text !== '') add(keyOf(column), text)
  }
  for (const [column, text] of beside) add(keyOf(column), text)
  return Object.fromEntries(entries)
}

/** The header as a key; the three names that every object reacts to are quoted. */
function keyOf({ header, col }: Column): string {
  if (header === '') return `第${col + 1}列`
  return ['__proto__', 'constructor', 'prototype'].includes(header) ? `“${header}”` : header
}

function noteOddities(item: ReadItem, note: Note): void {
  if (item.contentElements.some(isEnumerated))
    note('contentElements', ['公开内容用“、”或“；”连写，没有项目符号，按一条保留；需要逐条公开的请拆开'])
  const suspicious = suspicionsByElement(item)
  const counts = new Map<string, number>()
  for (const [, doubts] of suspicious) for (const doubt of doubts) counts.set(doubt, (counts.get(doubt) ?? 0) + 1)
  const everywhere = [...counts].filter(([, count]) => count > 2).map(([doubt]) => doubt)
  note(null, everywhere)
  for (const [element, doubts] of suspicious)
    note(
      element,
      doubts.filter((doubt) => !everywhere.includes(doubt)),
    )
}

function suspicionsByElement(item: ReadItem): (readonly [Element, string[]])[] {
  const texts: readonly (readonly [Element, readonly string[]])[] = [
    ['levels', item.levels],
    ['contentElements', item.contentElements],
    ['legalBases', item.legalBases],
    ['disclosureTimeLimit', [item.disclosureTimeLimit?.raw ?? '']],
    ['disclosingBody', [item.disclosingBody ?? '']],
    ['channels', [item.otherChannelText ?? '']],
    ['extra', Object.values(item.extra)],
  ]
  return texts.map(([element, own]) => [
    element,
    [
      ...new Set(
        own.flatMap((text) => [...advertised(checkedAs[element] ?? 'contentElements', text), ...suspicionsIn(text)]),
      ),
    ],
  ])
}

/** How the checks of a catalog call what may be written only there. */
const checkedAs: Readonly<Partial<Record<Element, CheckedElement>>> = {
  levels: 'name',
  legalBases: 'legalBases',
  disclosureTimeLimit: 'disclosureTimeLimit',
  disclosingBody: 'disclosingBody',
  channels: 'otherChannelText',
  extra: 'extra.',
}

function advertised(element: CheckedElement, text: string): readonly string[] {
  const found = advertisementsIn(element, { text })
  return found.length === 0 ? [] : [`文字里夹有疑似广告的内容（“${found.join('、')}”），已原样保留，请核对原文`]
}
