import { type ColumnUse, itemColumns } from '@mingce/domain/catalog/column-use'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { columnsText as t } from '../words/columns.ts'
import { audienceWords, channelWords, codesOf, elementWords, levelWords, modeWords } from '../words/items.ts'
import { type Said, say } from '../words/language.ts'

const ticked = {
  audiences: audienceWords,
  disclosureModes: modeWords,
  disclosureLevels: levelWords,
  channels: channelWords,
} as const satisfies Record<string, Readonly<Record<string, Said>>>

const inWords = itemColumns.filter((each) => each !== 'ordinal')

/** What a column is read as, in words: "公开对象：全社会（打勾）". */
export function wordsOf(use: ColumnUse, unused: string): string {
  if (use === 'none') return unused
  if (use === 'ordinal') return t('ordinal')
  if (use === 'levels') return t('levels')
  if (use.startsWith('extra.')) return t('askedElement', { name: use.slice('extra.'.length) })
  const [element, value] = use.split('.') as [keyof typeof elementWords, string?]
  if (value === undefined) return say(elementWords[element])
  const word = (ticked as Record<string, Readonly<Record<string, Said>>>)[element]?.[value]
  return t('ticked', { element: say(elementWords[element]), value: word ? say(word) : value })
}

/** What a column may be read as, for a choice; what the rounds ask for among it. */
export function optionsOf(fields: readonly ExtraField[], unused: string) {
  const option = (use: ColumnUse) => ({ value: use, label: wordsOf(use, unused) })
  const boxes = Object.entries(ticked).flatMap(([element, words]) =>
    codesOf(words as Readonly<Record<string, Said>>).map((value) => option(`${element}.${value}` as ColumnUse)),
  )
  return [
    ...[...inWords, ...fields.map(({ name }) => `extra.${name}` as const), 'ordinal' as const, 'none' as const].map(
      option,
    ),
    { label: t('tickColumns'), options: boxes },
  ]
}
