import { blankItem } from '@mingce/domain/catalog/blank-item'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import {
  type Audience,
  audiences,
  type DisclosureItem,
  type DisclosureLevel,
  type DisclosureMode,
  disclosureLevels,
  disclosureModes,
} from '@mingce/domain/catalog/item'
import { fold } from '@mingce/domain/script/fold'
import type { ExportedItem } from './catalog-export.ts'
import { bullets, channelBoxes, citations, readBack } from './cell-texts.ts'

/** Names a column of an export in its hidden part: `contentElements`, `audiences.whole_society`, `extra.五公开`. */
export type ColumnKey = string

/** One column: its heading, or its group's and its own; its width in characters; its text for an item. */
export type ExportColumn = {
  readonly key: ColumnKey
  readonly headings: readonly [string] | readonly [string, string]
  readonly width: number
  readonly textOf: (content: DisclosureItem, ordinal: number) => string
}

export const levelKeys = ['category', 'subcategories.1', 'subcategories.2', 'name'] as const

export const audienceNames: Record<Audience, string> = { whole_society: '全社会', specific_group: '特定群体' }
export const modeNames: Record<DisclosureMode, string> = { proactive: '主动', on_request: '依申请' }
export const levelNames: Record<DisclosureLevel, string> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  village: '村级',
}

/**
 * The columns of the official table for these items: as many levels as they have, and a column for each extra element, those of the
 * round first.
 */
export function columnsFor(
  items: readonly ExportedItem[],
  fields: readonly ExtraField[] = [],
): readonly ExportColumn[] {
  const contents = items.map(({ content }) => content)
  const named = new Set<DisclosureLevel>(['county', 'township', ...contents.flatMap((each) => each.disclosureLevels)])
  const noted = contents.some(({ audienceNote }) => audienceNote !== null)
  const met = contents.flatMap(({ extra }) => Object.keys(extra))
  const extras = new Set([...fields.map(({ name }) => name), ...met])
  return [
    { key: 'ordinal', headings: ['序号'], width: 6, textOf: (_, ordinal) => String(ordinal) },
    ...levelColumnsFor(contents),
    {
      key: 'contentElements',
      headings: ['公开内容(要素)'],
      width: 36,
      textOf: (each) => bullets(each.contentElements),
    },
    { key: 'legalBases', headings: ['公开依据'], width: 32, textOf: (each) => citations(each.legalBases) },
    {
      key: 'disclosureTimeLimit',
      headings: ['公开时限'],
      width: 16,
      textOf: (each) => each.disclosureTimeLimit?.raw ?? '',
    },
    { key: 'disclosingBody', headings: ['公开主体'], width: 14, textOf: (each) => each.disclosingBody ?? '' },
    { key: 'channels', headings: ['公开渠道和载体'], width: 36, textOf: channelBoxes },
    ...audiences.map((value) => tickColumn('audiences', ['公开对象', audienceNames[value]], value)),
    ...(noted ? [audienceNoteColumn] : []),
    ...disclosureModes.map((value) => tickColumn('disclosureModes', ['公开方式', modeNames[value]], value)),
    ...disclosureLevels
      .filter((value) => named.has(value))
      .map((value) => tickColumn('disclosureLevels', ['公开层级', levelNames[value]], value)),
    ...[...extras].map(extraColumn),
  ]
}

const audienceNoteColumn: ExportColumn = {
  key: 'audienceNote',
  headings: ['公开对象', '说明'],
  width: 12,
  textOf: (each) => each.audienceNote ?? '',
}

function levelColumnsFor(contents: readonly DisclosureItem[]): readonly ExportColumn[] {
  const between = Math.max(0, ...contents.map(({ subcategories }) => subcategories.length))
  const texts: readonly (readonly [ColumnKey, (each: DisclosureItem) => string])[] = [
    ['category', (each) => each.category],
    ...Array.from({ length: between }, (_, at) => {
      return [`subcategories.${at + 1}`, (each: DisclosureItem) => each.subcategories[at] ?? ''] as const
    }),
    ['name', (each) => each.name],
  ]
  return texts.map(([key, textOf], at) => {
    return { key, headings: ['公开事项', `${'一二三四'.charAt(at)}级事项`] as const, width: 14, textOf }
  })
}

type Ticked = 'audiences' | 'disclosureModes' | 'disclosureLevels'

function tickColumn(element: Ticked, headings: readonly [string, string], value: string): ExportColumn {
  const textOf = (each: DisclosureItem) => ((each[element] as readonly string[]).includes(value) ? '√' : '')
  return { key: `${element}.${value}`, headings, width: 8, textOf }
}

function extraColumn(name: string): ExportColumn {
  return {
    key: `extra.${name}`,
    headings: [name],
    width: 14,
    textOf: ({ extra }) => (Object.hasOwn(extra, name) ? (extra[name] ?? '') : ''),
  }
}

/**
 * The keys of columns by their headings, folded, as a file without its hidden keys still names them:
 * `公开对象/全社会`, or `全社会` once its group is unmerged.
 * An extra element may be headed like another column; then the keys stand in the order of the columns.
 */
export function knownHeadings(keys: ReadonlySet<ColumnKey>): ReadonlyMap<string, readonly ColumnKey[]> {
  const extra = Object.fromEntries([...keys].flatMap((key) => (key.startsWith('extra.') ? [[key.slice(6), '']] : [])))
  const between = [...keys].filter((key) => key.startsWith('subcategories.')).map(() => '-')
  const columns = columnsFor([{ item: '', content: { ...everyColumn, subcategories: between, extra } }])
  const known = columns.filter(({ key }) => keys.has(key))
  const names = known.flatMap(({ key, headings }) =>
    [...new Set([headings.join('/'), headings.at(-1) ?? ''])].map((name) => ({ key, name: fold(readBack(name)) })),
  )
  const byName = Map.groupBy(names, ({ name }) => name)
  return new Map([...byName].map(([name, same]) => [name, same.map(({ key }) => key)]))
}

const everyColumn: DisclosureItem = {
  ...{ ...blankItem, category: '-', name: '-', audienceNote: '-' },
  disclosureLevels: [...disclosureLevels],
}
