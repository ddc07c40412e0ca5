import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { Guide } from '@mingce/domain/guide/evolve'
import { matchItem } from '@mingce/domain/guide/match'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { itemOf } from './part.ts'

/** What a part can be compared with. */
export const bases = ['filed', 'settled', 'source', 'guide', 'none'] as const
export type Base = (typeof bases)[number]

export type Comparison = {
  readonly base: Base
  /** Null where the base has nothing to set beside it: the item is new. */
  readonly before: DisclosureItem | null
  /** "上次报送稿（第1稿）" */
  readonly label: string
  /** What should be known of the base: that it is a guess, what is in doubt about it. */
  readonly note?: string
  readonly likeness?: number
}

/** Every comparison that can be made of an item, the most telling first: a guess, or a base without the item, comes after none at all. */
export function comparisonsOf(
  sheet: FilingSheet,
  part: FilingPart,
  guide: Guide | undefined,
): readonly [Comparison, ...Comparison[]] {
  const none = { base: 'none', before: null, label: t('base.none') } as const
  const item = itemOf(sheet, part)
  if (!item) return [none]
  const own = [filedBefore(sheet, part), settledBefore(sheet, part), sourceOf(sheet, part)]
  const found = [...own, guide && withGuide(item, guide)].filter((each) => each !== undefined)
  const [first, ...others] = [...found.filter(isTelling), none, ...found.filter((each) => !isTelling(each))]
  return first ? [first, ...others] : [none]
}

const sameName = 0.75 // what a guide row of the same name in another category scores

/** A base with a text of its own tells more than one without; a mere likeness is no beginning. */
function isTelling({ before, likeness = 1 }: Comparison): boolean {
  return before !== null && likeness >= sameName
}

function filedBefore({ filedBefore, texts }: FilingSheet, { part }: FilingPart): Comparison | undefined {
  if (!filedBefore) return undefined
  const digest = filedBefore.parts[part]?.digest
  const before = (digest && texts[digest]) || null
  return { base: 'filed', before, label: t('base.filed', { turn: filedBefore.turn }) }
}

function settledBefore({ settledBefore, texts }: FilingSheet, { part }: FilingPart): Comparison | undefined {
  if (!settledBefore) return undefined
  const digest = settledBefore.digests[part]
  const before = (digest && texts[digest]) || null
  return { base: 'settled', before, label: t('base.settled', { version: settledBefore.version }) }
}

/** What it was split from, or the first of what was merged into it. */
function sourceOf({ lineage, texts }: FilingSheet, { part }: FilingPart): Comparison | undefined {
  const step = lineage[part]?.findLast(({ as }) => as === 'split' || as === 'merged')
  if (step?.as !== 'split' && step?.as !== 'merged') return undefined
  const source = step.as === 'split' ? step.from : step.from[0]
  const before = source && texts[source.digest]
  return before && { base: 'source', before, label: t(`base.source.${step.as}`, { name: source.names.name }) }
}

function withGuide(item: DisclosureItem, guide: Guide): Comparison | undefined {
  const match = matchItem(item, guide)
  if (!match) return undefined
  const { row } = match
  const comparison = { base: 'guide', before: row.item } as const
  const doubt = row.doubt && t('base.guideDoubt', { doubt: row.doubt })
  if (match.certainty === 'exact') return { ...comparison, label: t('base.guide'), ...(doubt && { note: doubt }) }
  const guess = { name: row.item.name, likeness: Math.round(match.score * 100) }
  return {
    ...comparison,
    label: t('base.guideLike', guess),
    note: [t('base.guess'), doubt].filter(Boolean).join(' '),
    likeness: match.score,
  }
}
