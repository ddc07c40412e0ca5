import type { DisclosureItem } from './item.ts'

/** An item on one of the three sides: its id and its text. */
export type SideItem = { readonly item: string; readonly content: DisclosureItem }
/** A row of the file: null where it is no item that was exported. */
export type FileRow = { readonly item: string | null; readonly content: DisclosureItem }
export type DraftSide = SideItem & { readonly retired: boolean }

/**
 * What is merged on its own: an element of an item with all that belongs to it (a channel and the words behind 其他), or
 * one extra element, `extra.五公开`.
 */
export type MergeElement = (typeof elements)[number]['element'] | `extra.${string}`

/** Since the export: nobody touched it, only the file, only the draft, both alike, or both differently. */
export type CellOutcome = 'unchanged' | 'from_file' | 'from_draft' | 'same_in_both' | 'conflict'

export type MergedCell = { readonly element: MergeElement; readonly outcome: CellOutcome }

/**
 * One item on all three sides, cell by cell. `content` is what the merge gives; at a conflict it stays with the draft
 * until someone decides. `base` is undefined for an item that was not exported, or whose export is not at hand.
 */
export type MergedItem = {
  readonly item: string
  readonly base: DisclosureItem | undefined
  readonly file: DisclosureItem
  readonly draft: DisclosureItem
  readonly cells: readonly MergedCell[]
  readonly content: DisclosureItem
}

export type ThreeWayMerge = {
  /** In the order of the file. */
  readonly items: readonly MergedItem[]
  /** Rows of the file that are no item of the draft: new ones. */
  readonly added: readonly DisclosureItem[]
  /** Exported and standing, and no longer in the file: a doubt to be asked, never a deletion. */
  readonly missing: readonly string[]
  /** Retired in the draft since the export, and still in the file. */
  readonly retiredMeanwhile: readonly MergedItem[]
  readonly conflicts: number
  /** Cells that only one side changed, or both alike. */
  readonly mergedAlone: number
}

type ThreeSides = {
  /** The items as they were exported, as far as the file still says so. */
  readonly base: readonly SideItem[]
  /** Every item that was exported, those that the file has lost too. */
  readonly exported: readonly string[]
  readonly file: readonly FileRow[]
  readonly draft: readonly DraftSide[]
}

const elements = [
  { element: 'category', fields: ['category', 'subcategories'] },
  { element: 'name', fields: ['name'] },
  { element: 'contentElements', fields: ['contentElements'] },
  { element: 'legalBases', fields: ['legalBases'] },
  { element: 'disclosureTimeLimit', fields: ['disclosureTimeLimit'] },
  { element: 'disclosingBody', fields: ['disclosingBody'] },
  { element: 'disclosureModes', fields: ['disclosureModes'] },
  { element: 'channels', fields: ['channels', 'otherChannelText'] },
  { element: 'audiences', fields: ['audiences', 'audienceNote'] },
  { element: 'disclosureLevels', fields: ['disclosureLevels'] },
] as const satisfies readonly { element: string; fields: readonly (keyof DisclosureItem)[] }[]

/** The elements every item has, in the order of the table; those of a county's own come beside them. */
export const wholeElements = elements.map(({ element }) => element)
export type WholeElement = (typeof wholeElements)[number]

/**
 * A file that was exported, edited offline and brought back, against what happened to the draft meanwhile. Each cell is
 * the file's where only the file moved, the draft's where only the draft did, and a conflict where both did differently.
 * An item is what its id says; a repeated id counts once, its other rows are new.
 */
export function mergeThreeWays({ base, exported, file, draft }: ThreeSides): ThreeWayMerge {
  const before = new Map(base.map(({ item, content }) => [item, content]))
  const standing = new Map(draft.map((each) => [each.item, each]))
  const seen = new Set<string>()
  const items: MergedItem[] = []
  const retiredMeanwhile: MergedItem[] = []
  const added: DisclosureItem[] = []
  for (const { item, content } of file) {
    const ours = item === null || seen.has(item) ? undefined : standing.get(item)
    if (item === null || !ours) added.push(content)
    else {
      seen.add(item)
      const merged = mergeItem(item, { base: before.get(item), file: content, draft: ours.content })
      if (ours.retired) retiredMeanwhile.push(merged)
      else items.push(merged)
    }
  }
  const missing = exported.filter((item) => !seen.has(item) && standing.get(item)?.retired === false)
  const outcomes = items.flatMap(({ cells }) => cells.map(({ outcome }) => outcome))
  const conflicts = outcomes.filter((outcome) => outcome === 'conflict').length
  const mergedAlone = outcomes.filter((outcome) => outcome !== 'conflict' && outcome !== 'unchanged').length
  return { items, added, missing, retiredMeanwhile, conflicts, mergedAlone }
}

