import { elementsOf, isSameCell, type MergeElement } from '../catalog/three-way.ts'
import type { GuideRow } from './events.ts'
import { isSameName, leastScore, likenessOfNames } from './match.ts'
import type { RenamedRow } from './version-events.ts'

/** One row in two versions; `changed` are the elements that say something else, none where it is word for word the same. */
export type RowPair = {
  readonly before: GuideRow
  readonly after: GuideRow
  readonly renamed: boolean
  readonly changed: readonly MergeElement[]
}

export type VersionComparison = {
  readonly pairs: readonly RowPair[]
  readonly added: readonly GuideRow[]
  /** Not in the later version. Where that one is partial they may only not have come to light. */
  readonly gone: readonly GuideRow[]
}

type Versions = { readonly before: readonly GuideRow[]; readonly after: readonly GuideRow[] }

/**
 * Two versions of a guide, row by row: rows of one name in one category are the same row, and those that are said to bear another name
 * now; never those of one number.
 */
export function compareVersions({ before, after }: Versions, renames: readonly RenamedRow[]): VersionComparison {
  const pairs = after.flatMap((row): readonly RowPair[] => {
    const former = before.find((each) => isNext(each, row, renames))
    return former ? [pairOf(former, row)] : []
  })
  const [kept, followed] = [new Set(pairs.map((each) => each.after)), new Set(pairs.map((each) => each.before))]
  return {
    pairs,
    added: after.filter((row) => !kept.has(row)),
    gone: before.filter((row) => !followed.has(row)),
  }
}

/** A row that is gone and one that is new whose names are alike: a guess from 0.6 on, for a person to say. */
export type LikelyRename = RenamedRow & { readonly score: number }

/** The likeliest first; no row twice. */
export function likelyRenames(versions: Versions): readonly LikelyRename[] {
  const { added, gone } = compareVersions(versions, [])
  const all = gone.flatMap((before) =>
    added.map((after) => ({
      ...{ from: before.row, row: after.row },
      score: likenessOfNames({ ...after.item, subcategories: [] }, before.item),
    })),
  )
  const likely = all.filter(({ score }) => score >= leastScore).toSorted((a, b) => b.score - a.score)
  return likely.filter(({ from, row }, at) => {
    const before = likely.slice(0, at)
    return before.every((each) => each.from !== from && each.row !== row)
  })
}

/** Whether the later row is this one: by its name, or because it is said to bear another name now. */
export function isNext(before: GuideRow, after: GuideRow, renames: readonly RenamedRow[]): boolean {
  return isSameRowName(before, after) || renames.some(({ from, row }) => from === before.row && row === after.row)
}

export function isSameRowName(one: Pick<GuideRow, 'item'>, other: Pick<GuideRow, 'item'>): boolean {
  return isSameName(one.item.name, other.item.name) && isSameName(one.item.category, other.item.category)
}

function pairOf(before: GuideRow, after: GuideRow): RowPair {
  const changed = elementsOf(before.item, after.item).filter((each) => !isSameCell(before.item, after.item, each))
  return { before, after, renamed: !isSameRowName(before, after), changed }
}
