import {
  audiences,
  channels,
  type DisclosureItem,
  disclosureItem,
  disclosureLevels,
  disclosureModes,
  timeLimitTriggers,
  timeLimitUnits,
} from '@mingce/domain/catalog/item'
import type { Note } from '../items/doubts.ts'
import type { Element } from '../reading.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import type { Json } from './parse-json.ts'

/** An item as a file has it: of the right kinds, not yet within the bounds of the schema. */
export type LooseItem = DisclosureItem

export const fieldNames = Object.keys(disclosureItem.shape) as readonly (keyof DisclosureItem)[]

/** Where in the file something stands, as a person finds it: "第 3 项的 channels". */
export type Place = { readonly nth: number; readonly field: string; readonly note: Note }

const absent: LooseItem = {
  ...{ category: '', subcategories: [], name: '', contentElements: [], legalBases: [], disclosureTimeLimit: null },
  ...{ disclosingBody: null, disclosureModes: [], channels: [], otherChannelText: null, audiences: [] },
  ...{ audienceNote: null, disclosureLevels: [], extra: {} },
}

type Reader<T> = (value: Json, place: Place) => T
const readers: { readonly [Field in keyof LooseItem]: Reader<LooseItem[Field]> } = {
  category: text,
  subcategories: texts,
  name: text,
  contentElements: texts,
  legalBases: texts,
  disclosureTimeLimit: limit,
  disclosingBody: textOrNull,
  disclosureModes: codes(disclosureModes, 'disclosureModes'),
  channels: codes(channels, 'channels'),
  otherChannelText: textOrNull,
  audiences: codes(audiences, 'audiences'),
  audienceNote: textOrNull,
  disclosureLevels: codes(disclosureLevels, 'disclosureLevels'),
  extra,
}

/** One field of an item; nothing for one that the file leaves out. @throws {UnreadableSheetError} JSON_SHAPE */
export function fieldOf<Field extends keyof LooseItem>(
  field: Field,
  value: Json | undefined,
  place: Omit<Place, 'field'>,
): LooseItem[Field] {
  return value === undefined ? absent[field] : readers[field](value, { ...place, field })
}

export function wrong({ nth, field }: Pick<Place, 'nth' | 'field'>, should: string): never {
  throw new UnreadableSheetError('JSON_SHAPE', `第 ${nth} 项的 ${field} 应为${should}`)
}

function text(value: Json, place: Place): string {
  return typeof value === 'string' ? value : wrong(place, '文字')
}

function textOrNull(value: Json, place: Place): string | null {
  return value === null || typeof value === 'string' ? value : wrong(place, '文字或 null')
}

function texts(value: Json, place: Place): string[] {
  if (!isList(value)) return wrong(place, '文字的列表')
  return value.map((each) => (typeof each === 'string' ? each : wrong(place, '文字的列表')))
}

function codes<T extends string>(known: readonly T[], element: Element): Reader<T[]> {
  return (value, place) => {
    const given = texts(value, place)
    const unknown = given.filter((each) => !known.some((code) => code === each))
    if (unknown.length > 0) place.note(element, [`不认识的代码 ${quoted(unknown)}，没有导入`])
    const chosen = known.filter((code) => given.includes(code))
    return chosen.toSorted((one, other) => given.indexOf(one) - given.indexOf(other))
  }
}

function limit(value: Json, place: Place): DisclosureItem['disclosureTimeLimit'] {
  if (value === null) return null
  if (!(value instanceof Map)) return wrong(place, '{raw, trigger, amount, unit} 或 null')
  const [raw = null, amount = null] = [value.get('raw'), value.get('amount')]
  if (typeof raw !== 'string') return wrong({ ...place, field: `${place.field}.raw` }, '文字')
  if (amount !== null && !(typeof amount === 'number' && Number.isSafeInteger(amount) && amount > 0 && amount <= 3_660))
    return wrong({ ...place, field: `${place.field}.amount` }, '1 到 3660 的整数或 null')
  const code = <T extends string>(known: readonly T[], name: string): T | null => {
    const given = value.get(name) ?? null
    if (given === null) return null
    return (
      known.find((each) => each === given) ?? wrong({ ...place, field: `${place.field}.${name}` }, known.join('、'))
    )
  }
  return { raw, trigger: code(timeLimitTriggers, 'trigger'), amount, unit: code(timeLimitUnits, 'unit') }
}

function extra(value: Json, place: Place): Record<string, string> {
  if (!(value instanceof Map)) return wrong(place, '以要素名称为键的文字')
  const entries = [...value].map(([name, said]) => {
    if (name === '__proto__')
      throw new UnreadableSheetError('JSON_SHAPE', `第 ${place.nth} 项的扩展要素不能叫 __proto__`)
    return [name, typeof said === 'string' ? said : wrong({ ...place, field: `extra.${name.slice(0, 40)}` }, '文字')]
  })
  return Object.fromEntries(entries)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function quoted(names: readonly string[]): string {
  return names
    .slice(0, 5)
    .map((name) => `“${name.slice(0, 30)}”`)
    .join('、')
}
