import { type BeforeFilingCommand, decideBeforeFiling } from '@mingce/domain/before-filing/decide'
import { nothingNoted } from '@mingce/domain/before-filing/evolve'
import { filedKinds } from '@mingce/domain/before-filing/filed-kinds'
import { idOf } from '@mingce/domain/catalog/given'
import { isRefusal } from '@mingce/domain/refusal'
import { beforeFilingStream } from '@mingce/domain/streams'
import type { World } from './world.ts'

/** A county asks its city, or the city records that it guided the county; fitting or not. */
export function beforeFilingDeed(world: World): void {
  const county = world.random.of(world.counties)
  const actor = world.random.of([world.countyPosts(county).drafter, world.cityPosts().reviewer])
  const note = idOf(50_000 + world.deeds.length)
  const kind = 'disclosure_catalog'
  const command: BeforeFilingCommand =
    actor.level === 'city'
      ? {
          ...{ do: 'recordGuidance', note, on: world.today, way: 'phone', kinds: [kind] },
          ...{ text: '核对公开时限', askedFor: null },
        }
      : { do: 'openConsultation', note, kind, aim: 'question', text: '是否列入目录？' }
  const filed = filedKinds((each) => world.submissionOf({ round: world.round, division: county, kind: each, n: 1 }))
  const context = { actor, county, today: world.today, round: world.opened, filed }
  // Each note has an id of its own, so that none rests on those before it.
  const events = decideBeforeFiling(command, nothingNoted, context)
  if (!isRefusal(events)) world.record(actor, new Map([[beforeFilingStream(world.round, county), events]]))
}
