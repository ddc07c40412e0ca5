import type { DivisionCode } from '@mingce/domain/authority/division'
import { type CatalogCommand, decideCatalog } from '@mingce/domain/catalog/decide'
import { standingItems } from '@mingce/domain/catalog/evolve'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import type { World } from './world.ts'

/**
 * Every county takes back the first answer it gave to a change of a law, and declines for every other item what a change proposes. What its
 * locked draft does not allow, and what asks nothing, leaves no trace.
 */
export function answerLaw(world: World, law: RegisteredLaw): void {
  for (const county of world.counties) {
    const { lawDeclines } = world.catalogOf(county)
    const [first] = lawDeclines.filter((each) => each.law === law.id)
    if (first) answerWith(world, { do: 'reopenLawProposal', ...first }, { county, law })
    const items = standingItems(world.catalogOf(county)).filter((_, at) => at % 2 === 0)
    for (const { item, digest: seen } of items)
      for (const { change } of law.changes)
        answerWith(world, { do: 'declineLawProposal', ...{ item, law: law.id, change, seen, reason } }, { county, law })
  }
}

const reason = '本县另有规定'

type Answering = { readonly county: DivisionCode; readonly law: RegisteredLaw }

function answerWith(world: World, command: CatalogCommand, { county, law }: Answering): void {
  const { drafter: actor } = world.countyPosts(county)
  const context = { actor, division: county, today: world.today, laws: [law] }
  const events = decideCatalog(command, world.catalogOf(county), context)
  if (!isRefusal(events)) world.record(actor, new Map([[world.catalogStream(county), events]]))
}
