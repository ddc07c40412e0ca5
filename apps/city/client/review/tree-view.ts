import type { FilingPart, FilingSheet } from '../questions.ts'
import { openMustFix } from './part.ts'

export const treeViews = ['scope', 'must_fix', 'later', 'all'] as const
export type TreeView = (typeof treeViews)[number]

/** The parts of one of the views, in the order of the filing. `aside`: those this person put aside for later. */
export function partsIn(sheet: FilingSheet, view: TreeView, aside: ReadonlySet<string>): readonly FilingPart[] {
  if (view === 'all') return sheet.parts
  if (view === 'scope') return sheet.parts.filter((part) => part.inScope)
  if (view === 'later') return sheet.parts.filter(({ part }) => aside.has(part))
  const withMustFix = new Set(openMustFix(sheet).map(({ part }) => part))
  return sheet.parts.filter(({ part }) => withMustFix.has(part))
}
