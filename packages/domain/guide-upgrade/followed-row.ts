import type { DisclosureItem } from '../catalog/item.ts'
import { isSameCell, wholeElements } from '../catalog/three-way.ts'
import { type GuideChain, rowIn } from '../guide/chain.ts'
import type { GuideRow } from '../guide/events.ts'
import { isSameName } from '../guide/match.ts'
import type { GuideAnswer } from './answers.ts'

/** An item as it is held against the guide; `guideRow` is the row that it was drafted from or took over last. */
export type UpgradeItem = {
  readonly item: string
  readonly content: DisclosureItem
  readonly digest: string
  readonly guideRow: string | null
  readonly retired: boolean
}

/** The row an item follows. `named`: nobody said so, but it bears the same name in the same category. */
export type FollowedRow = { readonly row: GuideRow; readonly certainty: 'taken' | 'named' }

/**
 * The row of a guide that an item came from: the one its county answered about last, else the one it was drafted from, else one of its
 * name, of several versions the one whose words it has most of.
 */
export function followedRow(
  chain: GuideChain,
  { item, content, guideRow }: UpgradeItem,
  answers: readonly GuideAnswer[],
): FollowedRow | undefined {
  const answered = answers.findLast((each) => each.item === item && each.row !== null)?.row
  const row = rowIn(chain, answered ?? guideRow ?? '')
  if (row) return { row, certainty: 'taken' }
  const named = chain.flatMap(({ rows }) => [...rows.values()].filter((each) => isNamed(each, content)))
  const nearest = named.toSorted((a, b) => alike(b, content) - alike(a, content))[0]
  return nearest && { row: nearest, certainty: 'named' }
}

function isNamed({ item }: GuideRow, { category, name }: DisclosureItem): boolean {
  return isSameName(item.name, name) && isSameName(item.category, category)
}

function alike({ item }: GuideRow, content: DisclosureItem): number {
  return wholeElements.filter((each) => isSameCell(item, content, each)).length
}
