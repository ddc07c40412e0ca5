import { countyCast, sichuan } from '../cast.ts'
import { addDays } from '../deadline/calendar-day.ts'
import type { SubmissionId } from '../streams.ts'
import { announcedOtherwise } from '../submission/public-notice/announced.ts'
import type { PublicNoticeCommand } from '../submission/public-notice/public-notice.ts'
import type { Submission } from '../submission/state.ts'
import { calendarOn } from './calendar.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { roundOf } from './rounds.ts'
import { submissionIn, today, type World } from './world.ts'

/** 公示 opened, now and then lengthened, or summed up once it is over, where the round asks for one; now and then too early. */
export function likelyNotice(world: World, id: SubmissionId, roll: Roll): Deed | undefined {
  const submission = submissionIn(world, id)
  const { notice, stage } = submission
  if (id.kind !== 'disclosure_catalog' || !roundOf(id.round).settings.publicNotice) return undefined
  const isRunning = notice && !notice.summedUp
  const isNext = isRunning ? notice.until <= today(world) : stage === 'under_review' && !notice
  const isTried = isNext || (stage === 'under_review' && roll.below(12) === 11)
  if (!isTried || roll.below(2) === 1) return undefined
  const { drafter, leader } = countyCast(id.division)
  const command = isRunning ? roll.oneOf(close(submission), lengthen(submission, notice.until)) : open(submission)
  return { on: 'submission', id, actor: roll.oneOf(drafter, leader), command }
}

function open({ version }: Submission): PublicNoticeCommand {
  return { do: 'openNotice', seen: version, url: 'https://www.example.gov.cn/gongshi.html' }
}

function lengthen({ version }: Submission, until: string): PublicNoticeCommand {
  return { do: 'extendNotice', seen: version, until: addDays(until, 3), reason: '意见较多，延长征求意见' }
}

function close({ version }: Submission): PublicNoticeCommand {
  return { do: 'closeNotice', seen: version, received: 1, summary: '收到意见1条，已采纳' }
}

/** 公示 of a filing that the city examines, in a round that asks for one; lengthened, or kept as announced when the calendar moved, and summed up once its days are over. */
export function onNotice(world: World, id: SubmissionId): readonly Deed[] {
  const submission = submissionIn(world, id)
  const { notice, stage } = submission
  if (id.kind !== 'disclosure_catalog' || stage !== 'under_review') return []
  const on = { on: 'submission', id, actor: countyCast(id.division).drafter } as const
  if (!notice) return roundOf(id.round).settings.publicNotice ? [{ ...on, command: open(submission) }] : []
  if (notice.summedUp) return []
  const told = announcedOtherwise(submission, calendarOn(today(world)))
  const anew = { on: 'submission', id, actor: sichuan.roundManager, command: { do: 'recomputeDeadlines' } } as const
  const longer = notice.until >= today(world) && notice.extensions.length === 0
  const over = notice.until <= today(world)
  return [
    ...(told ? [anew] : []),
    ...(longer ? [{ ...on, command: lengthen(submission, notice.until) }] : []),
    ...(over ? [{ ...on, command: close(submission) }] : []),
  ]
}
