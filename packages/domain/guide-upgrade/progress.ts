import { type GuideChain, rowAsLast } from '../guide/chain.ts'
import type { GuideAnswer } from './answers.ts'
import { followedRow, type UpgradeItem } from './followed-row.ts'
import { type GuideProposal, proposalsOf } from './proposals.ts'

/** 待看 · 已采用 · 不采用 */
const upgradeStates = ['open', 'taken', 'declined'] as const
export type UpgradeState = (typeof upgradeStates)[number]

/** Where a county stands with one proposal. `row` is the row as it is now; of one that is gone, as it was last, or empty where its item is not at hand. */
export type ProposalState = {
  readonly kind: GuideProposal['kind']
  readonly row: string
  readonly item: string | null
  readonly state: UpgradeState
  /** Elements that the county wrote itself and the guide words otherwise now; 0 once it answered. */
  readonly conflicts: number
  /** Why it was declined. */
  readonly reason: string | null
}

type County = { readonly items: readonly UpgradeItem[]; readonly answers: readonly GuideAnswer[] }

/**
 * Where a county stands with the version of the guide that stands, proposal by proposal: what is open by the texts at hand, and what it
 * answered to this version.
 *
 * @param county its draft for itself; for the levels above the texts that it filed, since a draft is its own until then
 */
export function progressOf(chain: GuideChain, county: County): readonly ProposalState[] {
  const standing = chain.at(-1)?.guide
  const answered = county.answers.filter(({ guide }) => guide === standing)
  return [
    ...proposalsOf(chain, county).map((each) => openState(chain, each)),
    ...answered.map((each) => answeredState(chain, each, county)),
  ]
}

/** How many stand in each state. */
export function tallyOf(states: readonly Pick<ProposalState, 'state'>[]): Readonly<Record<UpgradeState, number>> {
  const count = (wanted: UpgradeState) => states.filter(({ state }) => state === wanted).length
  return { open: count('open'), taken: count('taken'), declined: count('declined') }
}

function openState(chain: GuideChain, proposal: GuideProposal): ProposalState {
  const open = { state: 'open', reason: null } as const
  switch (proposal.kind) {
    case 'add':
      return { kind: 'add', row: proposal.row.row, item: null, conflicts: 0, ...open }
    case 'retire':
      return {
        kind: 'retire',
        row: rowAsLast(chain, proposal.followed.row).row,
        item: proposal.item,
        conflicts: 0,
        ...open,
      }
    case 'change': {
      const conflicts = proposal.cells.filter(({ kind }) => kind === 'conflict').length
      return { kind: 'change', row: proposal.row.row, item: proposal.item, conflicts, ...open }
    }
  }
}

function answeredState(chain: GuideChain, answer: GuideAnswer, { items, answers }: County): ProposalState {
  const { item, answer: state, reason } = answer
  const told = { item, state, conflicts: 0, reason }
  if (answer.row !== null) return { kind: kindOf(answer), row: answer.row, ...told }
  const about = items.find((each) => each.item === item)
  const followed = about && followedRow(chain, about, answers)
  return { kind: 'retire', row: followed ? rowAsLast(chain, followed.row).row : '', ...told }
}

function kindOf({ item, answer, taken, kept }: GuideAnswer): GuideProposal['kind'] {
  const isNew = answer === 'declined' ? item === null : taken.length + kept.length === 0
  return isNew ? 'add' : 'change'
}
