import { expect, test } from 'vitest'
import { courseOf } from './trail-course.ts'
import { trailLines } from './trail-texts.ts'

const at = (day: number, hour: number) => `2021-09-${day}T0${hour}:00:00.000Z`
const event = (type: string, recordedAt: string, detail: Record<string, unknown> = {}) => ({ type, recordedAt, detail })

const story = [
  event('SubmissionPrepared', at(13, 1)),
  event('SubmissionChecked', at(13, 3), { outcome: 'passed' }),
  event('SubmittedToCity', at(14, 1), { turn: 1 }),
  event('AcceptedForReview', at(14, 2)),
  event('ItemReviewed', at(15, 1), { decision: 'return' }),
  event('ReturnedForRevision', at(15, 4), { parts: ['a'] }),
  event('SubmissionPrepared', at(16, 1)),
  event('SubmissionChecked', at(16, 2), { outcome: 'passed' }),
  event('SubmittedToCity', at(16, 3), { turn: 2 }),
  event('AcceptedForReview', at(17, 1)),
  event('ItemReviewed', at(17, 2), { decision: 'approve' }),
  event('ApprovedByCity', at(17, 5)),
]

test('青白江区 hands on to 成都市 and gets it back: each act says since when it lay there, and on which filing it was done', () => {
  const course = courseOf(story)
  expect(course.map(({ receivedAt }) => receivedAt)).toEqual([
    ...[null, at(13, 1), at(13, 3), at(14, 1), at(14, 1), at(15, 1)],
    ...[at(15, 4), at(16, 1), at(16, 2), at(16, 3), at(16, 3), at(17, 2)],
  ])
  expect(course.map(({ turn }) => turn)).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
})

test('a line says who, on which post, what, on which version, why, when it came and how long it took; a return its number', () => {
  const by = { account: 'acc-510100-01', post: 'reviewer', authority: '510100' }
  const entries = story.map((each, index) => ({ ...each, ...by, heldFrom: index + 1 }))
  const [returned] = trailLines(entries, { 'acc-510100-01': '李某' }).filter(({ act }) => act.includes('退回'))
  expect(returned).toMatchObject({
    ...{ person: '李某（审核人）', act: '退回修改（第1次）', opinion: '1项' },
    ...{ received: '2021-09-15 09:00', time: '2021-09-15 12:00', took: '3小时', version: '第1稿' },
  })
})
