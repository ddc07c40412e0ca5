import { describe, expect, test } from 'vitest'
import { registerGuide2019 } from '../guide/guide-2019.ts'
import found from './limits-as-found.json' with { type: 'json' }
import { readLimit } from './read-limit.ts'
import { isPromise } from './rule.ts'

const nothing = { trigger: null, amount: null, unit: null, every: null, date: null, alongside: null, doubt: null }

describe('the limits of the catalogs and of the guide, each against our own reading', () => {
  test.each(found.limits)('$raw', ({ from: _, ...reading }) => {
    expect(readLimit(reading.raw)).toEqual({ ...nothing, ...reading })
  })

  test('no limit of the guide is missing from the table', () => {
    const known = new Set(found.limits.map(({ raw }) => raw))
    const asked = registerGuide2019.rows.map(({ item }) => item.disclosureTimeLimit?.raw ?? '')
    expect(asked.filter((raw) => !known.has(raw))).toEqual([])
  })
})

const counted = (amount: number, unit: string, trigger = 'created_or_changed') => ({ trigger, amount, unit })
const yearly = { trigger: 'periodic', every: 'year' }
const onDate = (month: number | null, day: number | 'end', year: number | null = null) => ({
  date: { year, month, day },
})

test.each([
  ['自信息形成之日起二十个工作日内', counted(20, 'working_day')],
  ['自信息形成之日起3个工作日内', counted(3, 'working_day')],
  ['信息形成之日起１５日内', counted(15, 'calendar_day')],
  ['信息形成之日起十五（１５）个工作日内', counted(15, 'working_day')],
  ['信息形成之日起15(十五)个工作日内', counted(15, 'working_day')],
  ['信息形成之日起一百二十日内', counted(120, 'calendar_day')],
  ['信息变更后两周内', counted(14, 'calendar_day')],
  ['信息形成之日起一个月内', counted(1, 'month')],
  ['事件信息形成后5小时内', counted(5, 'hour')],
  ['自批准之日起7个工作日内', counted(7, 'working_day', 'upon_approval')],
  ['文件印发之日起15至20个工作日内', counted(20, 'working_day', 'upon_approval')],
  ['每学期开学后10个工作日内', { ...counted(10, 'working_day', 'periodic'), every: 'term' }],
  ['每年3月底前', { ...yearly, ...onDate(3, 'end') }],
  ['每年三月三十一日前', { ...yearly, ...onDate(3, 31) }],
  ['年底前', { ...yearly, ...onDate(12, 'end') }],
  ['每月5日前', { trigger: 'periodic', every: 'month', ...onDate(null, 5) }],
  ['2021年10月14日前', { trigger: 'fixed_date', ...onDate(10, 14, 2021) }],
  ['2021年内公开', { trigger: 'fixed_date', ...onDate(12, 'end', 2021) }],
  ['于2021年以内完成', { trigger: 'fixed_date', ...onDate(12, 'end', 2021) }],
  ['2021-2022年内', { trigger: 'fixed_date', ...onDate(12, 'end', 2022) }],
  ['每季度末', { trigger: 'periodic', every: 'quarter' }],
  ['每年第一季度', yearly],
  ['次年1月31日前', { ...yearly, ...onDate(1, 31) }],
  ['信息形成后20日内（工作日）', counted(20, 'working_day')],
  ['信息形成或者变更之日起1个星期内', counted(7, 'calendar_day')],
  ['信息形成或者变更之日起半年内', counted(6, 'month')],
  ['信息形成或者变更之日起一年内', counted(12, 'month')],
  ['自文件制定之日起20个工作日内', counted(20, 'working_day')],
  ['2021年10月14日至2021年12月31日内', { trigger: 'fixed_date', ...onDate(10, 14, 2021) }],
  ['即时', { trigger: 'immediate' }],
  ['实时更新', { trigger: 'immediate' }],
  ['信息形成后当日公开', { trigger: 'immediate' }],
])('%s is understood', (raw, reading) => {
  expect(readLimit(raw)).toEqual({ ...nothing, raw, ...reading })
})

