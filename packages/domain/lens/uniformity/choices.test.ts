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

test('several laws in one cell are as many laws: 苍南’s bases of 教师资格认定, joined by 、 and by 及', () => {
  const cells = ['《中华人民共和国政府信息公开条例》', '《教师资格条例》', '《〈教师资格条例〉实施办法》']
  const joined = { ...row, legalBases: ['政府信息公开条例、教师资格条例及实施办法'] }
  expect(choicesBeside(joined, { ...row, legalBases: cells })).toEqual([])
  const mirrored = '《中華人民共和國教師法》、《中華人民共和國政府信息公開條例》'
  expect(
    choicesBeside({ ...row, legalBases: [mirrored] }, { ...row, legalBases: ['教师法', '政府信息公开条例'] }),
  ).toEqual([])
})

test.each([
  ['即时公开', 'shorter'],
  ['信息形成之日起5日内', 'shorter'],
  ['24小时内', 'shorter'],
  ['信息形成之日起30日内', 'other'],
  ['及时公开', 'other'],
  ['自信息形成之日起二十个工作日内', 'same'],
])('%s beside the guide’s twenty working days is %s, as 缩短时限 has it', (raw, difference) => {
  const own = { ...row, disclosureTimeLimit: { raw, trigger: null, amount: null, unit: null } }
  expect(limitBeside(own, row)).toBe(difference)
})
