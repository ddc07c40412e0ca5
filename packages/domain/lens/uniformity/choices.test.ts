import { expect, test } from 'vitest'
import { choicesBeside, limitBeside } from './choices.ts'
import { guideText, saying } from './given.ts'

const row = saying(guideText, { channels: ['gov_website', 'weibo_wechat_app'] })

test('a closed list is compared as a set: the order says nothing, a channel more is told', () => {
  expect(choicesBeside({ ...row, channels: ['weibo_wechat_app', 'gov_website'] }, row)).toEqual([])
  expect(choicesBeside({ ...row, channels: ['gov_website', 'targeted_push'] }, row)).toEqual([
    { element: 'channels', more: ['targeted_push'], less: ['weibo_wechat_app'] },
  ])
})

test('laws are a set however they are written: short, numbered, in one line, without a closing bracket', () => {
  const given = { ...row, legalBases: ['中华人民共和国政府信息公开条例', '中华人民共和国教师法'] }
  const own = { ...row, legalBases: ['《政府信息公開條例》(国务院令第711号)《教师法'] }
  expect(choicesBeside(own, given)).toEqual([])
  expect(choicesBeside({ ...row, legalBases: [...own.legalBases, '《四川省义务教育条例》'] }, given)).toEqual([
    { element: 'legalBases', more: ['四川省义务教育条例'], less: [] },
  ])
})

test('a limit of five working days is shorter than the guide’s, one on a date is another kind', () => {
  const limit = (raw: string, amount: number | null) => ({
    ...row,
    disclosureTimeLimit: { raw, trigger: null, amount, unit: amount === null ? null : ('working_day' as const) },
  })
  expect(limitBeside(limit('5个工作日内', 5), row)).toBe('shorter')
  expect(limitBeside(limit('30个工作日内', 30), row)).toBe('longer')
  expect(limitBeside(limit('20个工作日内', 20), row)).toBe('same')
  expect(limitBeside(limit('每年1月31日前', null), row)).toBe('other')
})