test.each([
  ['20个工作日内', { ...counted(20, 'working_day'), doubt: 'no_start' }],
  ['收到申请之日起15个工作日内', { ...counted(15, 'working_day'), trigger: null, doubt: 'other_start' }],
  ['会议结束后3个工作日内', { ...counted(3, 'working_day'), trigger: null, doubt: 'other_start' }],
  ['考试成绩公布之日起10个工作日内', { ...counted(10, 'working_day'), trigger: null, doubt: 'other_start' }],
  ['集体研究确定后的5至7个工作日内', { ...counted(7, 'working_day'), trigger: null, doubt: 'other_start' }],
  ['年度结束后3个月内', { ...counted(3, 'month'), every: 'year', trigger: null, doubt: 'other_start' }],
  ['形成之日起5个工作日内，重大事项30个工作日内', { ...counted(30, 'working_day'), doubt: 'several_amounts' }],
  ['形成之日起24小时内，重大事项3个工作日内', { ...counted(3, 'working_day'), doubt: 'several_amounts' }],
  ['形成之日起20个工作日内，变更的3个工作日内', { ...counted(20, 'working_day'), doubt: 'several_amounts' }],
  ['招生工作开始前5个工作日', { ...counted(5, 'working_day'), trigger: null, doubt: 'counted_back' }],
  ['开学前一周', { ...counted(7, 'calendar_day'), trigger: null, doubt: 'counted_back' }],
  ['文件印发前5个工作日', { ...counted(5, 'working_day'), trigger: null, doubt: 'counted_back' }],
  ['10月20日前', { trigger: 'fixed_date', ...onDate(10, 20), doubt: 'no_year' }],
])('%s is understood, and something in it had to be taken for granted', (raw, reading) => {
  expect(readLimit(raw)).toEqual({ ...nothing, raw, ...reading })
})

test.each([
  ['信息形成或者变更之日起××个工作日内', 'redacted'],
  ['信息形成或者变更之日起**个工作日内', 'redacted'],
  ['信息形成之日起（  ）个工作日内', 'redacted'],
  ['信息形成或者变更之日起2×个工作日内', 'redacted'],
  ['二零二一年内', 'unknown'],
  ['及时公开', 'vague'],
  ['按规定时限公开', 'vague'],
  ['长期公开', 'vague'],
  ['不定期', 'vague'],
  ['信息形成后公开', 'no_amount'],
  ['信息形成之日起7×24小时', 'no_amount'],
  ['信息形成之日起20个T作日内', 'no_amount'],
  ['信息形成之日起半个月内', 'no_amount'],
  ['法定时限内', 'unknown'],
  ['2021.9.30', 'unknown'],
  ['公示期不少于5个工作日', 'duration'],
  ['公示5个工作日', 'duration'],
  ['自信息形成之日起公示不少于七日', 'duration'],
  ['招生工作开始前', 'unknown'],
  ['每年2月30日前', 'unknown'],
  ['信息形成之日起99999日内', 'unknown'],
  ['20', 'unknown'],
  ['', 'unknown'],
])('%s promises nothing: %s', (raw, doubt) => {
  const rule = readLimit(raw)
  expect([rule.doubt, isPromise(rule)]).toEqual([doubt, false])
})

test('an amount that ends in 内 is a limit, whatever stands before it', () => {
  for (const raw of ['经公告20个工作日内公开', '政策公告20个工作日内', '信息形成之日起至少20个工作日内'])
    expect([raw, readLimit(raw).amount, readLimit(raw).doubt === 'duration']).toEqual([raw, 20, false])
})

test('beside how long it is shown the limit is what it is shown within', () => {
  for (const raw of ['公示5个工作日，信息形成之日起20个工作日内公开', '信息形成之日起20个工作日内公开，保留1年以内'])
    expect(readLimit(raw)).toEqual({ ...nothing, raw, ...counted(20, 'working_day') })
})
