import type { DivisionCode } from '@mingce/domain/authority/division'
import { type CatalogCommand, decideCatalog } from '@mingce/domain/catalog/decide'
import type { GuideChain } from '@mingce/domain/guide/chain'
import { itemsToUpgrade, type TakenProposal } from '@mingce/domain/guide-upgrade/decide'
import { type GuideProposal, proposalsOf, upgraded } from '@mingce/domain/guide-upgrade/proposals'
import { isRefusal } from '@mingce/domain/refusal'
import { digestOf, idNamed } from './random.ts'
import type { World } from './world.ts'

/**
 * A county takes every other proposal of the version that stands, of an item with several elements all but the last, and declines the
 * others. What its locked draft does not allow leaves no trace.
 */
export function answerUpgrade(world: World, county: DivisionCode, chain: GuideChain): void {
  const catalog = world.catalogOf(county)
  const open = proposalsOf(chain, { items: itemsToUpgrade(catalog), answers: catalog.guideAnswers })
  const named = { chain: chain.map(({ guide }) => guide) }
  const proposals = open.filter((_, at) => at % 2 === 0).map((each) => takenOf(each, county))
  const answer = (command: CatalogCommand) => answerWith(world, command, { county, chain })
  if (proposals.length > 0) answer({ do: 'takeGuideUpgrade', ...named, proposals })
  for (const each of open.filter((_, at) => at % 2 === 1))
    answer({ do: 'declineGuideUpgrade', ...named, ...namesOf(each), reason: '本县另有规定' })
}

type Answering = { readonly county: DivisionCode; readonly chain: GuideChain }

function answerWith(world: World, command: CatalogCommand, { county, chain }: Answering): void {
  const { drafter: actor } = world.countyPosts(county)
  const context = { actor, division: county, today: world.today, chain }
  const events = decideCatalog(command, world.catalogOf(county), context)
  if (!isRefusal(events)) world.record(actor, new Map([[world.catalogStream(county), events]]))
}

function takenOf(proposal: GuideProposal, county: DivisionCode): TakenProposal {
  switch (proposal.kind) {
    case 'add': {
      const { row, item: content } = proposal.row
      return { kind: 'add', item: idNamed(county, row), row, content, digest: digestOf(content) }
    }
    case 'retire': {
      const { item, digest: seen } = proposal
      return { kind: 'retire', item, seen, reason: '指引新版已无此项' }
    }
    case 'change': {
      const { item, row, digest: seen, cells } = proposal
      const take = cells.slice(0, Math.max(1, cells.length - 1)).map(({ element }) => element)
      const content = upgraded(proposal.content, row, take)
      return { kind: 'change', item, row: row.row, seen, take, content, digest: digestOf(content) }
    }
  }
}

function namesOf(proposal: GuideProposal): { readonly item: string | null; readonly row: string | null } {
  return {
    item: proposal.kind === 'add' ? null : proposal.item,
    row: proposal.kind === 'retire' ? null : proposal.row.row,
  }
}