/** The item once a person decided its conflicts: those named take the file's cell, the others keep the draft's. */
export function withFileCells(
  { content, file }: Pick<MergedItem, 'content' | 'file'>,
  chosen: ReadonlySet<MergeElement>,
): DisclosureItem {
  return [...chosen].reduce((item, element) => withCell(item, element, file), content)
}

/** Whether two texts of an item say the same of an element; the order of ticks says nothing. */
export function isSameCell(one: DisclosureItem, other: DisclosureItem, element: MergeElement): boolean {
  return cellOf(one, element) === cellOf(other, element)
}

/** Whether an item says nothing of an element. */
export function isBlankCell(item: DisclosureItem, element: WholeElement): boolean {
  return fieldsOf(element).every((field) => {
    const said = item[field]
    return said === null || said === '' || (Array.isArray(said) && said.length === 0)
  })
}

type Sides = {
  readonly base: DisclosureItem | undefined
  readonly file: DisclosureItem
  readonly draft: DisclosureItem
}

/** Every element that one of the texts may have, in the order of the table, those of a county's own behind them. */
export function elementsOf(...texts: readonly (DisclosureItem | undefined)[]): readonly MergeElement[] {
  const names = new Set(texts.flatMap((text) => Object.keys(text?.extra ?? {})))
  return [...wholeElements, ...[...names].map((name) => `extra.${name}` as const)]
}

/** One item on three sides, cell by cell. */
export function mergeItem(item: string, sides: Sides): MergedItem {
  const { base, file, draft } = sides
  const cells = elementsOf(base, draft, file).map((element) => ({ element, outcome: outcomeOf(element, sides) }))
  const content = cells.reduce(
    (merged, { element, outcome }) => (outcome === 'from_file' ? withCell(merged, element, file) : merged),
    draft,
  )
  return { item, base, file, draft, cells, content }
}

function outcomeOf(element: MergeElement, { base, file, draft }: Sides): CellOutcome {
  const [was, theirs, ours] = [base && cellOf(base, element), cellOf(file, element), cellOf(draft, element)]
  if (theirs === ours) return was === undefined || was === ours ? 'unchanged' : 'same_in_both'
  if (was === ours) return 'from_file'
  return was === theirs ? 'from_draft' : 'conflict'
}

/** A cell as text, to be compared: fields in one order, ticks in any. */
function cellOf(item: DisclosureItem, element: MergeElement): string {
  const name = extraName(element)
  if (name !== undefined) return JSON.stringify(Object.hasOwn(item.extra, name) ? item.extra[name] : null)
  return JSON.stringify(fieldsOf(element).map((field) => comparable(item, field)))
}

function comparable(item: DisclosureItem, field: keyof DisclosureItem): unknown {
  if (field === 'disclosureTimeLimit') {
    const limit = item.disclosureTimeLimit
    return limit && [limit.raw, limit.trigger, limit.amount, limit.unit]
  }
  const isTicked =
    field === 'channels' || field === 'audiences' || field === 'disclosureModes' || field === 'disclosureLevels'
  return isTicked ? [...item[field]].sort() : item[field]
}

function withCell(item: DisclosureItem, element: MergeElement, from: DisclosureItem): DisclosureItem {
  const name = extraName(element)
  if (name === undefined)
    return { ...item, ...Object.fromEntries(fieldsOf(element).map((field) => [field, from[field]])) }
  const { [name]: _, ...others } = item.extra
  const text = Object.hasOwn(from.extra, name) ? from.extra[name] : undefined
  return { ...item, extra: text === undefined ? others : { ...item.extra, [name]: text } }
}

function extraName(element: MergeElement): string | undefined {
  return element.startsWith('extra.') ? element.slice('extra.'.length) : undefined
}

function fieldsOf(element: MergeElement): readonly (keyof DisclosureItem)[] {
  return elements.find((each) => each.element === element)?.fields ?? []
}
