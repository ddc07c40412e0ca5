import type { Actor } from '../authority/actor.ts'
import { cityOf, type DivisionCode } from '../authority/division.ts'
import type { BatchCommand } from '../batch/decide.ts'
import { leftToTry, unopenedSample } from '../batch/evolve.ts'
import { idOf } from '../catalog/given.ts'
import { parseSubmissionStream, type SubmissionId } from '../streams.ts'
import type { Roll } from './roll.ts'
import { everyone } from './staff.ts'
import { batchIn, type Deed, type World } from './world.ts'

/** A reviewer prepares a batch, opens what was drawn, takes one out, starts it and passes its filings; now and then anybody tries. */
export function anyOnBatch(world: World, { division }: SubmissionId, roll: Roll): Deed {
  const city = cityOf(division)
  const id = idOf(5000 + roll.below(4))
  const batch = batchIn(world, city, id)
  const own = everyone.filter(({ authority, role }) => authority === city && role === 'reviewer')
  const actor =
    roll.below(8) === 7 ? roll.anyOf(everyone) : (own.find(({ account }) => account === batch.by) ?? roll.anyOf(own))
  const on = (command: BatchCommand): Deed => ({
    on: 'batch',
    city,
    batch: id,
    actor: actor ?? (everyone[0] as Actor),
    command,
  })
  if (batch.stage === 'none' || roll.below(16) === 15) return on(preparation(world, city, roll))
  const [key] = unopenedSample(batch)
  const drawn = key ?? roll.anyOf([...batch.items.keys()]) ?? ''
  const [submission = '', part = ''] = drawn.split(' ')
  const attempt = batch.stage === 'running' ? batch.attempt : batch.attempt + roll.oneOf(1, 1, 1, 2)
  const [next] = leftToTry(batch).filter((item) => !batch.tried.has(item.submission))
  if (roll.below(8) === 7) return on({ do: 'setAside', submission, part, reason: '另行研究' })
  if (batch.stage === 'prepared' && key && roll.below(8) < 7) return on({ do: 'openSample', submission, part })
  if (batch.stage !== 'running') return on({ do: 'startBatch', attempt })
  return on({ do: 'passFiling', attempt, submission: next?.submission ?? submission })
}

function preparation(world: World, city: DivisionCode, roll: Roll): BatchCommand {
  const filings = [...world.submissions].filter(([stream, { stage, parts }]) => {
    const waits = stage === 'under_review' || roll.below(6) === 5
    return cityOf(parseSubmissionStream(stream).division) === city && waits && parts.length > 0
  })
  const chosen = filings.map(([submission, { parts }]) => ({ submission, parts }))
  const filter = { extent: 'city', counties: [], kind: null, category: null, search: null, takenOut: 0 } as const
  const seed = Array.from({ length: 32 }, () => roll.below(16).toString(16)).join('')
  return { do: 'prepareBatch', filter: { ...filter, counties: [] }, guide: '2019', seed, chosen }
}
