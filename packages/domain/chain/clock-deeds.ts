import { cityOf } from '../authority/division.ts'
import { cityCast, countyCast, sichuan } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import type { SubmissionId } from '../streams.ts'
import { isRunning, openCorrection, openExtensions, runningDates } from '../submission/clock/clock.ts'
import type { ClockCommand } from '../submission/clock/clock-commands.ts'
import type { Submission } from '../submission/state.ts'
import { orSubstitute } from './authority-deeds.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { packageIn, submissionIn, type World } from './world.ts'

/** Material asked for, an extension, or a date counted anew, where one is likely next; mostly none. */
export function likelyOnClock(world: World, id: SubmissionId, roll: Roll): Deed | undefined {
  const submission = submissionIn(world, id)
  const city = cityOf(id.division)
  const { reviewer, leader } = cityCast(city)
  const { drafter } = countyCast(id.division)
  const on = (actor: Deed['actor'], command: ClockCommand): Deed => {
    return { on: 'submission', id, actor: orSubstitute(world, actor, roll), command }
  }
  const open = openCorrection(submission.clock)
  if (open && roll.below(3) < 2)
    return roll.below(5) === 4 ? on(reviewer, takeBack(open.correction)) : on(drafter, supply(open.correction))
  const [asked] = openExtensions(submission)
  if (asked && roll.below(2) === 0)
    return on(asked.of === 'review' ? sichuan.roundManager : leader, decideOn(asked.extension, roll))
  if (runningDates(submission).length > 0 && roll.below(24) === 23)
    return on(sichuan.roundManager, { do: 'recomputeDeadlines' })
  if (submission.stage === 'under_review') {
    if (roll.below(14) === 13) return on(reviewer, askFor(submission, roll))
    return roll.below(16) === 15 ? on(reviewer, askLonger('review', roll)) : undefined
  }
  if (!isRunning('filing', submission) || roll.below(20) < 18) return undefined
  if (packageIn(world, id.round, city).innerDates.has(id.kind)) return on(drafter, askLonger('filing', roll))
  const innerDates = [{ kind: id.kind, date: '2021-10-08' }]
  return {
    on: 'package',
    round: id.round,
    city,
    actor: reviewer,
    command: { do: 'relayNotice', innerDates, note: null },
  }
}

/** Whatever may be asked about dates, fitting or not. */
export function anyOnClock(submission: Submission, roll: Roll): ClockCommand {
  const [correction = idOf(7000)] = submission.clock.corrections.keys()
  const [extension = idOf(7500)] = submission.clock.extensions.keys()
  return roll.oneOf<ClockCommand>(
    askFor(submission, roll),
    supply(correction),
    takeBack(correction),
    askLonger(roll.oneOf('filing', 'review'), roll),
    decideOn(extension, roll),
    { do: 'recomputeDeadlines' },
  )
}

function askFor({ version, parts }: Submission, roll: Roll): ClockCommand {
  const about = roll.below(2) === 0 ? [] : parts.slice(0, 1).map(({ part }) => part)
  const asked = { correction: idOf(7000 + roll.below(400)), parts: about, text: '缺主管科室盖章页' }
  return { do: 'requestCorrection', ...asked, seen: version }
}

function supply(correction: string): ClockCommand {
  return { do: 'answerCorrection', correction, text: '已补盖章页', files: [] }
}

function takeBack(correction: string): ClockCommand {
  return { do: 'withdrawCorrection', correction, reason: '已当面核对' }
}

function askLonger(of: 'filing' | 'review', roll: Roll): ClockCommand {
  const extension = idOf(7500 + roll.below(400))
  return { do: 'requestExtension', extension, of, days: roll.oneOf(2, 3, 40), reason: '主管科室正在核对' }
}

function decideOn(extension: string, roll: Roll): ClockCommand {
  const outcome = roll.oneOf('granted', 'granted', 'refused')
  return { do: 'decideExtension', extension, outcome, opinion: '已研究' }
}
