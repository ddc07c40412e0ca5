import { extraText, missingIn, unfitExtras } from '@mingce/domain/catalog/completeness'
import { chosenIn } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { type DisclosureItem, disclosureItem } from '@mingce/domain/catalog/item'
import { checkCatalog } from '@mingce/domain/check/check-catalog'
import { checkItem } from '@mingce/domain/check/check-item'
import { type CheckContext, type Finding, isSameContext } from '@mingce/domain/check/finding'
import { suspicionsIn } from '@mingce/sheets/cells/suspicion'
import { findingWords } from '@mingce/ui/check/finding-text'
import { elementName } from '@mingce/ui/words/items'
import { t } from '../../words.ts'
import { type GridRow, newRow } from './rows.ts'

/** The gravest first: `fault` keeps the item from being recorded, `missing` from being filed, `must` is to be looked at and `doubt` may stand; neither keeps it from anything. */
const issueKinds = ['fault', 'missing', 'must', 'doubt'] as const

/** `field` is the cell's. */
export type Issue = {
  readonly kind: (typeof issueKinds)[number]
  readonly field: string
  readonly words: string
}
export type RowIssue = Issue & { readonly item: string }

type Found = {
  readonly fields: readonly ExtraField[]
  readonly context: CheckContext | undefined
  readonly issues: readonly Issue[]
}

const found = new WeakMap<DisclosureItem, Found>()
const none: readonly ExtraField[] = []

/**
 * What is missing or doubtful in one item.
 *
 * @param fields what the rounds ask for beyond the eight elements
 * @param context what it is checked against; without it nothing is checked
 */
export function issuesOf(
  item: DisclosureItem,
  fields: readonly ExtraField[] = none,
  context?: CheckContext,
): readonly Issue[] {
  const known = found.get(item)
  if (known?.fields === fields && isAlike(known.context, context)) return known.issues
  const faults = faultsOf(item)
  const missing = missingIn(item, fields).map((field) =>
    issue('missing', field, t('grid.issue.missing', { name: elementName(field) })),
  )
  const checked = context ? checkItem(item, context).flatMap((each) => ofFinding(each, item)) : []
  const issues = [...faults, ...missing, ...unfitIn(item, fields), ...checked, ...doubtsOf(item)]
  found.set(item, { fields, context, issues })
  return issues
}

function isAlike(before: CheckContext | undefined, now: CheckContext | undefined): boolean {
  return before && now ? isSameContext(before, now) : before === now
}

/** What is missing is told by what the round requires, which says more. */
function ofFinding(finding: Finding, item: DisclosureItem): readonly Issue[] {
  if (finding.check === 'element_missing') return []
  const [cell, words] = [cellOf(finding, item), findingWords(finding)]
  return [
    finding.severity === 'must' ? issue('must', cell, t('grid.issue.must', { words })) : issue('doubt', cell, words),
  ]
}

/** Each level between has a cell of its own: `subcategories.2`. */
function cellOf({ element, quoted }: Finding, { subcategories }: DisclosureItem): string {
  if (element !== 'subcategories') return element
  const at = subcategories.findIndex((level) => quoted.every((each) => level.includes(each)))
  return `subcategories.${Math.max(at, 0) + 1}`
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

/** The same over all rows, and what only all of them together show: a name that stands twice, one content under two names. */
export function issuesIn(
  rows: readonly GridRow[],
  fields: readonly ExtraField[] = none,
  context?: CheckContext,
): readonly RowIssue[] {
  const names = new Map<string, number>()
  const pathOf = ({ category, subcategories, name }: DisclosureItem) => [category, ...subcategories, name].join('\n')
  for (const { content } of rows) names.set(pathOf(content), (names.get(pathOf(content)) ?? 0) + 1)
  const together = context && checkCatalog(rows, context)
  return rows.flatMap(({ item, content }) => {
    if (item === newRow) return []
    const twice = content.name !== '' && (names.get(pathOf(content)) ?? 0) > 1
    const same =
      together?.get(item)?.filter(({ check, source }) => check === 'same_content' || source === 'page_look') ?? []
    const own = [...issuesOf(content, fields, context), ...same.flatMap((each) => ofFinding(each, content))]
    const all = twice ? [...own, issue('must', 'name', t('grid.issue.must', { words: t('grid.issue.twice') }))] : own
    return all.map((each) => ({ ...each, item }))
  })
}

/** What is gravest in one cell; nothing that is missing is marked in a cell that is empty. */
export function gravestOf(
  issues: readonly Issue[],
  { key, isEmpty }: { readonly key: string; readonly isEmpty: boolean },
) {
  const own = issues.filter(({ field, kind }) => field === key && (kind !== 'missing' || !isEmpty))
  return issueKinds.find((kind) => own.some((each) => each.kind === kind))
}

/** Whether it keeps its item from being recorded or filed. */
export function isInTheWay({ kind }: Issue): boolean {
  return kind === 'fault' || kind === 'missing'
}

/** Whether the ledger would take the item as it stands. */
export function isRecordable(item: DisclosureItem): boolean {
  return faultsOf(item).length === 0
}

/** What keeps the ledger from taking an item. */
export function faultsOf(item: DisclosureItem): readonly Issue[] {
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
  const texts = [
    ['name', item.name],
    ['contentElements', item.contentElements.join('\n')],
    ['legalBases', item.legalBases.join('\n')],
    ['disclosingBody', item.disclosingBody ?? ''],
  ] as const
  return [...texts.flatMap(([field, text]) => suspicionsIn(text).map((words) => issue('doubt', field, words)))]
}

function issue(kind: Issue['kind'], field: string, words: string): Issue {
  return { kind, field, words }
}
