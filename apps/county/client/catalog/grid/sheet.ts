import type { MergeElement } from '@mingce/domain/catalog/three-way'
import type { DraftItem } from '../../questions.ts'
import { applied, type Change, decided, type Edit, type Edits, reversed } from './edits.ts'
import { type Met, reconciled } from './reconcile.ts'
import { asked, settled, type TookBack, tookBack } from './take-back.ts'

/** What this desk has written, over the draft as it was last heard of, and the steps back and forth. */
export type Sheet = {
  readonly items: readonly DraftItem[]
  readonly edits: Edits
  readonly undo: readonly (readonly Change[])[]
  readonly redo: readonly (readonly Change[])[]
  /** What somebody else wrote meanwhile and was taken over, until it was read. */
  readonly merged: readonly Met[]
  /** What an undo or a redo did to items the county had already, until it was read. */
  readonly tookBack: TookBack | null
}

/** An item that was recorded: the edit as it was sent, and what the ledger made of it. */
export type Recorded = { readonly sent: Edit; readonly digest: string; readonly position: number }

const mostSteps = 200

export function begunSheet(edits: Edits, items: readonly DraftItem[]): Sheet {
  const { edits: standing, merged } = reconciled(edits, items)
  return { items, edits: standing, undo: [], redo: [], merged, tookBack: null }
}

/** The draft was heard of anew. */
export function arrived(sheet: Sheet, items: readonly DraftItem[]): Sheet {
  const { edits, merged } = reconciled(sheet.edits, items)
  return { ...sheet, items, edits, merged: [...sheet.merged, ...merged] }
}

export function changed(sheet: Sheet, changes: readonly Change[]): Sheet {
  if (changes.length === 0) return sheet
  return { ...sheet, edits: over(sheet, changes), undo: [...sheet.undo, changes].slice(-mostSteps), redo: [] }
}

export function undone(sheet: Sheet): Sheet {
  const last = sheet.undo.at(-1)
  if (!last) return sheet
  return { ...stepped(sheet, reversed(last)), undo: sheet.undo.slice(0, -1), redo: [...sheet.redo, last] }
}

export function redone(sheet: Sheet): Sheet {
  const last = sheet.redo.at(-1)
  if (!last) return sheet
  return { ...stepped(sheet, last), redo: sheet.redo.slice(0, -1), undo: [...sheet.undo, last] }
}

/** A conflict decided by whoever sits here. */
export function chosen(sheet: Sheet, { item, element }: Met, whose: 'mine' | 'theirs'): Sheet {
  const edit = sheet.edits.get(item)
  if (!edit) return sheet
  const edits = new Map(sheet.edits).set(item, decided(edit, element, whose))
  return { ...sheet, edits: reconciled(edits, sheet.items).edits }
}

/** These were sent to the county. */
export function sending(sheet: Sheet, sent: readonly Edit[]): Sheet {
  return { ...sheet, edits: asked(sheet.edits, sent) }
}

/** What was written while it was on its way stays to be sent, taken back or not. */
export function recorded(sheet: Sheet, done: readonly Recorded[]): Sheet {
  const edits = new Map(sheet.edits)
  for (const { sent, digest, position } of done) {
    const now = edits.get(sent.item)
    if (sent.wants) edits.set(sent.item, settled(sent, now, position))
    else if (!now && sent.seen === null)
      edits.set(sent.item, { ...sent, base: sent.content, seen: digest, wants: 'gone', recordedAt: null })
    else {
      const edit = now ?? { ...sent, content: sent.base ?? sent.content }
      const content = edit.wants ? sent.content : edit.content
      edits.set(sent.item, {
        ...edit,
        content,
        base: sent.content,
        seen: digest,
        recordedAt: edit.wants ? null : position,
      })
    }
  }
  return { ...sheet, edits: reconciled(edits, sheet.items).edits }
}

/** Drops this desk's words to an item. */
export function dropped(sheet: Sheet, item: string): Sheet {
  const edits = new Map(sheet.edits)
  edits.delete(item)
  return { ...sheet, edits }
}

/** One step back or forth, with what it did to items that the county had. */
function stepped(sheet: Sheet, changes: readonly Change[]): Sheet {
  const edits = over(sheet, changes)
  const standing = new Map(sheet.items.map((each) => [each.item, each]))
  return {
    ...sheet,
    edits,
    tookBack: tookBack({ before: sheet.edits, after: edits }, changes, standing) ?? sheet.tookBack,
  }
}

function over({ edits, items }: Sheet, changes: readonly Change[]): Edits {
  return applied(edits, changes, new Map(items.map((each) => [each.item, each])))
}

/** Which cells of an item wait for a choice. */
export function isConflict(edit: Edit | undefined, element: MergeElement): boolean {
  return edit?.conflicts.includes(element) ?? false
}
