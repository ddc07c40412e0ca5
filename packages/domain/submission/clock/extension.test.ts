import { expect, test } from 'vitest'
import { chengdu, luzhou, qingbaijiang, shuangliu, sichuan } from '../../cast.ts'
import { idOf } from '../../catalog/given.ts'
import { explain } from '../../deadline/explain.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import { accepted, draftOf, filed, reviewed, settled } from '../given.ts'
import { fileBy } from './extension.ts'
import { askFor, askLonger, decideLonger, supply } from './given-clock.ts'

const { drafter, checker, leader } = qingbaijiang
const { reviewer } = chengdu
const { roundManager } = sichuan
const refused = (refused: string, ...about: readonly string[]) => (about.length > 0 ? { refused, about } : { refused })
const asking = () => accepted(draftOf(1)).and(reviewer, askLonger('review'))
const countyAsking = () => draftOf(1).and(drafter, askLonger('filing'))

test('the city asks for more time to examine, and the province’s round manager grants it: the line says so', () => {
  expect(accepted(draftOf(1)).when(reviewer, askLonger('review'))).toMatchObject({
    submission: [{ type: 'ExtensionRequested', of: 'review', days: 3, reason: '主管科室正在核对' }],
  })
  const { reviewBy } = asking().and(roundManager, decideLonger()).submission
  expect(reviewBy && explain(reviewBy)).toBe(
    '9/14 签收 + 5 工作日 + 延期 3 工作日 = 9/26，跳过中秋 3 天；9/18、9/26 补班计入',
  )
})

test('the county asks for more time to file than its city’s inner date gives, and the city’s leader grants it', () => {
  const granted = countyAsking().and(chengdu.leader, decideLonger())
  const by = granted.submission.clock.fileBy
  expect(by && explain(by, { startedBy: '原定' })).toBe('10/8 原定 + 延期 3 工作日 = 10/12，10/9 补班计入')
  const context = { ...granted.around, actor: drafter }
  expect(fileBy(granted, context)).toBe('2021-10-12')
  expect(fileBy(granted, { ...context, innerDate: '2021-10-15' })).toBe('2021-10-15')
  expect(fileBy(draftOf(1), context)).toBe('2021-10-08')
  const further = granted.and(leader, askLonger('filing', 2, 2)).and(chengdu.leader, decideLonger('granted', 2))
  expect(further.submission.clock.fileBy).toMatchObject({ dueDate: '2021-10-14', extendedBy: 5 })
  const moved = granted.in({ innerDate: '2021-10-11' }).and(leader, askLonger('filing', 1, 2))
  const again = moved.and(chengdu.leader, decideLonger('granted', 2))
  expect(again.submission.clock.fileBy).toMatchObject({ startDate: '2021-10-12', dueDate: '2021-10-13' })
})

test('an inner date on a Sunday is the Monday it was postponed to: asked for until then, and a day granted on top of it', () => {
  const round = openRound({ settings: { ...noticeSettings, holidayPolicy: 'postpone' } })
  const onSunday = draftOf(1).in({ round, innerDate: '2021-10-10', today: '2021-10-11' })
  expect(fileBy(onSunday, { ...onSunday.around, actor: drafter })).toBe('2021-10-11')
  const granted = onSunday.and(drafter, askLonger('filing', 1)).and(chengdu.leader, decideLonger())
  expect(granted.submission.clock.fileBy).toMatchObject({ startDate: '2021-10-11', dueDate: '2021-10-12' })
  const further = granted.and(leader, askLonger('filing', 1, 2)).and(chengdu.leader, decideLonger('granted', 2))
  expect(further.submission.clock.fileBy).toMatchObject({ startDate: '2021-10-11', dueDate: '2021-10-13' })
  expect(onSunday.in({ today: '2021-10-12' }).when(drafter, askLonger('filing'))).toEqual(
    refused('DEADLINE_PASSED', '2021-10-11'),
  )
})

test('a day that was granted on top of the Sunday itself stands as it was granted, and counts no second time', () => {
  const kept = draftOf(1).in({ innerDate: '2021-10-10' }).and(drafter, askLonger('filing', 1))
  const granted = kept.and(chengdu.leader, decideLonger())
  expect(granted.submission.clock.fileBy).toMatchObject({ startDate: '2021-10-10', dueDate: '2021-10-11' })
  const postponed = granted.in({ round: openRound({ settings: { ...noticeSettings, holidayPolicy: 'postpone' } }) })
  const further = postponed.and(leader, askLonger('filing', 1, 2)).and(chengdu.leader, decideLonger('granted', 2))
  expect(further.submission.clock.fileBy).toMatchObject({ startDate: '2021-10-11', dueDate: '2021-10-12' })
})

test('an extension that is refused moves nothing, and another may be asked for', () => {
  const after = asking().and(roundManager, decideLonger('refused'))
  expect(after.submission.reviewBy?.dueDate).toBe('2021-09-22')
  expect(after.submission.clock.extensions.get(idOf(7501))?.decided).toMatchObject({
    outcome: 'refused',
    text: '已研究',
  })
  expect(after.when(reviewer, askLonger('review', 2, 2))).toHaveProperty('submission')
})

test('stops and extensions add up in one line', () => {
  const both = accepted(draftOf(1))
    .and(reviewer, askFor())
    .in({ today: '2021-09-16' })
    .and(drafter, supply())
    .and(reviewer, askLonger('review', 2))
    .and(roundManager, decideLonger()).submission
  expect(both.reviewBy && explain(both.reviewBy)).toBe(
    '9/14 签收 + 5 工作日 + 延期 2 工作日 = 9/27，跳过中秋 3 天；9/18、9/26 补班计入；‖ 9/14 停表、9/16 恢复，2 工作日不计',
  )
})

