import { expect, test } from 'vitest'
import { nextPage } from './next-page.ts'
import { isWithin, watchHours } from './watch-hours.ts'

const pageOf = (division: string, url: string, item: string | null = null) => ({ division, version: 1, item, url })
const qingbaijiang = pageOf('510113', 'https://www.qbj.gov.cn/mulu.html')
const enrolment = pageOf('510113', 'https://www.qbj.gov.cn/zhaosheng.html', 'i-1')
const luxian = pageOf('510521', 'https://www.luxian.gov.cn/mulu.html')
const pages = [qingbaijiang, enrolment, luxian]
const looked = (page: typeof luxian, at: string) => ({ ...page, lookedAt: new Date(at) })
const at = (time: string) => new Date(`2021-10-15T${time}:00+08:00`)

test('a page that was never looked at comes first, then the one looked at longest ago', () => {
  expect(nextPage(pages, [looked(qingbaijiang, '2021-10-10T12:00:00Z')], at('20:00'))).toBe(enrolment)
  const all = [
    looked(qingbaijiang, '2021-10-12T12:00:00Z'),
    looked(enrolment, '2021-10-12T12:01:00Z'),
    looked(luxian, '2021-10-11T12:00:00Z'),
  ]
  expect(nextPage(pages, all, at('20:00'))).toBe(luxian)
})

test('no page is looked at twice a day, nor shortly before and after midnight', () => {
  const yesterday = pages.map((page) => looked(page, '2021-10-14T12:30:00Z')) // 20:30 in Sichuan
  expect(nextPage(pages, yesterday, at('00:30'))).toBeUndefined()
  expect(nextPage(pages, yesterday, at('19:00'))).toBe(qingbaijiang)
  const thisMorning = pages.map((page) => looked(page, '2021-10-14T16:10:00Z')) // 00:10
  expect(nextPage(pages, thisMorning, at('23:50'))).toBeUndefined()
})

test('two pages of one site are not looked at within one minute', () => {
  const looks = [looked(qingbaijiang, '2021-10-15T11:59:40Z')]
  expect(nextPage(pages, looks, at('20:00'))).toBe(luxian)
  expect(nextPage([enrolment], looks, at('20:00'))).toBeUndefined()
  expect(nextPage([enrolment], looks, at('20:01'))).toBe(enrolment)
})

test('a page under another address is another page', () => {
  const moved = { ...luxian, url: 'https://www.luxian.gov.cn/new.html' }
  expect(nextPage([moved], [looked(luxian, '2021-10-15T11:00:00Z')], at('20:00'))).toBe(moved)
})

test('pages are looked at in the hours the operator names, over midnight too, and not at all where none are named', () => {
  const [night, day] = ['19:00-07:00', '09:00-18:00'].map((hours) => watchHours({ MINGCE_PAGE_LOOKS: hours }))
  if (!night || !day) throw new Error('no hours')
  expect([18 * 60 + 59, 19 * 60, 0, 6 * 60 + 59, 7 * 60].map((minute) => isWithin(night, minute))).toEqual([
    ...[false, true, true, true, false],
  ])
  expect([8 * 60 + 59, 9 * 60, 18 * 60].map((minute) => isWithin(day, minute))).toEqual([false, true, false])
  const always = watchHours({ MINGCE_PAGE_LOOKS: '00:00-00:00' })
  expect([0, 12 * 60].map((minute) => always && isWithin(always, minute))).toEqual([true, true])
  for (const none of [undefined, '', 'off']) expect(watchHours({ MINGCE_PAGE_LOOKS: none })).toBeUndefined()
  for (const wrong of ['night', '19:00', '25:00-07:00', '19.00-07.00'])
    expect(() => watchHours({ MINGCE_PAGE_LOOKS: wrong })).toThrow('MINGCE_PAGE_LOOKS')
})
