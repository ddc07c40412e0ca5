import { expect, test } from 'vitest'
import { readTimeLimit } from './time-limit.ts'

const none = { amount: null, unit: null }

test.each([
  ['信息形成或者变更之日起20个工作日内', { trigger: 'created_or_changed', amount: 20, unit: 'working_day' }],
  ['信息形成或變更之日起3個(gè)工作日內(nèi)', { trigger: 'created_or_changed', amount: 3, unit: 'working_day' }],
  ['信息形成或者变 更之日起 20 个工 作日内', { trigger: 'created_or_changed', amount: 20, unit: 'working_day' }],
  ['20个工作日(自该政府信息形成或者变更之日起)', { trigger: 'created_or_changed', amount: 20, unit: 'working_day' }],
  ['自信息形成之日起二十个工作日内', { trigger: 'created_or_changed', amount: 20, unit: 'working_day' }],
  ['信息形成之日起１５日内', { trigger: 'created_or_changed', amount: 15, unit: 'calendar_day' }],
  ['自批准之日起7个工作日内', { trigger: 'upon_approval', amount: 7, unit: 'working_day' }],
  ['每年1月31日前', { trigger: 'periodic', ...none }],
  ['每学期开学后10个工作日内', { trigger: 'periodic', amount: 10, unit: 'working_day' }],
  ['2021年10月14日前', { trigger: 'fixed_date', ...none }],
  ['及时公开', { trigger: 'immediate', ...none }],
  ['实时', { trigger: 'immediate', ...none }],
  ['信息形成后即时公开', { trigger: 'immediate', ...none }],
])('%s', (raw, limit) => {
  expect(readTimeLimit(raw)).toEqual({ value: { raw, ...limit }, doubts: [] })
})

test.each([
  ['20个工作日', { trigger: 'created_or_changed', amount: 20, unit: 'working_day' }, '没有写明从何时起算'],
  ['与规范性文件同步发布', { trigger: 'upon_approval', ...none }, '请核对起算点'],
  ['10月20日前', { trigger: 'fixed_date', ...none }, '没有写明年份'],
  ['信息形成或者变更之日起**个工作日内', { trigger: 'created_or_changed', ...none }, '被遮盖'],
  ['长期公开', { trigger: null, ...none }, '未能识别'],
  [
    '形成之日起20个工作日内，变更的3个工作日内',
    { trigger: 'created_or_changed', amount: 20, unit: 'working_day' },
    '几个不同的天数',
  ],
  ['信息形成之日起99999日内', { trigger: 'created_or_changed', ...none }, '未能识别'],
])('%s is read with a doubt', (raw, limit, doubt) => {
  const { value, doubts } = readTimeLimit(raw)
  expect(value).toEqual({ raw, ...limit })
  expect(doubts).toHaveLength(1)
  expect(doubts[0]).toContain(doubt)
})

test('a bare number takes its unit from the heading', () => {
  expect(readTimeLimit('20', '公开时限(工作日)').value).toEqual({
    raw: '20',
    trigger: 'created_or_changed',
    amount: 20,
    unit: 'working_day',
  })
})
