import type { DivisionCode } from '@mingce/domain/authority/division'
import { sourceCounty } from '@mingce/domain/borrowing/borrow'
import { type CatalogCommand, type CatalogRefusal, decideCatalog } from '@mingce/domain/catalog/decide'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import type { GuideChain } from '@mingce/domain/guide/chain'
import { evolveGuide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { catalogStream, guideStream, lawStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter, Past } from '../matter.ts'
import { lawsIn } from './law.ts'

/**
 * A county's catalog: draft, retire, import, publish, take over what a version of the guide proposes. Words that are said to be the guide's
 * are held against the guide's own stream, another county's against that county's.
 */
export const catalogMatter: Matter<DivisionCode, CatalogCommand, CatalogRefusal> = {
  name: 'catalog',
  stream: catalogStream,
  reads: (division, command) => [catalogStream(division), ...guideOf(command), ...sourceOf(command)],
  decide: (division, command, past, { actor, today }) => {
    const catalog = stateOf(past, catalogStream(division), evolveCatalog, emptyCatalog)
    const [named] = guideOf(command)
    const guide = named === undefined ? undefined : stateOf(past, named, evolveGuide, unregisteredGuide)
    const [lender] = sourceOf(command)
    const source = lender === undefined ? undefined : stateOf(past, lender, evolveCatalog, emptyCatalog)
    const chain = versionsIn(past, chainOf(command))
    const around = { guide, source, chain, laws: lawsIn(past) }
    const events = decideCatalog(command, catalog, { actor, division, today, ...around })
    return isRefusal<CatalogRefusal>(events) ? events : new Map([[catalogStream(division), events]])
  },
}

/**
 * The same, what a change of a law proposes answered with the laws too: whether an item cites one as it was is told by the registry as it
 * stands at the act.
 *
 * @param laws the ids of those that are registered
 */
export function catalogKnowing(laws: readonly string[]): typeof catalogMatter {
  const reads: typeof catalogMatter.reads = (division, command, past, today) => [
    ...catalogMatter.reads(division, command, past, today),
    ...(command.do === 'declineLawProposal' ? laws.map(lawStream) : []),
  ]
  return { ...catalogMatter, reads }
}

function guideOf(command: CatalogCommand): readonly string[] {
  if (command.do === 'reviseItem' && command.adopted) return [guideStream(command.adopted.guide)]
  return chainOf(command).map(guideStream)
}

function chainOf(command: CatalogCommand): readonly string[] {
  return command.do === 'takeGuideUpgrade' || command.do === 'declineGuideUpgrade' ? command.chain : []
}

/** The versions of a guide as their streams hold them, in the order in which they are named. */
export function versionsIn(past: Past, guides: readonly string[]): GuideChain {
  return guides.map((guide) => ({ guide, ...stateOf(past, guideStream(guide), evolveGuide, unregisteredGuide) }))
}

function sourceOf(command: CatalogCommand): readonly string[] {
  const county = sourceCounty(command)
  return county === undefined ? [] : [catalogStream(county)]
}
