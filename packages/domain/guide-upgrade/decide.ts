import type { CatalogRefusal } from '../catalog/decide.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import type { Catalog } from '../catalog/evolve.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { noRoom } from '../catalog/room.ts'
import { elementsOf, isSameCell, type MergeElement, wholeElements } from '../catalog/three-way.ts'
import { type GuideChain, isWhole } from '../guide/chain.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { UpgradeItem } from './followed-row.ts'
import { type GuideProposal, proposalsOf, upgraded } from './proposals.ts'

/** One proposal taken over. `take` are the elements that become the guide's; of a new row the item says what the row says. */
export type TakenProposal =
  | {
      readonly kind: 'change'
      readonly item: string
      readonly row: string
      readonly seen: string
      readonly take: readonly MergeElement[]
      readonly content: DisclosureItem
      readonly digest: string
    }
  | {
      readonly kind: 'add'
      readonly item: string
      readonly row: string
      readonly content: DisclosureItem
      readonly digest: string
    }
  | { readonly kind: 'retire'; readonly item: string; readonly seen: string; readonly reason: string }

/** `chain` names every version of the guide in order, the last of them the one that is followed. */
export type GuideUpgradeCommand =
  | {
      readonly do: 'takeGuideUpgrade'
      readonly chain: readonly string[]
      readonly proposals: readonly TakenProposal[]
    }
  | {
      readonly do: 'declineGuideUpgrade'
      readonly chain: readonly string[]
      readonly item: string | null
      readonly row: string | null
      readonly reason: string
    }

export type GuideUpgradeRefusal = 'NOT_THE_LAST_VERSION' | 'NO_SUCH_PROPOSAL' | 'NOT_AS_PROPOSED'

type Outcome = readonly CatalogEvent[] | Refusal<CatalogRefusal>
type Standing = { readonly catalog: Catalog; readonly guide: string; readonly open: readonly GuideProposal[] }

/** A county takes proposals of the guide's new version over, in one act, or goes its own way with a reason; each answer is asked for once. */
export function decideGuideUpgrade(command: GuideUpgradeCommand, catalog: Catalog, chain: GuideChain): Outcome {
  const guide = chain.at(-1)?.guide
  if (guide === undefined || !isWhole(chain)) return refuse('NOT_THE_LAST_VERSION')
  const { guideAnswers: answers } = catalog
  const standing = { catalog, guide, open: proposalsOf(chain, { items: itemsToUpgrade(catalog), answers }) }
  return command.do === 'takeGuideUpgrade' ? take(command.proposals, standing) : decline(command, standing)
}

/** The draft's items as they are held against the guide, the retired too. */
export function itemsToUpgrade({ items }: Catalog): readonly UpgradeItem[] {
  return [...items.values()].map(({ item, content, digest, guideRow, retired }) => ({
    ...{ item, content, digest, guideRow, retired: retired !== null },
  }))
}

function take(proposals: readonly TakenProposal[], standing: Standing): Outcome {
  const { catalog } = standing
  const twice = repeated(proposals.map(({ item }) => item)) ?? repeated(proposals.flatMap(rowAdded))
  if (twice !== undefined) return refuse('SAME_ITEM_TWICE', [twice])
  const full = noRoom(catalog, proposals.filter(({ kind }) => kind === 'add').length)
  if (full) return full
  const outcomes = proposals.map((each) => takeOne(each, standing))
  const refusal = outcomes.find((each) => isRefusal<CatalogRefusal>(each))
  if (refusal) return refusal
  const events = outcomes.flatMap((each) => (isRefusal<CatalogRefusal>(each) ? [] : each))
  return events.length > 0 ? events : refuse('NO_SUCH_PROPOSAL')
}

function takeOne(proposal: TakenProposal, standing: Standing): Outcome {
  switch (proposal.kind) {
    case 'change':
      return takeChange(proposal, standing)
    case 'add':
      return takeNew(proposal, standing)
    case 'retire': {
      const { item, reason } = proposal
      const gone = { type: 'ItemRetired', item, reason, successor: null } as const
      return retireable(proposal, standing) ?? [gone, taken(item, { guide: standing.guide, row: null })]
    }
  }
}

