import type { FieldChange } from './field-changes.ts'
import type { Entry } from './list-changes.ts'
import type { Piece } from './text-changes.ts'

/** One side of a change, for the two side by side: on the left without what came, on the right without what went. */
export function changedSide(change: FieldChange, side: 'before' | 'after'): FieldChange {
  const other = side === 'before' ? 'added' : 'removed'
  switch (change.change) {
    case 'none':
      return change
    case 'text':
      return { ...change, pieces: change.pieces.filter(({ kind }) => kind !== other) }
    case 'list':
      return { ...change, entries: change.entries.filter(({ kind }) => kind !== other).map(entrySide(other)) }
    case 'set':
      return { ...change, [other]: [] }
  }
}

/** Whether a side says nothing at all: the field was empty there. */
export function isNothing(change: FieldChange): boolean {
  if (change.change === 'text') return change.pieces.length === 0
  if (change.change === 'list') return change.entries.length === 0
  return change.change === 'set' && change.added.length + change.removed.length + change.kept.length === 0
}

function entrySide(other: Piece['kind']) {
  return (entry: Entry): Entry =>
    entry.kind === 'changed' ? { ...entry, pieces: entry.pieces.filter(({ kind }) => kind !== other) } : entry
}
