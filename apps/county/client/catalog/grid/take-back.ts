import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { isSameCell, wholeElements } from '@mingce/domain/catalog/three-way'
import type { Change, Edit, Edits, Standing } from './edits.ts'

// What the county has been told cannot be unsaid. A new item that was recorded is taken back by retiring it, with a reason,
// and done again by restoring it; one that somebody else wrote in meanwhile stays.

/** What an undo or a redo did to items that the county had already. */
export type TookBack = { readonly retired: number; readonly restored: number; readonly kept: readonly string[] }

/** @returns the edit that retires a recorded item; undefined where it is to stay */
export function toRetire(edit: Edit, change: Change, stands: Standing | undefined): Edit | undefined {
  if (stands?.retired || !change.before || !saysSame(edit.content, change.before)) return undefined
  return { ...edit, content: edit.base ?? edit.content, conflicts: [], wants: 'gone', recordedAt: null }
}

/** The same edits on their way to the county, what is asked of it marked as asked. */
export function asAsked(sent: readonly Edit[]): readonly Edit[] {
  return sent.map((edit) => (edit.wants && !edit.isAsked ? { ...edit, isAsked: true } : edit))
}

/** With the marks of what was sent. */
export function asked(edits: Edits, sent: readonly Edit[]): Edits {
  const marked = sent.filter(({ item, isAsked, wants }) => isAsked && edits.get(item)?.wants === wants)
  return new Map([...edits, ...marked.map((edit) => [edit.item, edit] as const)])
}

/** @returns the edit with which an item that was taken back goes on; undefined where the change begins a new one */
export function toRestore(edit: Edit | undefined, stands: Standing | undefined): Edit | undefined {
  if (edit?.wants === 'gone') return edit.isAsked ? { ...calm(edit), wants: 'back', recordedAt: null } : calm(edit)
  if (edit || !stands?.retired) return undefined
  const { item, content, digest: seen } = stands
  const origin = { kind: 'local', ref: null } as const
  return { item, content, base: content, seen, conflicts: [], origin, recordedAt: null, wants: 'back' }
}

/** The retirement or the restoration of an item was recorded; what was asked for meanwhile is asked for still. */
export function settled(sent: Edit, now: Edit | undefined, position: number): Edit {
  if (!now || now.wants === sent.wants)
    return sent.wants === 'gone'
      ? { ...(now ?? sent), recordedAt: position }
      : { ...calm(now ?? sent), recordedAt: position }
  return { ...calm(now), wants: sent.wants === 'gone' ? 'back' : 'gone', recordedAt: null }
}

/** The edit without its wish. */
export function calm({ wants: _, isAsked: __, ...edit }: Edit): Edit {
  return edit
}

export function tookBack(
  { before, after }: { readonly before: Edits; readonly after: Edits },
  changes: readonly Change[],
  standing: ReadonlyMap<string, Standing>,
): TookBack | null {
  const wanted = (wish: Edit['wants']) =>
    changes.filter(({ item }) => after.get(item)?.wants === wish && before.get(item)?.wants !== wish)
  const stands = (item: string) => standing.get(item)?.retired === null && after.get(item)?.wants !== 'gone'
  const kept = changes.filter(({ item, after: to }) => to === null && stands(item))
  const told = {
    retired: wanted('gone').length,
    restored: wanted('back').length,
    kept: kept.map(({ before: from }) => from?.name ?? ''),
  }
  return told.retired + told.restored + told.kept.length > 0 ? told : null
}

/** Whether two texts say the same, whatever the order in which they came over the wire. */
function saysSame(one: DisclosureItem, other: DisclosureItem): boolean {
  const extras = Object.keys({ ...one.extra, ...other.extra }).map((name) => `extra.${name}` as const)
  return [...wholeElements, ...extras].every((element) => isSameCell(one, other, element))
}
