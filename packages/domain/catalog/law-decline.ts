import { z } from 'zod'
import type { Fact } from '../fact.ts'
import { digest, id, words } from '../identifiers.ts'
import { citingLines } from '../law/citing-lines.ts'
import { lawId } from '../law/events.ts'
import { proposalOn } from '../law/proposal.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import type { CatalogContext, CatalogRefusal } from './decide.ts'
import type { CatalogEvent } from './events.ts'
import type { Catalog } from './evolve.ts'

// These names and shapes are what the ledger holds. They are never edited or
// removed; a new meaning is a new event.

const proposal = { item: id, law: lawId, change: z.int().positive().max(200) } as const

/** 不采纳: the item goes on citing the law as it was before this change, with the county's reason. `digest` is the text that was seen. */
export const lawProposalDeclined = z.strictObject({
  ...{ type: z.literal('LawProposalDeclined'), ...proposal, digest, reason: words },
})
/** The county took its answer back: the proposal is open again. */
export const lawProposalReopened = z.strictObject({ type: z.literal('LawProposalReopened'), ...proposal })

/** Of which change of which law the county declined what was proposed for an item. Another change of that law asks anew. */
export type LawDecline = {
  readonly item: string
  readonly law: string
  readonly change: number
  readonly digest: string
  readonly reason: string
  readonly at: string
}

type Named = Pick<LawDecline, 'item' | 'law' | 'change'>

/** `seen` is the digest of the text that stood on the screen. */
export type LawDeclineCommand =
  | (Named & { readonly do: 'declineLawProposal'; readonly seen: string; readonly reason: string })
  | (Named & { readonly do: 'reopenLawProposal' })

export type LawDeclineRefusal = 'LAW_PROPOSAL_NOT_DECLINED'

type Outcome = readonly CatalogEvent[] | Refusal<CatalogRefusal>
type Context = Pick<CatalogContext, 'laws' | 'today'>

/** A county answers what a change of a law proposes for an item, or takes its answer back. Neither touches a text. */
export function decideLawDecline(command: LawDeclineCommand, catalog: Catalog, context: Context): Outcome {
  const { item, law, change } = command
  if (command.do === 'reopenLawProposal')
    return declineOf(catalog, command)
      ? [{ type: 'LawProposalReopened', item, law, change }]
      : refuse('LAW_PROPOSAL_NOT_DECLINED', [item])
  const { seen, reason } = command
  const refusal = firstRefusal<CatalogRefusal>(
    () => notAsSeen(catalog, item, seen),
    () => (declineOf(catalog, command) ? refuse('NO_SUCH_PROPOSAL', [item]) : undefined),
    () => (isProposed(catalog, command, context) ? undefined : refuse('NO_SUCH_PROPOSAL', [item])),
  )
  return refusal ?? [{ type: 'LawProposalDeclined', item, law, change, digest: seen, reason }]
}

function notAsSeen(catalog: Catalog, item: string, seen: string): Refusal<CatalogRefusal> | undefined {
  const draft = catalog.items.get(item)
  if (!draft) return refuse('NO_SUCH_ITEM', [item])
  if (draft.retired) return refuse('ITEM_ALREADY_RETIRED', [item])
  return draft.digest === seen ? undefined : refuse('STALE_TEXT', [item])
}

function isProposed({ items }: Catalog, { item, law: id, change: number }: Named, { laws = [], today }: Context) {
  const law = laws.find((each) => each.id === id)
  const change = law?.changes.find((each) => each.change === number)
  const content = items.get(item)?.content
  if (!law || !change || !content) return false
  const texts = { legalBases: content.legalBases, contentLaws: citingLines(content.contentElements) }
  return proposalOn(texts, { law, change, day: today }, laws) !== undefined
}

function declineOf({ lawDeclines }: Pick<Catalog, 'lawDeclines'>, named: Named): LawDecline | undefined {
  return lawDeclines.find((each) => isSame(each, named))
}

function isSame(one: Named, other: Named): boolean {
  return one.item === other.item && one.law === other.law && one.change === other.change
}

type Answered = Extract<CatalogEvent, { type: 'LawProposalDeclined' | 'LawProposalReopened' }>

export function lawProposalAnswered(catalog: Catalog, { event, at }: Pick<Fact<Answered>, 'event' | 'at'>): Catalog {
  const others = catalog.lawDeclines.filter((each) => !isSame(each, event))
  if (event.type === 'LawProposalReopened') return { ...catalog, lawDeclines: others }
  const { type: _, ...said } = event
  return { ...catalog, lawDeclines: [...others, { ...said, at }] }
}
