import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import {
  accepted,
  draftOf,
  filed,
  giveBack,
  planOf,
  prepared,
  propose,
  reject,
  section,
  settled,
  withdraw,
} from './given.ts'

const { drafter, leader } = qingbaijiang
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const remove = (n: number, seen = '初稿') =>
  ({ do: 'removeSection', section: idOf(n), seenDigest: digestOf(`${n} ${seen}`) }) as const

test('a plan is drafted, reworded and shortened section by section', () => {
  const { do: _, seenDigest: __, ...first } = section(1)
  expect(planOf(0).when(drafter, section(1))).toEqual({
    submission: [{ type: 'SectionDrafted', ...first }],
    catalog: [],
  })
  const reworded = planOf(2).and(drafter, section(1, '修订稿', '初稿'))
  expect(reworded.submission.sections.get(idOf(1))?.digest).toBe(digestOf('1 修订稿'))
  const removed = planOf(2).and(drafter, remove(2))
  expect([...removed.submission.sections.keys()]).toEqual([idOf(1)])
})

test('who looked at an older text of a section overwrites nothing and removes nothing', () => {
  const moved = planOf(2).and(drafter, section(1, '修订稿', '初稿'))
  for (const deed of [section(1, '再修订', '初稿'), section(1, '再修订', null), remove(1, '初稿')])
    expect(moved.when(drafter, deed)).toEqual(refused('STALE_TEXT', idOf(1)))
  expect(planOf(0).when(drafter, section(1, '修订稿', '初稿'))).toEqual(refused('STALE_TEXT', idOf(1)))
})

test('a section that is not there is not removed', () => {
  expect(planOf(1).when(drafter, remove(2))).toEqual(refused('NO_SUCH_PART', idOf(2)))
})

test('a catalog has items, not sections', () => {
  expect(draftOf(1).when(drafter, section(1))).toEqual(refused('NOT_A_DOCUMENT'))
})

test('a plan that is with the city does not move', () => {
  for (const plan of [filed(planOf(1)), accepted(planOf(1))])
    for (const deed of [section(1, '修订稿', '初稿'), section(2), remove(1)])
      expect(plan.when(drafter, deed)).toEqual(refused('LOCKED_FOR_REVIEW'))
})

test('a plan that was settled or refused does not move either', () => {
  const allowed = openRound({ settings: { ...noticeSettings, rejectAllowed: true } })
  const refusedForGood = accepted(planOf(1).in({ round: allowed })).and(chengdu.leader, reject)
  for (const plan of [settled(planOf(1)), refusedForGood])
    for (const deed of [section(1, '修订稿', '初稿'), section(2), remove(1)])
      expect(plan.when(drafter, deed)).toEqual(refused('ALREADY_FILED'))
})

test('a plan that was returned, withdrawn or is being checked may be worked on', () => {
  const returned = accepted(planOf(1)).and(chengdu.reviewer, propose(1, 'return'), giveBack)
  for (const plan of [returned, filed(planOf(1)).and(leader, withdraw), prepared(planOf(1))])
    expect(plan.when(drafter, section(1, '修订稿', '初稿'))).toMatchObject({ submission: [{ type: 'SectionDrafted' }] })
})
