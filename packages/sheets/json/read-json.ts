import { type DisclosureItem, disclosureItem } from '@mingce/domain/catalog/item'
import { id } from '@mingce/domain/identifiers'
import { gathered, type Note } from '../items/doubts.ts'
import type { Doubt, ExportedFile, ReadItem, SheetReading } from '../reading.ts'
import { clean, turnsDirection } from '../text/clean.ts'
import { itemDraftOf } from '../to-item.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { exportIn, type JsonExport } from './export-in.ts'
import { fieldNames, fieldOf, type LooseItem, wrong } from './json-fields.ts'
import { type Json, type JsonObject, parseJson } from './parse-json.ts'

const mostRead = 5_000 // items
const besideFields = ['item', 'ordinal']

/**
 * Reads a catalog that stands as data in the form of our own JSON. A field comes back to the letter; the file's own record of
 * what it was when it left says which item each is and what was changed since. `row` counts the items from 1.
 *
 * @throws {UnreadableSheetError} BROKEN_JSON, JSON_NAMES, JSON_SHAPE, TEXT_DIRECTION or NO_ITEMS
 */
export function readJson(text: string, inferred: string | null): SheetReading {
  const document = parseJson(text)
  const items = document instanceof Map ? document.get('items') : undefined
  if (!(document instanceof Map) || !Array.isArray(items))
    throw new UnreadableSheetError('JSON_SHAPE', '没有 items（公开事项的列表）')
  if (items.length === 0) throw new UnreadableSheetError('NO_ITEMS')
  if (items.length > mostRead) throw new UnreadableSheetError('JSON_SHAPE', `有 ${items.length} 项，太多了`)
  const doubts: Doubt[] = inferred === null ? [] : [{ row: 1, element: null, message: inferred }]
  const exported = exportIn(document)
  const reading: Reading = { exported, doubts, seen: new Set() }
  const read = (items as readonly Json[]).flatMap((each, at) => itemOf(each, at + 1, reading))
  if (read.length === 0) throw new UnreadableSheetError('NO_ITEMS')
  const missing = (exported?.bases.size ?? 0) - reading.seen.size
  if (missing > 0)
    doubts.push({
      row: 1,
      element: 'levels',
      message: `导出时的 ${missing} 项已不在文件中，不会因此删除；需要取消的请在系统中取消`,
    })
  const title = document.get('title')
  return {
    title: typeof title === 'string' ? clean(title).slice(0, 200) : null,
    columns: [],
    items: read,
    doubts: gathered(doubts),
    ...(exported && { exported: whatLeft(exported) }),
  }
}

function whatLeft({ division, position, bases }: JsonExport): ExportedFile {
  return { division, position, items: [...bases.keys()] }
}

type Reading = {
  readonly exported: JsonExport | undefined
  readonly doubts: Doubt[]
  readonly seen: Set<string>
}

function itemOf(value: Json, nth: number, { exported, doubts, seen }: Reading): ReadItem[] {
  if (!(value instanceof Map)) return wrong({ nth, field: 'items' }, '一个事项（{…}）')
  const note: Note = (element, messages) => {
    for (const message of messages) doubts.push({ row: nth, element, message })
  }
  const own = id.safeParse(value.get('item')).data ?? null
  const base = own === null ? undefined : exported?.bases.get(own)
  const isCopy = own !== null && seen.has(own)
  if (isCopy) note('levels', ['这一项与前面的一项编号相同，按新增事项读取'])
  if (base && own !== null) seen.add(own)
  noteStrangers(value, note)
  const loose = cleanedBeside(looseOf(value, base, { nth, note }), base, nth)
  if (loose.name === '') {
    note(null, ['这一项没有事项名称，没有导入'])
    return []
  }
  const item = readItem(loose, nth, { base, item: base && !isCopy ? own : null })
  for (const { element, message } of itemDraftOf(item).cuts) note(element, [message])
  return [item]
}

function noteStrangers(value: JsonObject, note: Note): void {
  const known: readonly string[] = [...fieldNames, ...besideFields]
  const strangers = [...value.keys()].filter((name) => !known.includes(name)).map((name) => name.slice(0, 30))
  if (strangers.length > 0) note(null, [`数据字典中没有“${strangers.slice(0, 5).join('”“')}”，没有导入`])
}

/** What the file leaves out stays as it was when it left. */
function looseOf(value: JsonObject, base: DisclosureItem | undefined, place: { nth: number; note: Note }): LooseItem {
  const missing = fieldNames.filter((field) => !value.has(field))
  if (missing.length > 0 && base) place.note(null, [`没有写 ${missing.join('、')}，沿用导出时的内容`])
  const entries = fieldNames.map((field) => {
    const isKept = base !== undefined && !value.has(field)
    return [field, isKept ? base[field] : fieldOf(field, value.get(field), place)]
  })
  return Object.fromEntries(entries) as LooseItem
}

/** Texts that are as they left stay to the letter; all others are cleaned, as in any file. */
function cleanedBeside(loose: LooseItem, base: DisclosureItem | undefined, nth: number): LooseItem {
  const entries = fieldNames.map((field) => {
    if (field === 'extra') return [field, cleanedExtra(loose.extra, base?.extra ?? {}, nth)]
    const isSame = base !== undefined && isEqual(loose[field], base[field])
    return [field, isSame ? loose[field] : cleaned(loose[field], nth)]
  })
  return Object.fromEntries(entries) as LooseItem
}

function cleanedExtra(extra: LooseItem['extra'], base: LooseItem['extra'], nth: number): LooseItem['extra'] {
  return Object.fromEntries(
    Object.entries(extra).map(([name, said]) =>
      Object.hasOwn(base, name) && base[name] === said ? [name, said] : [cleanText(name, nth), cleanText(said, nth)],
    ),
  )
}

function cleaned(value: LooseItem[keyof LooseItem], nth: number): unknown {
  if (typeof value === 'string') return cleanText(value, nth)
  if (Array.isArray(value)) return value.map((each: string) => cleanText(each, nth)).filter((each) => each !== '')
  if (value === null || typeof value !== 'object') return value
  return 'raw' in value && typeof value.raw === 'string' ? { ...value, raw: cleanText(value.raw, nth) } : value
}

function cleanText(text: string, nth: number): string {
  if (turnsDirection(text)) throw new UnreadableSheetError('TEXT_DIRECTION', `第 ${nth} 项`)
  return clean(text)
}

type Identity = { readonly base: DisclosureItem | undefined; readonly item: string | null }

function readItem(loose: LooseItem, nth: number, { base, item }: Identity): ReadItem {
  const { category, subcategories, name, audienceNote, extra, ...rest } = loose
  const within = fieldNames.filter(
    (field) => field !== 'extra' && disclosureItem.shape[field].safeParse(loose[field]).success,
  )
  const kept: Partial<DisclosureItem> = {
    audienceNote: audienceNote === '' ? null : (audienceNote?.slice(0, 500).toWellFormed() ?? null),
    ...Object.fromEntries(within.map((field) => [field, loose[field]])),
    extra: Object.fromEntries(Object.entries(extra).filter(([key, said]) => base?.extra[key] === said)),
  }
  return {
    ...rest,
    ...{ sheet: 'JSON', row: nth, ordinal: String(nth), extra },
    levels: [category, ...subcategories, name].filter((text) => text !== ''),
    category: category === '' ? name : category,
    name,
    exported: { item, base: base ?? loose, kept },
  }
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
