import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, luxian, luzhou, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { expect, test } from 'vitest'
import { happening, reminder } from './given.ts'
import { type Happening, isNewsFor, newsTypesFor } from './news.ts'

const cohorts = new Map([['2021-pilot', ['510113', '510521']]])

test('each level is told of what the others did with what is its own', () => {
  expect(isNewsFor(qingbaijiang.drafter, happening(), cohorts)).toBe(true)
  expect(isNewsFor(chengdu.leader, happening(), cohorts)).toBe(false)
  expect(isNewsFor(chengdu.leader, happening({ type: 'SubmittedToCity' }), cohorts)).toBe(true)
  expect(isNewsFor(sichuan.reviewer, happening({ type: 'PackageSubmitted' }), cohorts)).toBe(true)
  expect(isNewsFor(sichuan.reviewer, happening({ type: 'SubmittedToCity' }), cohorts)).toBe(false)
  expect(newsTypesFor({ level: 'audit' })).toEqual([])
})

test('material asked for is news to the county, its answer to the city', () => {
  const isNews = (reader: Actor, type: string, over: Partial<Happening> = {}) =>
    isNewsFor(reader, happening({ type, ...over }), cohorts)
  for (const type of ['CorrectionRequested', 'CorrectionWithdrawn']) {
    expect(isNews(qingbaijiang.leader, type)).toBe(true)
    expect(isNews(chengdu.leader, type)).toBe(false)
  }
  const answered = { account: 'acc-510113-01', authority: '510113' }
  expect(isNews(chengdu.reviewer, 'CorrectionAnswered', answered)).toBe(true)
  expect(isNews(qingbaijiang.leader, 'CorrectionAnswered', answered)).toBe(false)
  expect(isNews(chengdu.leader, 'PublicNoticeClosed', answered)).toBe(true)
})

test('an extension is news to who may grant it, and its answer to who asked; a date counted anew to who keeps it', () => {
  const isNews = (reader: Actor, type: string, over: Partial<Happening> = {}) =>
    isNewsFor(reader, happening({ type, account: 'acc-of-another', ...over }), cohorts)
  const told = (type: string, over: Partial<Happening>) =>
    [qingbaijiang.drafter, chengdu.leader, sichuan.roundManager].map((reader) => isNews(reader, type, over))
  expect(told('ExtensionRequested', { detail: { of: 'filing' }, authority: '510113' })).toEqual([false, true, false])
  expect(told('ExtensionRequested', { detail: { of: 'review' }, authority: '510100' })).toEqual([false, false, true])
  for (const type of ['ExtensionGranted', 'ExtensionRefused']) {
    expect(told(type, { authority: '510100' })).toEqual([true, false, false])
    expect(told(type, { authority: '510000' })).toEqual([false, true, false])
  }
  expect(told('DeadlineRecomputed', { detail: { of: 'filing' }, authority: '510000' })).toEqual([true, false, false])
  for (const of of ['acceptance', 'review'])
    expect(told('DeadlineRecomputed', { detail: { of }, authority: '510000' })).toEqual([false, true, false])
})

test('what is asked and answered before a filing is news to the other side alone', () => {
  const noted = { stream: 'before-filing/2021-pilot/510113', account: 'acc-of-another' }
  const told = (type: string, authority: string) =>
    [qingbaijiang.drafter, chengdu.leader, sichuan.reviewer].map((reader) =>
      isNewsFor(reader, happening({ type, authority, ...noted }), cohorts),
    )
  for (const type of ['ConsultationOpened', 'ConsultationAnswered']) {
    expect(told(type, '510113')).toEqual([false, true, false])
    expect(told(type, '510100')).toEqual([true, false, false])
  }
})

test('an erratum is news to the city that settled the words, a withdrawal to the province too', () => {
  const published = { stream: 'catalog/510113', round: null, kind: null, account: 'acc-510113-03', authority: '510113' }
  const told = (type: string) =>
    [qingbaijiang.drafter, chengdu.leader, sichuan.reviewer].map((reader) =>
      isNewsFor(reader, happening({ type, ...published }), cohorts),
    )
  expect(told('ErratumIssued')).toEqual([false, true, false])
  expect(told('PublicationWithdrawn')).toEqual([false, true, true])
})

test('what becomes of good practice is news to its county and city, a recommendation to the province', () => {
  const practice = { stream: 'good-practice/510113/i-1', round: null, kind: null, account: 'acc-of-another' }
  const told = (type: string) =>
    [qingbaijiang.drafter, chengdu.leader, sichuan.reviewer].map((reader) =>
      isNewsFor(reader, happening({ type, ...practice }), cohorts),
    )
  expect(told('GoodPracticeRecommended')).toEqual([false, false, true])
  expect(told('RecommendationDeclined')).toEqual([false, true, false])
  for (const type of ['GoodPracticeIncluded', 'GoodPracticeRemoved']) expect(told(type)).toEqual([true, true, false])
})

test('a reminder is news to whom it was sent, one’s own act to nobody', () => {
  expect(isNewsFor(qingbaijiang.leader, reminder, cohorts)).toBe(true)
  expect(isNewsFor(chengdu.leader, reminder, cohorts)).toBe(false)
  const own = happening({ account: qingbaijiang.drafter.account })
  expect(isNewsFor(qingbaijiang.drafter, own, cohorts)).toBe(false)
})

test('an amended round is news to those who take part in it', () => {
  const amended = happening({
    type: 'RoundAmended',
    stream: 'round/2021-pilot',
    division: '',
    account: 'acc-510000-02',
  })
  for (const reader of [qingbaijiang.drafter, luxian.leader, chengdu.leader, luzhou.reviewer, sichuan.reviewer])
    expect(isNewsFor(reader, amended, cohorts)).toBe(true)
  const elsewhere = new Map([['2021-pilot', ['510521']]])
  for (const reader of [qingbaijiang.drafter, chengdu.leader]) expect(isNewsFor(reader, amended, elsewhere)).toBe(false)
})
