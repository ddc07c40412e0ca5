import type { Actor } from '../authority/actor.ts'
import { cityOf, type DivisionCode } from '../authority/division.ts'
import type { BatchCommand } from '../batch/decide.ts'
import type { BatchFilter } from '../batch/events.ts'
import { leftToTry, unopenedSample } from '../batch/evolve.ts'
import { idOf } from '../catalog/given.ts'
import { parseSubmissionStream, type SubmissionId } from '../streams.ts'
import { isSettled } from '../submission/state.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { everyone } from './staff.ts'
import { batchIn, type World } from './world.ts'

/** A reviewer, of some batches the leader, prepares one, opens what was drawn, takes one out, starts it and passes its filings; now and then anybody tries. */
export function anyOnBatch(world: World, { division }: SubmissionId, roll: Roll): Deed {
  const city = cityOf(division)
  const settles = roll.below(8) === 7 || isSettling(world, city) || (roll.below(2) === 1 && isAnyReady(world, city))
  const ids = settles ? settlements : [5000, 5001, 5002].map(idOf)
  const begun = ids.find((each) => ['prepared', 'running'].includes(batchIn(world, city, each).stage))
  const id = begun ?? roll.anyOf(ids) ?? idOf(5000)
  const batch = batchIn(world, city, id)
  const post = settles ? 'leader' : 'reviewer'
  const own = everyone.filter(({ authority, role }) => authority === city && role === post)
  const actor =
    roll.below(8) === 7 ? roll.anyOf(everyone) : (own.find(({ account }) => account === batch.by) ?? roll.anyOf(own))
  const on = (command: BatchCommand): Deed => ({
    on: 'batch',
    city,
    batch: id,
    actor: actor ?? (everyone[0] as Actor),
    command,
  })
  if (batch.stage === 'none' || roll.below(16) === 15)
    return on(settles ? settlement(world, city, roll) : preparation(world, city, roll))
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
  return { do: 'prepareBatch', filter: everything(), guide: '2019', seed: seedOf(roll), chosen }
}

/** Mostly of those that lie with the city as they stand, now and then at an older version. */
function settlement(world: World, city: DivisionCode, roll: Roll): BatchCommand {
  const filings = [...world.submissions].flatMap(([submission, { stage, version, parts }]) => {
    const waits = stage === 'under_review' || roll.below(6) === 5
    const isOwn = cityOf(parseSubmissionStream(submission).division) === city && parts.length > 0
    return isOwn && waits ? [{ submission, seen: Math.max(1, version - (roll.below(8) === 7 ? 1 : 0)) }] : []
  })
  return { do: 'prepareSettlement', filter: everything(), seed: seedOf(roll), opinion: '同意', filings }
}

const settlements = [5010, 5011].map(idOf)

/** Whether the leader has a batch in hand, which is then likely to go on before its documents move. */
function isSettling(world: World, city: DivisionCode): boolean {
  return settlements.some((each) => ['prepared', 'running'].includes(batchIn(world, city, each).stage))
}

/** Whether the city gave an opinion on every part of some filing. */
function isAnyReady({ submissions }: World, city: DivisionCode): boolean {
  return [...submissions].some(
    ([stream, submission]) =>
      submission.stage === 'under_review' &&
      cityOf(parseSubmissionStream(stream).division) === city &&
      submission.parts.every((part) => isSettled(submission, part)),
  )
}

function everything(): BatchFilter {
  return { extent: 'city', counties: [], kind: null, category: null, search: null, takenOut: 0 }
}

function seedOf(roll: Roll): string {
  return Array.from({ length: 32 }, () => roll.below(16).toString(16)).join('')
}
