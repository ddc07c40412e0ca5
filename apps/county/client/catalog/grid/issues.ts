import { extraText, missingIn, unfitExtras } from '@mingce/domain/catalog/completeness'
import { chosenIn } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { type DisclosureItem, disclosureItem } from '@mingce/domain/catalog/item'
import { suspicionsIn } from '@mingce/sheets/cells/suspicion'
import { readTimeLimit } from '@mingce/sheets/cells/time-limit'
import { elementName } from '@mingce/ui/words/items'
import { t } from '../../words.ts'
import { type GridRow, newRow } from './rows.ts'

/** `fault` keeps the item from being recorded, `missing` from being filed, `doubt` from neither. `field` is the cell's. */
export type Issue = {
  readonly kind: 'fault' | 'missing' | 'doubt'
  readonly field: string
  readonly words: string
}
export type RowIssue = Issue & { readonly item: string }

type Found = { readonly fields: readonly ExtraField[]; readonly issues: readonly Issue[] }

const found = new WeakMap<DisclosureItem, Found>()
const none: readonly ExtraField[] = []

/**
 * What is missing or doubtful in one item.
 *
 * @param fields what the rounds ask for beyond the eight elements
 */
export function issuesOf(item: DisclosureItem, fields: readonly ExtraField[] = none): readonly Issue[] {
  const known = found.get(item)
  if (known?.fields === fields) return known.issues
  const faults = faultsOf(item)
  const missing = missingIn(item, fields).map((field) =>
    issue('missing', field, t('grid.issue.missing', { name: elementName(field) })),
  )
  const issues = [...faults, ...missing, ...unfitIn(item, fields), ...doubtsOf(item)]
  found.set(item, { fields, issues })
  return issues
}

function unfitIn(item: DisclosureItem, fields: readonly ExtraField[]): readonly Issue[] {
  const unfit = new Set(unfitExtras(item, fields).map(elementName))
  return fields
    .filter(({ name }) => unfit.has(name))
    .map((field) => {
      const { strange, chosen } = chosenIn(field, extraText(item, field.name))
      const words = strange.length > 0 ? strange : chosen
      const why = strange.length > 0 ? 'notAChoice' : 'oneChoice'
      return issue('missing', `extra.${field.name}`, t(`grid.issue.${why}`, { words: words.join('、') }))
    })
}

/** The same over all rows, and what only all of them together show: a name that stands twice. */
export function issuesIn(rows: readonly GridRow[], fields: readonly ExtraField[] = none): readonly RowIssue[] {
  const names = new Map<string, number>()
  const pathOf = ({ category, subcategories, name }: DisclosureItem) => [category, ...subcategories, name].join('\n')
  for (const { content } of rows) names.set(pathOf(content), (names.get(pathOf(content)) ?? 0) + 1)
  return rows.flatMap(({ item, content }) => {
    if (item === newRow) return []
    const twice = content.name !== '' && (names.get(pathOf(content)) ?? 0) > 1
    const own = issuesOf(content, fields)
    const all = twice ? [...own, issue('doubt', 'name', t('grid.issue.twice'))] : own
    return all.map((each) => ({ ...each, item }))
  })
}

/** Whether the ledger would take the item as it stands. */
export function isRecordable(item: DisclosureItem): boolean {
  return issuesOf(item).every(({ kind }) => kind !== 'fault')
}

function faultsOf(item: DisclosureItem): readonly Issue[] {
  const read = disclosureItem.safeParse(item)
  if (read.success) return []
  return read.error.issues.map(({ path, code }) => {
    const [field = 'name', at] = path.map(String)
    const words = code === 'too_small' ? 'empty' : code === 'too_big' ? 'long' : 'unfit'
    const key =
      field === 'extra' ? `extra.${at}` : field === 'subcategories' ? `subcategories.${Number(at) + 1}` : field
    return issue('fault', key, t(`grid.issue.${words}`, { name: elementName(field) }))
  })
}

function doubtsOf(item: DisclosureItem): readonly Issue[] {
  const limit = item.disclosureTimeLimit
  const unread = limit && limit.trigger === null ? readTimeLimit(limit.raw).doubts : []
  const texts = [
    ['name', item.name],
    ['contentElements', item.contentElements.join('\n')],
    ['legalBases', item.legalBases.join('\n')],
    ['disclosingBody', item.disclosingBody ?? ''],
  ] as const
  return [
    ...unread.map((words) => issue('doubt', 'disclosureTimeLimit', words)),
    ...texts.flatMap(([field, text]) => suspicionsIn(text).map((words) => issue('doubt', field, words))),
  ]
}

function issue(kind: Issue['kind'], field: string, words: string): Issue {
  return { kind, field, words }
}
