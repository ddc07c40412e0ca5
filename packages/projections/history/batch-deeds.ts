import { type BatchCommand, decideBatch, filingsNamed } from '@mingce/domain/batch/decide'
import { unopenedSample } from '@mingce/domain/batch/evolve'
import { idOf } from '@mingce/domain/catalog/given'
import { isRefusal } from '@mingce/domain/refusal'
import { batchStream, catalogStream, parseSubmissionStream } from '@mingce/domain/streams'
import type { World } from './world.ts'

const filter = { extent: 'city', kind: null, category: null, search: null, takenOut: 0 } as const

/** 批量通过 of everything that is being examined, from the choice to the results, as far as the rules allow. */
export function batchDeed(world: World): void {
  const batch = idOf(50_000 + world.deeds.length)
  const filings = [...world.submissions].filter(([, { stage }]) => stage === 'under_review')
  const chosen = filings.map(([submission, { parts }]) => ({ submission, parts }))
  const seed = Array.from({ length: 32 }, () => world.random.count(16).toString(16)).join('')
  tell(world, batch, { do: 'prepareBatch', filter: { ...filter, counties: [] }, guide: null, seed, chosen })
  for (const key of unopenedSample(world.batchOf(batch))) {
    const [submission = '', part = ''] = key.split(' ')
    tell(world, batch, { do: 'openSample', submission, part })
    if (world.random.chance(0.3)) tell(world, batch, { do: 'setAside', submission, part, reason: '单独核对。' })
  }
  tell(world, batch, { do: 'startBatch', attempt: 1 })
  for (const [submission] of filings) tell(world, batch, { do: 'passFiling', attempt: 1, submission })
}

/** Records it where the domain allows it. */
function tell(world: World, batch: string, command: BatchCommand): void {
  const { city } = world
  const actor = world.cityPosts().reviewer
  const known = filingsNamed(command).map((stream) => {
    const id = parseSubmissionStream(stream)
    const facts = { id, submission: world.submissionOf(id), catalog: world.catalogOf(id.division) }
    return [stream, { facts, round: world.opened, guide: undefined, context: world.contextFor(actor, id) }] as const
  })
  const context = { actor, city, batch, at: world.now.toISOString(), filings: new Map(known) }
  const decision = decideBatch(command, world.batchOf(batch), context)
  if (isRefusal(decision)) return
  const [filing = ''] = filingsNamed(command)
  world.record(
    actor,
    new Map<string, readonly { type: string }[]>([
      [filing, decision.filing],
      [catalogStream(filing.split('/')[2] ?? ''), decision.catalog],
      [batchStream(city, batch), decision.batch],
    ]),
  )
}
