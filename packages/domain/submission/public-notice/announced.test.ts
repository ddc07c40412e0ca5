import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, sichuan } from '../../cast.ts'
import { seedWorkCalendar } from '../../deadline/calendars.ts'
import { explain } from '../../deadline/explain.ts'
import { workCalendar } from '../../deadline/work-calendar.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import { recompute } from '../clock/given-clock.ts'
import { accepted, draftOf, Filing, giveBack, propose, reviewed } from '../given.ts'

const { roundManager } = sichuan
const asking = { settings: { ...noticeSettings, publicNotice: { days: 5, unit: 'working_day' } } } as const
const opened = reviewed(accepted(draftOf(2)))
  .in({ round: openRound(asking) })
  .and(qingbaijiang.drafter, { do: 'openNotice', url: 'https://www.example.gov.cn/jyj/gongshi.html' })
const summedUp = (filing: Filing) =>
  filing.in({ today: '2021-09-22' }).and(qingbaijiang.leader, { do: 'closeNotice', received: 0, summary: '未收到意见' })
const extend = { do: 'extendNotice', until: '2021-09-27', reason: '收到意见较多' } as const

/** 2021 published anew, with the seventeenth a day off. */
const calendar = workCalendar(
  [...seedWorkCalendar.years.values()].map((each) => {
    const off = { date: '2021-09-17', kind: 'shifted_rest', name: '防汛' } as const
    return each.year === 2021 ? { ...each, version: 2, days: new Map([...each.days, [off.date, off] as const]) } : each
  }),
)
const kept = (filing: Filing) => {
  const outcome = filing.when(roundManager, recompute)
  return 'submission' in outcome ? outcome.submission.filter(({ type }) => type === 'PublicNoticeKept') : outcome
}

test('an amended calendar leaves the day that was announced, and its record says what it would have been', () => {
  const filing = opened.in({ calendar })
  expect(kept(filing)).toMatchObject([{ until: '2021-09-22', deadline: { dueDate: '2021-09-23' } }])
  const { notice, version } = filing.and(roundManager, recompute).submission
  expect(notice?.until).toBe('2021-09-22')
  expect(notice?.kept.map(({ deadline }) => explain(deadline, { startedBy: '开始公示' }))).toEqual([
    '9/14 开始公示 + 5 工作日 = 9/23，跳过防汛 1 天、中秋 3 天；9/18 补班计入',
  ])
  expect(version).toBe(opened.submission.version) // nobody’s screen is stale by it
  expect(summedUp(filing.and(roundManager, recompute)).submission.notice?.summedUp).toMatchObject({ received: 0 })
})

test('it is recorded once, and again where the calendar is put back', () => {
  const told = opened.in({ calendar }).and(roundManager, recompute)
  expect(told.when(roundManager, recompute)).toEqual({ refused: 'DATES_STAND' })
  expect(kept(told.in({ calendar: seedWorkCalendar }))).toMatchObject([{ deadline: { dueDate: '2021-09-22' } }])
})

test('a filing that was returned meanwhile is told as well: its notice runs on', () => {
  const returned = opened.and(chengdu.reviewer, propose(1, 'return'), giveBack)
  expect(kept(returned.in({ calendar }))).toHaveLength(1)
})

test('nothing is told of one that is summed up, that the county lengthened to a day of its own, or whose count nobody kept', () => {
  expect(kept(summedUp(opened).in({ calendar }))).toEqual([])
  expect(kept(opened.and(qingbaijiang.drafter, extend).in({ calendar }))).toEqual([])
  const { notice } = opened.submission
  const uncounted = { ...opened.submission, notice: notice && { ...notice, counted: null } }
  expect(kept(new Filing(opened.id, uncounted, opened.catalog, opened.around).in({ calendar }))).toEqual([])
})
