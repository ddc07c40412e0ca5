import type { MergeElement } from '@mingce/domain/catalog/three-way'
import { freeElements, upgraded } from '@mingce/domain/guide-upgrade/proposals'
import type { api } from '../api.ts'
import type { GuideUpgrade } from '../questions.ts'

/** Of a proposal what is sent once it is taken over. */
export type Taken = Parameters<typeof api.guideUpgrade.take.mutate>[0]['proposals'][number]
export type Proposal = GuideUpgrade['proposals'][number]

/** A proposal as it is sent once it is taken over; `newItem` is the id that a new item gets. */
export function takenProposal(
  proposal: Exclude<Proposal, { kind: 'retire' }>,
  take: readonly MergeElement[],
  newItem: string,
): Taken {
  const { row } = proposal.row
  if (proposal.kind === 'add') return { kind: 'add', item: newItem, row, content: proposal.row.item }
  const content = upgraded(proposal.content, proposal.row, take)
  return { kind: 'change', item: proposal.item, row, seen: proposal.digest, take: [...take], content }
}

/** The proposals that only change what the county has in the guide's former words. */
export function withoutConflict(proposals: readonly Proposal[]): Taken[] {
  return proposals.flatMap((each) => {
    if (each.kind !== 'change' || each.cells.some(({ kind }) => kind === 'conflict')) return []
    return [takenProposal(each, freeElements(each.cells), '')]
  })
}

/** Names a proposal: its item, or of a new one its row. */
export function proposalKey(proposal: Proposal): string {
  return proposal.kind === 'add' ? proposal.row.row : proposal.item
}
