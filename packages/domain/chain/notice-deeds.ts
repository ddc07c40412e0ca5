import { countyCast } from '../cast.ts'
import type { SubmissionId } from '../streams.ts'
import type { PublicNoticeCommand } from '../submission/public-notice/public-notice.ts'
import type { Submission } from '../submission/state.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { roundOf } from './rounds.ts'
import { submissionIn, today, type World } from './world.ts'

/** 公示 opened, or summed up once it is over, where the round asks for one; now and then too early. */
export function likelyNotice(world: World, id: SubmissionId, roll: Roll): Deed | undefined {
  const submission = submissionIn(world, id)
  const { notice, stage } = submission
  if (id.kind !== 'disclosure_catalog' || !roundOf(id.round).settings.publicNotice) return undefined
  const isRunning = notice && !notice.summedUp
  const isNext = isRunning ? notice.until <= today(world) : stage === 'under_review' && !notice
  const isTried = isNext || (stage === 'under_review' && roll.below(12) === 11)
  if (!isTried || roll.below(2) === 1) return undefined
  const { drafter, leader } = countyCast(id.division)
  const command = isRunning ? close(submission) : open(submission)
  return { on: 'submission', id, actor: roll.oneOf(drafter, leader), command }
}

function open({ version }: Submission): PublicNoticeCommand {
  return { do: 'openNotice', seen: version, url: 'https://www.example.gov.cn/gongshi.html' }
}

function close({ version }: Submission): PublicNoticeCommand {
  return { do: 'closeNotice', seen: version, received: 1, summary: '收到意见1条，已采纳' }
}

/** 公示 of a filing that the city examines, in a round that asks for one; summed up once its days are over. */
export function onNotice(world: World, id: SubmissionId): readonly Deed[] {
  const submission = submissionIn(world, id)
  const { notice, stage } = submission
  if (id.kind !== 'disclosure_catalog' || stage !== 'under_review') return []
  const on = { on: 'submission', id, actor: countyCast(id.division).drafter } as const
  if (!notice) return roundOf(id.round).settings.publicNotice ? [{ ...on, command: open(submission) }] : []
  return notice.summedUp || notice.until > today(world) ? [] : [{ ...on, command: close(submission) }]
}
