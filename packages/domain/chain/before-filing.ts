import { decideBeforeFiling } from '../before-filing/decide.ts'
import type { BeforeFilingEvent } from '../before-filing/events.ts'
import { nothingNoted } from '../before-filing/evolve.ts'
import { filedKinds } from '../before-filing/filed-kinds.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { beforeFilingStream, submissionStream } from '../streams.ts'
import { unfiled } from '../submission/state.ts'
import type { Deed } from './deed.ts'
import { roundOf } from './rounds.ts'
import type { World } from './world.ts'

export const beforeFilingIn = (world: Pick<World, 'beforeFilings'>, round: string, county: string) =>
  world.beforeFilings.get(beforeFilingStream(round, county)) ?? nothingNoted

export function decidedBeforeFiling(
  world: Pick<World, 'beforeFilings' | 'submissions'>,
  { actor, round, county, command }: Deed & { on: 'before-filing' },
  today: string,
): readonly { readonly stream: string; readonly event: BeforeFilingEvent }[] | Refusal {
  const filing = (kind: Parameters<Parameters<typeof filedKinds>[0]>[0]) =>
    world.submissions.get(submissionStream({ round, division: county, kind, n: 1 })) ?? unfiled
  const context = { actor, county, today, round: roundOf(round), filed: filedKinds(filing) }
  const events = decideBeforeFiling(command, beforeFilingIn(world, round, county), context)
  const stream = beforeFilingStream(round, county)
  return isRefusal(events) ? events : events.map((event) => ({ stream, event }))
}
