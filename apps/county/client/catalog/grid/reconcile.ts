import { type MergeElement, mergeThreeWays, withFileCells } from '@mingce/domain/catalog/three-way'
import type { DraftItem } from '../../questions.ts'
import { type Edit, type Edits, isDirty } from './edits.ts'
import { calm } from './take-back.ts'

/** A cell that somebody else wrote meanwhile. */
export type Met = { readonly item: string; readonly element: MergeElement }

export type Reconciled = {
  readonly edits: Edits
  /** Taken over from the other without a question. */
  readonly merged: readonly Met[]
  /** Both wrote it: someone here chooses. */
  readonly conflicts: readonly Met[]
}

/**
 * This desk's words against the draft as it now stands: different cells merge, the same cell keeps both wordings until
 * one is chosen, and what the county has by now is an edit no more.
 */
export function reconciled(edits: Edits, items: readonly DraftItem[]): Reconciled {
  const next = new Map(edits)
  const merged: Met[] = []
  const conflicts: Met[] = []
  for (const now of items) {
    const edit = awaiting(edits.get(now.item), now)
    if (!edit) {
      next.delete(now.item)
      continue
    }
    if (edit.wants) {
      next.set(now.item, edit)
      continue
    }
    const met = meet(edit, now)
    const name = (element: MergeElement) => ({ item: now.item, element })
    if (isDirty(edit)) merged.push(...met.merged.map(name))
    conflicts.push(...met.edit.conflicts.filter((each) => !edit.conflicts.includes(each)).map(name))
    const isOlder = edit.recordedAt !== null && now.heldFrom < edit.recordedAt
    if (!isOlder && met.edit.seen === now.digest && !isDirty(met.edit) && met.edit.conflicts.length === 0)
      next.delete(now.item)
    else next.set(now.item, met.edit)
  }
  return { edits: next, merged, conflicts }
}

/** An item that was taken back or done again, until the draft has it so; what is older than its own record says nothing. */
function awaiting(edit: Edit | undefined, now: DraftItem): Edit | undefined {
  if (!edit?.wants) return edit
  if (edit.wants === 'back') return now.retired ? edit : calm(edit)
  const isOver = edit.recordedAt !== null && now.heldFrom >= edit.recordedAt
  return now.retired || isOver ? undefined : edit
}

function meet(edit: Edit, now: DraftItem): { readonly edit: Edit; readonly merged: readonly MergeElement[] } {
  const isOlder = edit.recordedAt !== null && now.heldFrom < edit.recordedAt
  if (now.digest === edit.seen || isOlder) return { edit, merged: [] }
  const { item, content, base } = edit
  const [both] = mergeThreeWays({
    base: base ? [{ item, content: base }] : [],
    exported: [item],
    file: [{ item, content }],
    draft: [{ item, content: now.content, retired: false }],
  }).items
  if (!both) return { edit, merged: [] }
  const outcomes = new Map(both.cells.map(({ element, outcome }) => [element, outcome]))
  const open = edit.conflicts.filter((element) => outcomes.get(element) === 'from_file')
  const conflicts = [
    ...both.cells.filter(({ outcome }) => outcome === 'conflict').map(({ element }) => element),
    ...open,
  ]
  const mine = withFileCells(both, new Set(conflicts))
  const merged = both.cells.filter(({ outcome }) => outcome === 'from_draft').map(({ element }) => element)
  return { edit: { ...edit, content: mine, base: now.content, seen: now.digest, conflicts }, merged }
}
