import type { DisclosureItem } from '../catalog/item.ts'
import { isBlankCell, type MergedItem, type MergeElement, mergeItem, withFileCells } from '../catalog/three-way.ts'
import { type GuideChain, rowNow } from '../guide/chain.ts'
import type { GuideRow } from '../guide/events.ts'
import type { GuideAnswer } from './answers.ts'
import { type FollowedRow, followedRow, type UpgradeItem } from './followed-row.ts'

/** An element that the guide words otherwise now: `free` where the county has the guide's former words, `conflict` where it has its own. */
export type ProposedCell = { readonly element: MergeElement; readonly kind: 'free' | 'conflict' }

/** What a version of the guide proposes to a county. Nothing of it happens by itself. */
export type GuideProposal =
  | {
      readonly kind: 'change'
      readonly item: string
      readonly content: DisclosureItem
      readonly digest: string
      readonly followed: FollowedRow
      readonly row: GuideRow
      readonly cells: readonly ProposedCell[]
    }
  | { readonly kind: 'add'; readonly row: GuideRow }
  /** `isSure` is false while the version that stands is partial: the row may only not have come to light. */
  | {
      readonly kind: 'retire'
      readonly item: string
      readonly content: DisclosureItem
      readonly digest: string
      readonly followed: FollowedRow
      readonly isSure: boolean
    }
export type ItemProposal = GuideProposal & { readonly kind: 'change' | 'retire' }

type County = { readonly items: readonly UpgradeItem[]; readonly answers: readonly GuideAnswer[] }

/**
 * What the version that stands proposes to a county, item by item, in the county's order, new rows behind: a three-way merge of the row
 * the item came from, the row as it is now, and the county's own text. What a version leaves blank is not proposed, and what was answered
 * is not asked again until the guide words it otherwise once more.
 *
 * @param chain all versions, from the first to the one that stands
 * @returns `[]` where there is one version alone
 */
export function proposalsOf(chain: GuideChain, county: County): readonly GuideProposal[] {
  const standing = chain.at(-1)
  if (!standing) return []
  const items = county.items.filter(({ retired }) => !retired).flatMap((each) => onItem(chain, each, county.answers))
  return [...items, ...newRows(chain, county).map((row) => ({ kind: 'add', row }) as const)]
}

/** The item's text once these elements say what the guide's row says; every other stays as the county has it. */
export function upgraded(content: DisclosureItem, row: GuideRow, taken: readonly MergeElement[]): DisclosureItem {
  return withFileCells({ content, file: row.item }, new Set(taken))
}

/** The elements of a proposal that the county has not touched: what is taken over where nobody decides otherwise. */
export function freeElements(cells: readonly ProposedCell[]): readonly MergeElement[] {
  return cells.filter(({ kind }) => kind === 'free').map(({ element }) => element)
}

function onItem(chain: GuideChain, item: UpgradeItem, answers: readonly GuideAnswer[]): readonly ItemProposal[] {
  const followed = followedRow(chain, item, answers)
  if (!followed) return []
  const { content, digest } = item
  const about = { item: item.item, content, digest, followed }
  const row = rowNow(chain, followed.row)
  if (!row) {
    const isAnswered = answers.some((each) => each.item === item.item && each.row === null)
    return isAnswered ? [] : [{ kind: 'retire', ...about, isSure: chain.at(-1)?.head?.status === 'complete' }]
  }
  const cells = proposedCells(mergeItem(item.item, { base: followed.row.item, file: row.item, draft: content }))
  return cells.length > 0 ? [{ kind: 'change', ...about, row, cells }] : []
}

function proposedCells({ cells, file }: MergedItem): readonly ProposedCell[] {
  return cells.flatMap(({ element, outcome }): readonly ProposedCell[] => {
    if (saysNothing(file, element)) return []
    if (outcome === 'from_file') return [{ element, kind: 'free' }]
    return outcome === 'conflict' ? [{ element, kind: 'conflict' }] : []
  })
}

function saysNothing(file: DisclosureItem, element: MergeElement): boolean {
  if (element.startsWith('extra.')) return !file.extra[element.slice('extra.'.length)]
  return isBlankCell(file, element as Exclude<MergeElement, `extra.${string}`>)
}

/** The rows that came with a later version than the first, and of which the county has no item and has said nothing. */
function newRows(chain: GuideChain, { items, answers }: County): readonly GuideRow[] {
  const rows = [...(chain.at(-1)?.rows.values() ?? [])]
  const old = new Set([...(chain[0]?.rows.values() ?? [])].map((row) => rowNow(chain, row)?.row))
  const heard = new Set([...answers.map(({ row }) => row), ...items.map(({ guideRow }) => guideRow)])
  const known = new Set(
    chain
      .flatMap((version) => [...version.rows.values()])
      .flatMap((each) => (heard.has(each.row) ? [rowNow(chain, each)?.row] : [])),
  )
  const held = new Set(
    items
      .filter(({ retired }) => !retired)
      .map((each) => {
        const followed = followedRow(chain, each, answers)
        return followed && rowNow(chain, followed.row)?.row
      }),
  )
  return chain.length < 2 ? [] : rows.filter(({ row }) => !old.has(row) && !known.has(row) && !held.has(row))
}