type Change = TakenProposal & { readonly kind: 'change' }

function takeChange({ item, row, take, seen, content, digest }: Change, { catalog, guide, open }: Standing): Outcome {
  const draft = catalog.items.get(item)
  if (draft && draft.digest !== seen) return refuse('STALE_TEXT', [item])
  const proposal = open.find((each) => each.kind === 'change' && each.item === item && each.row.row === row)
  if (!draft || proposal?.kind !== 'change') return refuse('NO_SUCH_PROPOSAL', [item])
  const proposed = proposal.cells.map(({ element }) => element)
  const isProposed = take.length > 0 && take.every((each) => proposed.includes(each))
  if (!isProposed || !isSameText(content, upgraded(draft.content, proposal.row, take))) return notAsProposed(item)
  const kept = proposed.filter((each) => !take.includes(each))
  const adopted = wholeElements.filter((each) => take.includes(each))
  return [
    { type: 'ItemRevised', item, content, digest },
    ...(adopted.length > 0 ? [{ type: 'GuideTextAdopted', item, guide, row, elements: adopted } as const] : []),
    taken(item, { guide, row, taken: take, kept }),
  ]
}

type Addition = TakenProposal & { readonly kind: 'add' }

function takeNew({ item, row, content, digest }: Addition, { catalog, guide, open }: Standing): Outcome {
  if (catalog.items.has(item)) return refuse('ITEM_EXISTS', [item])
  const proposal = open.find((each) => each.kind === 'add' && each.row.row === row)
  if (proposal?.kind !== 'add') return refuse('NO_SUCH_PROPOSAL', [row])
  if (!isSameText(content, proposal.row.item)) return notAsProposed(row)
  const origin = { kind: 'guide', ref: row } as const
  return [{ type: 'ItemDrafted', item, content, digest, origin }, taken(item, { guide, row })]
}

function retireable(
  { item, seen }: TakenProposal & { readonly kind: 'retire' },
  { catalog, open }: Standing,
): Refusal<CatalogRefusal> | undefined {
  const draft = catalog.items.get(item)
  return firstRefusal<CatalogRefusal>(
    () => (draft && draft.digest !== seen ? refuse('STALE_TEXT', [item]) : undefined),
    () =>
      open.some((each) => each.kind === 'retire' && each.item === item)
        ? undefined
        : refuse('NO_SUCH_PROPOSAL', [item]),
  )
}

function decline(
  { item, row, reason }: GuideUpgradeCommand & { readonly do: 'declineGuideUpgrade' },
  { guide, open }: Standing,
): Outcome {
  const isOpen = open.some((each) => itemOf(each) === item && rowOf(each) === row)
  return isOpen
    ? [{ type: 'GuideUpgradeDeclined', item, guide, row, reason }]
    : refuse('NO_SUCH_PROPOSAL', [item ?? row ?? guide])
}

function itemOf(proposal: GuideProposal): string | null {
  return proposal.kind === 'add' ? null : proposal.item
}

function rowOf(proposal: GuideProposal): string | null {
  return proposal.kind === 'retire' ? null : proposal.row.row
}

type Following = {
  readonly guide: string
  readonly row: string | null
  readonly taken?: readonly MergeElement[]
  readonly kept?: readonly MergeElement[]
}

function taken(item: string, { guide, row, taken = [], kept = [] }: Following): CatalogEvent {
  return { type: 'GuideUpgradeTaken', item, guide, row, taken: [...taken], kept: [...kept] }
}

function isSameText(one: DisclosureItem, other: DisclosureItem): boolean {
  return elementsOf(one, other).every((each) => isSameCell(one, other, each))
}

function notAsProposed(item: string): Refusal<CatalogRefusal> {
  return refuse('NOT_AS_PROPOSED', [item])
}

function rowAdded(proposal: TakenProposal): readonly string[] {
  return proposal.kind === 'add' ? [proposal.row] : []
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((each, at) => names.indexOf(each) < at)
}
