import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { MergeElement } from '@mingce/domain/catalog/three-way'
import { readChoiceText } from '@mingce/sheets/cells/extra-choice'
import { audienceWords, codesOf, elementWords, levelWords, modeWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { t } from '../../words.ts'
import { channelText, linesOf, withChannels, withContent, withLaws, withTick, withTimeLimit } from './read-cell.ts'

/** One column of the grid. Its text is what stands in the cell, is typed, copied and pasted; `element` is what is merged. */
export type GridColumn = {
  /** "name", "audiences.whole_society", "extra.五公开" */
  readonly key: string
  readonly element: MergeElement
  readonly group?: string
  readonly title: string
  readonly width: number
  readonly kind: 'line' | 'lines' | 'channels' | 'choices' | 'tick'
  /** What the round says of it, where the round asks for it. */
  readonly field?: ExtraField
  readonly textOf: (item: DisclosureItem) => string
  readonly read: (text: string, item: DisclosureItem) => DisclosureItem
}

/**
 * The columns in the order of the official table, as an export writes them: as many levels as these items have, what the round asks for,
 * and as many extra elements of the county's own as these items have.
 */
export function columnsOf(items: readonly DisclosureItem[], fields: readonly ExtraField[] = []): readonly GridColumn[] {
  const between = Math.max(0, ...items.map(({ subcategories }) => subcategories.length))
  const levels = new Set(['county', 'township', ...items.flatMap(({ disclosureLevels }) => disclosureLevels)])
  const asked = new Set(fields.map(({ name }) => name))
  const own = new Set(items.flatMap(({ extra }) => Object.keys(extra)).filter((name) => !asked.has(name)))
  return [
    lineColumn('category', 104),
    ...Array.from({ length: between }, (_, at) => betweenColumn(at)),
    lineColumn('name', 132),
    linesColumn('contentElements', 250, withContent),
    linesColumn('legalBases', 230, withLaws),
    timeLimitColumn,
    lineColumn('disclosingBody', 110),
    channelsColumn,
    ...codesOf(audienceWords).map((code) => tickColumn('audiences', code, say(audienceWords[code]))),
    ...(items.some(({ audienceNote }) => audienceNote !== null) ? [noteColumn] : []),
    ...codesOf(modeWords).map((code) => tickColumn('disclosureModes', code, say(modeWords[code]))),
    ...codesOf(levelWords)
      .filter((code) => levels.has(code))
      .map((code) => tickColumn('disclosureLevels', code, say(levelWords[code]))),
    ...fields.map(askedColumn),
    ...[...own].map(extraColumn),
  ]
}

/** How many columns stand still on the left: the levels, down to the name. */
export function frozenCount(columns: readonly GridColumn[]): number {
  return columns.findIndex(({ key }) => key === 'name') + 1
}

type Line = 'category' | 'name' | 'disclosingBody'

function lineColumn(element: Line, width: number): GridColumn {
  const absent = element === 'disclosingBody' ? null : ''
  return {
    ...{ key: element, element, title: say(elementWords[element]), width, kind: 'line' },
    textOf: (item) => item[element] ?? '',
    read: (text, item) => ({ ...item, [element]: linesOf(text).join('') || absent }),
  }
}

function betweenColumn(at: number): GridColumn {
  return {
    ...{ key: `subcategories.${at + 1}`, element: 'category', title: say(elementWords.subcategories), width: 104 },
    kind: 'line',
    textOf: ({ subcategories }) => subcategories[at] ?? '',
    read: (text, item) => {
      const levels = [...item.subcategories]
      levels[at] = linesOf(text).join('')
      return { ...item, subcategories: levels.filter(Boolean) }
    },
  }
}

function linesColumn(element: 'contentElements' | 'legalBases', width: number, read: GridColumn['read']): GridColumn {
  const textOf = (item: DisclosureItem) => item[element].join('\n')
  return { key: element, element, title: say(elementWords[element]), width, kind: 'lines', textOf, read }
}

const timeLimitColumn: GridColumn = {
  ...{ key: 'disclosureTimeLimit', element: 'disclosureTimeLimit', kind: 'line', width: 150 },
  title: say(elementWords.disclosureTimeLimit),
  textOf: (item) => item.disclosureTimeLimit?.raw ?? '',
  read: withTimeLimit,
}

const channelsColumn: GridColumn = {
  ...{ key: 'channels', element: 'channels', kind: 'channels', width: 200 },
  title: say(elementWords.channels),
  textOf: channelText,
  read: withChannels,
}

const noteColumn: GridColumn = {
  ...{ key: 'audienceNote', element: 'audiences', kind: 'line', width: 110 },
  title: say(elementWords.audienceNote),
  textOf: (item) => item.audienceNote ?? '',
  read: (text, item) => ({ ...item, audienceNote: linesOf(text).join('') || null }),
}

function tickColumn(
  element: 'audiences' | 'disclosureModes' | 'disclosureLevels',
  code: string,
  title: string,
): GridColumn {
  return {
    ...{ key: `${element}.${code}`, element, group: say(elementWords[element]), title, kind: 'tick' },
    width: title.length > 4 ? 80 : 62,
    textOf: (item) => ((item[element] as readonly string[]).includes(code) ? '√' : ''),
    read: (text, item) => withTick(text, item, [element, code]),
  }
}

/** A choice is read as the import reads it; what is none stays as words, and is an issue. */
function askedColumn(field: ExtraField): GridColumn {
  const column = extraColumn(field.name)
  const group = t(field.required ? 'grid.asked.required' : 'grid.asked.optional')
  if (field.kind === 'text') return { ...column, group, field }
  const read: GridColumn['read'] = (text, item) => column.read(readChoiceText(field, text).value, item)
  return { ...column, group, field, kind: 'choices', width: 160, read }
}

function extraColumn(name: string): GridColumn {
  return {
    ...{ key: `extra.${name}`, element: `extra.${name}`, title: name, kind: 'line', width: 120 },
    textOf: ({ extra }) => (Object.hasOwn(extra, name) ? (extra[name] ?? '') : ''),
    read: (text, item) => {
      const { [name]: before, ...others } = item.extra
      const said = text.trim()
      return said === '' && before === undefined ? item : { ...item, extra: { ...others, [name]: said } }
    },
  }
}
