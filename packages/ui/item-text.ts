import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { timeLimitText } from './time-limit-text.ts'
import { type Element, elementWords } from './words/items.ts'
import { say } from './words/language.ts'
import { t } from './words/t.ts'

type Limit = NonNullable<DisclosureItem['disclosureTimeLimit']>

/** An item as it stands in the form: text as typed, a list one entry a line. */
export type ItemText = Pick<DisclosureItem, 'disclosureModes' | 'channels' | 'audiences' | 'disclosureLevels'> & {
  readonly category: string
  readonly subcategories: string
  readonly name: string
  readonly contentElements: string
  readonly legalBases: string
  readonly limit: {
    readonly raw: string
    readonly trigger: Limit['trigger']
    readonly amount: string
    readonly unit: Limit['unit']
  }
  readonly disclosingBody: string
  readonly otherChannelText: string
  readonly audienceNote: string
  readonly extra: readonly { readonly name: string; readonly text: string }[]
}

/** What is wrong with a field, in words. */
export type Faults = Readonly<Partial<Record<Element, string>>>

export function textOf(item: DisclosureItem): ItemText {
  const { disclosureTimeLimit: limit, extra, disclosureModes, channels, audiences, disclosureLevels } = item
  return {
    ...{ disclosureModes, channels, audiences, disclosureLevels },
    category: item.category,
    subcategories: item.subcategories.join('\n'),
    name: item.name,
    contentElements: item.contentElements.join('\n'),
    legalBases: item.legalBases.join('\n'),
    limit: {
      raw: limit?.raw ?? '',
      trigger: limit?.trigger ?? null,
      amount: limit?.amount?.toString() ?? '',
      unit: limit?.unit ?? null,
    },
    disclosingBody: item.disclosingBody ?? '',
    otherChannelText: item.otherChannelText ?? '',
    audienceNote: item.audienceNote ?? '',
    extra: Object.entries(extra).map(([name, text]) => ({ name, text })),
  }
}

/** What the form says, not yet held against the schema. */
export function readText(text: ItemText): DisclosureItem {
  const { disclosureModes, channels, audiences, disclosureLevels } = text
  return {
    ...{ disclosureModes, channels, audiences, disclosureLevels },
    category: text.category.trim(),
    subcategories: linesOf(text.subcategories),
    name: text.name.trim(),
    contentElements: linesOf(text.contentElements),
    legalBases: linesOf(text.legalBases),
    disclosureTimeLimit: limitOf(text.limit),
    disclosingBody: orNull(text.disclosingBody),
    otherChannelText: channels.includes('other') ? orNull(text.otherChannelText) : null,
    audienceNote: orNull(text.audienceNote),
    extra: Object.fromEntries(
      text.extra.map(({ name, text: said }) => [name.trim(), said.trim()]).filter(([name]) => name !== ''),
    ),
  }
}

/** Reads the form: the item when every field can be kept in a draft, else what is wrong where. The schema comes when first asked for. */
export async function itemOf(text: ItemText): Promise<{ readonly item: DisclosureItem } | { readonly faults: Faults }> {
  const { disclosureItem } = await import('@mingce/domain/catalog/item')
  const read = disclosureItem.safeParse(readText(text))
  if (read.success) return { item: read.data }
  const faults = read.error.issues.map(({ path, code }) => [path[0], wordsFor(path[0] as Element, code)] as const)
  return { faults: Object.fromEntries(faults.reverse()) }
}

function limitOf({ raw, trigger, amount, unit }: ItemText['limit']) {
  const days = amount.trim() === '' ? null : Number(amount.normalize('NFKC'))
  const said = raw.trim()
  if (said === '' && trigger === null && days === null) return null
  const read = { trigger, amount: days, unit: days === null ? null : unit }
  return { raw: said || timeLimitText({ raw: '', ...read }), ...read }
}

function wordsFor(element: Element, code: string): string {
  const label = say(elementWords[element])
  if (code === 'too_small') return t('editor.required', { label })
  return code === 'too_big' ? t('editor.tooLong', { label }) : t('editor.unfit', { label })
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function orNull(text: string): string | null {
  return text.trim() || null
}
