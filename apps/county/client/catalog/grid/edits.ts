import type { ItemOrigin } from '@mingce/domain/catalog/events'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type MergeElement, withFileCells } from '@mingce/domain/catalog/three-way'
import type { DraftItem } from '../../questions.ts'
import { alsoTaken, type TakenText } from '../taken-text.ts'
import { toRestore, toRetire } from './take-back.ts'

/**
 * What this desk wrote into one item and the county does not have yet. `base` is the text it began from, `seen` that
 * text's digest; both are null for an item that is new. While `conflicts` names cells, `base` holds the other's words.
 */
export type Edit = {
  readonly item: string
  readonly content: DisclosureItem
  readonly base: DisclosureItem | null
  readonly seen: string | null
  readonly conflicts: readonly MergeElement[]
  readonly origin: ItemOrigin
  /** Words taken from the guide into an item that stands. */
  readonly taken?: TakenText | null
  /** A recorded item that was taken back, or done again, and is not so in the county's draft yet. */
  readonly wants?: 'gone' | 'back'
  /** The county was asked for it. */
  readonly isAsked?: true
  /** Where in the ledger this desk's last words to it stand; what was read before is older than they are. */
  readonly recordedAt: number | null
}

/** By item; the new ones in the order they were written. */
export type Edits = ReadonlyMap<string, Edit>

/** An item before and after, of which only `elements` moved; null where it did not stand. */
export type Change = {
  readonly item: string
  readonly before: DisclosureItem | null
  readonly after: DisclosureItem | null
  readonly elements: readonly MergeElement[]
  /** Of a new item. */
  readonly origin?: ItemOrigin
  /** Where the words come from the guide. */
  readonly taken?: TakenText
}

/** What stands in the county's draft, as far as an edit needs it. */
export type Standing = Pick<DraftItem, 'item' | 'content' | 'digest' | 'retired'>

const own: ItemOrigin = { kind: 'local', ref: null }

/** Writes the changed cells over whatever stands now, so that what others wrote beside them stays. */
export function applied(edits: Edits, changes: readonly Change[], standing: ReadonlyMap<string, Standing>): Edits {
  const next = new Map(edits)
  for (const change of changes) {
    const stands = standing.get(change.item)
    const known = next.get(change.item)
    if (change.after === null) {
      const edit = known ?? (stands && begun(change, stands))
      const retiring = edit && edit.seen !== null ? toRetire(edit, change, stands) : undefined
      if (retiring) next.set(change.item, retiring)
      else if (edit?.seen === null) next.delete(change.item)
      continue
    }
    const edit = (change.before === null && toRestore(known, stands)) || (known ?? begun(change, stands))
    const content = withFileCells({ content: edit.content, file: change.after }, new Set(change.elements))
    const taken = change.taken ? alsoTaken(edit.taken ?? null, change.taken) : edit.taken
    const written = { ...edit, content, origin: change.origin ?? edit.origin, ...(taken && { taken }) }
    if (isIdle(written)) next.delete(change.item)
    else next.set(change.item, written)
  }
  return next
}

/** The same changes the other way round, the last first. */
export function reversed(changes: readonly Change[]): readonly Change[] {
  return changes.toReversed().map((each) => ({ ...each, before: each.after, after: each.before }))
}

/** Whether there is something the county does not have. */
export function isDirty({ content, base, wants, recordedAt }: Edit): boolean {
  return (wants !== undefined && recordedAt === null) || base === null || !isSame(content, base)
}

export function isSame(one: DisclosureItem, other: DisclosureItem): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** A conflict that was decided: the cell takes one of the two wordings. */
export function decided(edit: Edit, element: MergeElement, whose: 'mine' | 'theirs'): Edit {
  const conflicts = edit.conflicts.filter((each) => each !== element)
  if (whose === 'mine' || edit.base === null) return { ...edit, conflicts }
  const content = withFileCells({ content: edit.content, file: edit.base }, new Set([element]))
  return { ...edit, content, conflicts }
}

/** Nothing written and nothing on its way. */
function isIdle(edit: Edit): boolean {
  return edit.recordedAt === null && edit.wants === undefined && edit.conflicts.length === 0 && !isDirty(edit)
}

function begun({ item, after, origin = own }: Change, stands: Standing | undefined): Edit {
  const shared = { item, conflicts: [], recordedAt: null, origin }
  if (stands) return { ...shared, content: stands.content, base: stands.content, seen: stands.digest }
  if (after === null) throw new Error(`there is no item ${item} to take back`)
  return { ...shared, content: after, base: null, seen: null }
}