test('what reaches the province is not moved: neither the county’s date nor the city’s goes past it', () => {
  const tooLong = refused('EXTENSION_TOO_LONG', '2021-10-20')
  expect(draftOf(1).when(drafter, askLonger('filing', 10))).toEqual(tooLong)
  expect(draftOf(1).when(drafter, askLonger('filing', 9))).toHaveProperty('submission')
  expect(accepted(draftOf(1)).when(reviewer, askLonger('review', 30))).toEqual(tooLong)
  expect(draftOf(1).in({ innerDate: null }).when(drafter, askLonger('filing'))).toEqual(refused('NO_INNER_DATE'))
  expect(settled(draftOf(1)).next({ n: 2 }).when(drafter, askLonger('filing'))).toEqual(refused('NO_INNER_DATE'))
})

test('a round whose dates do not include their day leaves the county a day less, of the inner date too', () => {
  const round = openRound({ settings: { ...noticeSettings, dueDayIncluded: false } })
  expect(draftOf(1).in({ round, today: '2021-10-08' }).when(drafter, askLonger('filing'))).toEqual(
    refused('DEADLINE_PASSED', '2021-10-07'),
  )
  expect(draftOf(1).in({ round }).when(drafter, askLonger('filing', 9))).toHaveProperty('submission')
  expect(draftOf(1).in({ round }).when(drafter, askLonger('filing', 10))).toEqual(
    refused('EXTENSION_TOO_LONG', '2021-10-19'),
  )
})

test('what is examined late may be extended: nothing of it reaches the province in time any more', () => {
  const late = accepted(draftOf(1).in({ today: '2021-10-18' }))
  expect(late.when(reviewer, askLonger('review', 5))).toHaveProperty('submission')
})

test('it is asked for before the date has passed, while the date runs, once at a time and not while the clock stands still', () => {
  expect(accepted(draftOf(1)).in({ today: '2021-09-23' }).when(reviewer, askLonger('review'))).toEqual(
    refused('DEADLINE_PASSED', '2021-09-22'),
  )
  expect(draftOf(1).in({ today: '2021-10-09' }).when(drafter, askLonger('filing'))).toEqual(
    refused('DEADLINE_PASSED', '2021-10-08'),
  )
  expect(filed(draftOf(1)).when(drafter, askLonger('filing'))).toEqual(refused('ALREADY_FILED'))
  expect(filed(draftOf(1)).when(reviewer, askLonger('review'))).toEqual(refused('NOT_YOUR_TURN'))
  expect(asking().when(reviewer, askLonger('review', 2, 2))).toEqual(refused('EXTENSION_ASKED'))
  expect(accepted(draftOf(1)).and(reviewer, askFor()).when(reviewer, askLonger('review'))).toMatchObject(
    refused('CORRECTION_AWAITED'),
  )
  expect(asking().and(reviewer, askFor()).when(roundManager, decideLonger())).toMatchObject(
    refused('CORRECTION_AWAITED'),
  )
})

test('whose date it is asks for it: drafter or leader, reviewer or leader; the level above answers, by its leader or round manager', () => {
  for (const actor of [reviewer, shuangliu.drafter, sichuan.reviewer])
    expect(draftOf(1).when(actor, askLonger('filing'))).toEqual(refused('NOT_YOUR_DIVISION'))
  expect(draftOf(1).when(checker, askLonger('filing'))).toEqual(refused('NOT_YOUR_POST'))
  for (const actor of [drafter, luzhou.reviewer, roundManager])
    expect(accepted(draftOf(1)).when(actor, askLonger('review'))).toEqual(refused('NOT_YOUR_DIVISION'))
  for (const actor of [drafter, luzhou.leader, roundManager])
    expect(countyAsking().when(actor, decideLonger())).toEqual(refused('NOT_YOUR_DIVISION'))
  expect(countyAsking().when(reviewer, decideLonger())).toEqual(refused('NOT_YOUR_POST'))
  for (const actor of [drafter, chengdu.leader])
    expect(asking().when(actor, decideLonger())).toEqual(refused('NOT_YOUR_DIVISION'))
  expect(asking().when(sichuan.reviewer, decideLonger())).toEqual(refused('NOT_YOUR_POST'))
})

test('one that nobody asked for, that is decided, or whose date runs no more is not decided', () => {
  expect(accepted(draftOf(1)).when(roundManager, decideLonger())).toEqual(refused('NO_SUCH_EXTENSION'))
  expect(draftOf(1).when(drafter, decideLonger())).toEqual(refused('NOT_YOUR_DIVISION'))
  expect(asking().and(roundManager, decideLonger()).when(roundManager, decideLonger())).toEqual(
    refused('EXTENSION_DECIDED'),
  )
  expect(filed(countyAsking()).when(chengdu.leader, decideLonger())).toEqual(refused('NOT_YOUR_TURN'))
  const over = reviewed(asking()).and(chengdu.leader, { do: 'approve', opinion: '审定' })
  expect(over.when(roundManager, decideLonger())).toEqual(refused('NOT_YOUR_TURN'))
})

test('no date is counted into a year without a calendar', () => {
  const late = draftOf(1).in({
    today: '2026-12-28',
    innerDate: '2026-12-30',
    round: openRound({
      settings: {
        ...noticeSettings,
        deliverables: [{ kind: 'disclosure_catalog', dueDate: '2026-12-31', owedBy: 'county' }],
      },
    }),
  })
  expect(late.when(drafter, askLonger('filing', 5))).toEqual(refused('NO_CALENDAR', '2027'))
})
