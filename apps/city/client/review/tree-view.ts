import type { FilingPart, FilingSheet } from '../questions.ts'
import { openMustFix } from './part.ts'

export const treeViews = ['scope', 'must_fix', 'same', 'later', 'all'] as const
export type TreeView = (typeof treeViews)[number]

/** What a view is told beside the filing: what this person put aside for later, and what is 与指引文字一致, where that is known. */
export type Told = { readonly aside: ReadonlySet<string>; readonly asGuide: ReadonlySet<string> | undefined }

/** The parts of one of the views, in the order of the filing. */
export function partsIn(sheet: FilingSheet, view: TreeView, { aside, asGuide }: Told): readonly FilingPart[] {
  if (view === 'all') return sheet.parts
  if (view === 'scope') return sheet.parts.filter((part) => part.inScope)
  if (view === 'later') return sheet.parts.filter(({ part }) => aside.has(part))
  if (view === 'same') return sheet.parts.filter(({ part }) => asGuide?.has(part))
  const withMustFix = new Set(openMustFix(sheet).map(({ part }) => part))
  return sheet.parts.filter(({ part }) => withMustFix.has(part))
}
