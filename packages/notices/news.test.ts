import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, luxian, luzhou, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { changesBetween } from '@mingce/domain/round/changes'
import { noticeSettings } from '@mingce/domain/round/given'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { expect, test } from 'vitest'
import { happening, reminder } from './given.ts'
import { type Happening, isNewsFor, newsTypesFor, withoutCompanions } from './news.ts'

const pilot = { cohort: ['510113', '510521'], settings: noticeSettings, amendments: [] }
const rounds = new Map([['2021-pilot', pilot]])

test('each level is told of what the others did with what is its own', () => {
  expect(isNewsFor(qingbaijiang.drafter, happening(), rounds)).toBe(true)
  expect(isNewsFor(chengdu.leader, happening(), rounds)).toBe(false)
  expect(isNewsFor(chengdu.leader, happening({ type: 'SubmittedToCity' }), rounds)).toBe(true)
  expect(isNewsFor(sichuan.reviewer, happening({ type: 'PackageSubmitted' }), rounds)).toBe(true)
  expect(isNewsFor(sichuan.reviewer, happening({ type: 'SubmittedToCity' }), rounds)).toBe(false)
  expect(newsTypesFor({ level: 'audit' })).toEqual([])
})

test('a new version of the guide is news to cities, whose counties are to come after it', () => {
  const version = happening({ type: 'GuideVersionRegistered', division: '', account: sichuan.roundManager.account })
  const told = [qingbaijiang.drafter, chengdu.reviewer, sichuan.reviewer].map((reader) =>
    isNewsFor(reader, version, rounds),
  )
  expect(told).toEqual([false, true, false])
})

test('what is taken back is news to the desk that had it, and what a city files beside its package to the province', () => {
  const told = (type: string, authority: string, stream: string) =>
    [qingbaijiang.leader, chengdu.reviewer, sichuan.reviewer].map((reader) =>
      isNewsFor(reader, happening({ type, authority, stream, account: 'acc-of-another' }), rounds),
    )
  const filing = 'submission/2021-pilot/510113/disclosure_catalog/1'
  expect(told('SubmissionWithdrawn', '510113', filing)).toEqual([false, true, false])
  for (const type of ['PackageWithdrawn', 'CityPartEnclosed'])
    expect(told(type, '510100', 'package/2021-pilot/510100')).toEqual([false, false, true])
})

test('成都市’s own plan that goes up with its package is told with it, one that follows by itself', () => {
  const of = (type: string, over: Partial<Happening> = {}) =>
    happening({ type, stream: 'package/2021-pilot/510100', kind: 'implementation_plan', ...over })
  const [submitted, enclosed] = [of('PackageSubmitted'), of('CityPartEnclosed')]
  expect(withoutCompanions([enclosed, submitted])).toEqual([submitted])
  for (const over of [
    { recordedAt: new Date('2021-10-25T02:00:00.000Z') },
    { kind: 'work_summary' },
    { stream: 'package/2021-pilot/510500' },
  ]) {
    const later = of('CityPartEnclosed', over)
    expect(withoutCompanions([later, submitted])).toEqual([later, submitted])
  }
})

test('material asked for, and paper that its city registered, is news to the county, its answer to the city', () => {
  const isNews = (reader: Actor, type: string, over: Partial<Happening> = {}) =>
    isNewsFor(reader, happening({ type, ...over }), rounds)
  for (const type of ['CorrectionRequested', 'CorrectionWithdrawn', 'PaperFilingRegistered', 'PaperFilingStruck']) {
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
    isNewsFor(reader, happening({ type, account: 'acc-of-another', ...over }), rounds)
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
      isNewsFor(reader, happening({ type, authority, ...noted }), rounds),
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
      isNewsFor(reader, happening({ type, ...published }), rounds),
    )
  expect(told('ErratumIssued')).toEqual([false, true, false])
  expect(told('PublicationWithdrawn')).toEqual([false, true, true])
})

test('what becomes of good practice is news to its county and city, a recommendation to the province', () => {
  const practice = { stream: 'good-practice/510113/i-1', round: null, kind: null, account: 'acc-of-another' }
  const told = (type: string) =>
    [qingbaijiang.drafter, chengdu.leader, sichuan.reviewer].map((reader) =>
      isNewsFor(reader, happening({ type, ...practice }), rounds),
    )
  expect(told('GoodPracticeRecommended')).toEqual([false, false, true])
  expect(told('RecommendationDeclined')).toEqual([false, true, false])
  for (const type of ['GoodPracticeIncluded', 'GoodPracticeRemoved']) expect(told(type)).toEqual([true, true, false])
})

test('a reminder is news to whom it was sent, one’s own act to nobody', () => {
  expect(isNewsFor(qingbaijiang.leader, reminder, rounds)).toBe(true)
  expect(isNewsFor(chengdu.leader, reminder, rounds)).toBe(false)
  const own = happening({ account: qingbaijiang.drafter.account })
  expect(isNewsFor(qingbaijiang.drafter, own, rounds)).toBe(false)
})

test('an amended round is news to those who take part in it', () => {
  const amended = happening({
    type: 'RoundAmended',
    stream: 'round/2021-pilot',
    division: '',
    account: 'acc-510000-02',
  })
  for (const reader of [qingbaijiang.drafter, luxian.leader, chengdu.leader, luzhou.reviewer, sichuan.reviewer])
    expect(isNewsFor(reader, amended, rounds)).toBe(true)
  const elsewhere = new Map([['2021-pilot', { ...pilot, cohort: ['510521'] }]])
  for (const reader of [qingbaijiang.drafter, chengdu.leader]) expect(isNewsFor(reader, amended, elsewhere)).toBe(false)
})

test('a round of the cities’ alone is news to no county until it asks one for something, and then whatever becomes of it', () => {
  const citiesAlone: RoundSettings = {
    ...noticeSettings,
    deliverables: [{ kind: 'work_summary', dueDate: '2021-12-20', owedBy: 'city' }],
  }
  const told = (type: string, said: readonly [RoundSettings, ...RoundSettings[]]) => {
    const [opening] = said
    const amendments = said.slice(1).map((is, nth) => ({ changes: changesBetween(said[nth] ?? is, is) }))
    const now = new Map([['2021-pilot', { ...pilot, settings: said.at(-1) ?? opening, amendments }]])
    const detail = type === 'RoundOpened' ? { settings: opening } : {}
    const event = happening({ type, stream: 'round/2021-pilot', division: '', account: 'acc-510000-02', detail })
    return [qingbaijiang.drafter, chengdu.leader, sichuan.reviewer].map((reader) => isNewsFor(reader, event, now))
  }
  const [all, allButTheCounty] = [
    [true, true, true],
    [false, true, true],
  ]
  expect(told('RoundOpened', [noticeSettings])).toEqual(all)
  for (const type of ['RoundOpened', 'RoundAmended', 'RoundClosed'])
    expect(told(type, [citiesAlone, { ...citiesAlone, reviewWithin: 10 }])).toEqual(allButTheCounty)
  for (const type of ['RoundAmended', 'RoundClosed']) {
    expect(told(type, [citiesAlone, noticeSettings])).toEqual(all)
    expect(told(type, [noticeSettings, citiesAlone])).toEqual(all)
  }
  expect(told('RoundOpened', [citiesAlone, noticeSettings])).toEqual(allButTheCounty)
  expect(told('RoundOpened', [noticeSettings, citiesAlone])).toEqual(all)
})
