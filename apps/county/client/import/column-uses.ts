import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { audienceWords, channelWords, codesOf, elementWords, levelWords, modeWords } from '@mingce/ui/words/items'
import { type Said, say } from '@mingce/ui/words/language'
import type { SheetUnderstood } from '../api.ts'
import { t } from '../words.ts'

export type ColumnUse = SheetUnderstood['columns'][number]['use']

const ticked = {
  audiences: audienceWords,
  disclosureModes: modeWords,
  disclosureLevels: levelWords,
  channels: channelWords,
} as const satisfies Record<string, Readonly<Record<string, Said>>>

const inWords = [
  'levels',
  'contentElements',
  'legalBases',
  'disclosureTimeLimit',
  'disclosingBody',
  'channels',
  'audiences',
  'disclosureModes',
  'disclosureLevels',
  'extra',
] as const satisfies readonly ColumnUse[]

/** What a column is read as, in words: "公开对象：全社会（打勾）". */
export function useWords(use: ColumnUse): string {
  if (use === 'none') return t('import.unused')
  if (use === 'ordinal') return t('import.ordinal')
  if (use === 'levels') return t('import.levels')
  if (use.startsWith('extra.')) return t('import.askedElement', { name: use.slice('extra.'.length) })
  const [element, value] = use.split('.') as [keyof typeof elementWords, string?]
  if (value === undefined) return say(elementWords[element])
  const word = (ticked as Record<string, Readonly<Record<string, Said>>>)[element]?.[value]
  return t('import.ticked', { element: say(elementWords[element]), value: word ? say(word) : value })
}

/** What a column may be read as, for a choice; what the rounds ask for among it. */
export function useOptions(fields: readonly ExtraField[]) {
  const option = (use: ColumnUse) => ({ value: use, label: useWords(use) })
  const boxes = Object.entries(ticked).flatMap(([element, words]) =>
    codesOf(words as Readonly<Record<string, Said>>).map((value) => option(`${element}.${value}` as ColumnUse)),
  )
  return [
    ...[...inWords, ...fields.map(({ name }) => `extra.${name}` as const), 'ordinal' as const, 'none' as const].map(
      option,
    ),
    { label: t('import.tickColumns'), options: boxes },
  ]
}
