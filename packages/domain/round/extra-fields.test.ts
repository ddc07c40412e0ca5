import { expect, test } from 'vitest'
import { qingbaijiang, sichuan } from '../cast.ts'
import { mostExtraFields } from '../catalog/extra-choices.ts'
import { type ExtraField, extraField } from '../catalog/extra-field.ts'
import { upcast } from '../upcast/upcast.ts'
import { roundEvent } from './events.ts'
import { extraFieldsOf } from './evolve.ts'
import { accountable, fiveOpenings, given, noticeOpened, noticeSettings, openNotice, roundOf } from './given.ts'

const { roundManager } = sichuan
const asking = (...extraFields: readonly ExtraField[]) => ({ ...noticeSettings, extraFields })
const opening = (...fields: readonly ExtraField[]) => ({ ...openNotice, settings: asking(...fields) })
const amending = (...fields: readonly ExtraField[]) =>
  ({ do: 'amend', settings: asking(...fields), reason: '补充要求', seen: 0 }) as const
const openedWith = (...fields: readonly ExtraField[]) => ({ ...noticeOpened, settings: asking(...fields) }) as never
const text = (name: string): ExtraField => ({ ...accountable, name })

test('a round asks for extra elements of its own, each with its kind, its choices, whom it serves, and in their order', () => {
  expect(given().when(roundManager, opening(fiveOpenings, accountable))).toEqual([
    openedWith(fiveOpenings, accountable),
  ])
  expect(given(noticeOpened).when(roundManager, amending(accountable, fiveOpenings))).toMatchObject([
    { type: 'RoundAmended', settings: { extraFields: [{ name: '责任主体' }, { name: '五公开' }] } },
  ])
  expect(extraFieldsOf(roundOf(openedWith(fiveOpenings, accountable)))).toEqual([fiveOpenings, accountable])
})

test('a county defines none', () => {
  expect(given().when(qingbaijiang.leader, opening(accountable))).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
})

test('no element is named twice, whatever spaces, width or signs make of the name', () => {
  for (const name of ['五公开', '五 公开', '五公开：', '1.五公开'])
    expect(given().when(roundManager, opening(fiveOpenings, text(name)))).toEqual({
      refused: 'EXTRA_NAME_TWICE',
      about: [name],
    })
})

test('the names of the eight elements, their synonyms over counties’ columns and their identifiers are taken', () => {
  const taken = [
    '公开内容',
    '公开内容（要素）',
    '法律依据',
    '公开 时限',
    '发布主体',
    '公开途径',
    '公开对象',
    '公开方式',
  ]
  const others = ['特定群众', '依申请', '一级事项', '序号', '县级', '乡镇街道', 'legalBases', '__proto__', '——']
  for (const name of [...taken, ...others])
    expect(given().when(roundManager, opening(text(name)))).toEqual({ refused: 'EXTRA_NAME_TAKEN', about: [name] })
  for (const name of ['五公开', '公开形式', '责任主体', '事项等级', '主管科室'])
    expect(given().when(roundManager, opening(text(name)))).toHaveLength(1)
})

test('a name that a round bears already is never taken from it, should more headings be known one day', () => {
  const named = text('公开时限')
  expect(given(openedWith(named)).when(roundManager, amending(named, accountable))).toHaveLength(1)
})

test('whoever asks for a choice gives choices, and none of them twice', () => {
  const none = { ...fiveOpenings, choices: [] }
  const twice = { ...fiveOpenings, choices: ['决策公开', '决策 公开'] }
  expect(given().when(roundManager, opening(none))).toEqual({ refused: 'EXTRA_WITHOUT_CHOICES', about: ['五公开'] })
  expect(given().when(roundManager, opening(twice))).toEqual({ refused: 'EXTRA_CHOICE_TWICE', about: ['五公开'] })
})

test('a choice holds nothing by which choices are joined or ticked, and every element names its reader', () => {
  const choosing = (choice: string) => extraField.safeParse({ ...fiveOpenings, choices: [choice] }).success
  expect(['决策、执行', '■决策', '决策/执行', '决策\n执行', ' '].map(choosing)).toEqual(Array(5).fill(false))
  expect(extraField.safeParse({ ...fiveOpenings, reader: ' ' }).success).toBe(false)
})

test('a round asks for twelve extra elements at most', () => {
  const many = Array.from({ length: mostExtraFields + 1 }, (_, at) => text(`要素${'甲乙丙丁戊己庚辛壬癸子丑寅'[at]}`))
  expect(given().when(roundManager, opening(...many))).toEqual({ refused: 'EXTRA_TOO_MANY' })
  expect(given().when(roundManager, opening(...many.slice(1)))).toHaveLength(1)
})

test('while a round runs, elements come, go, and take other choices, with the reason of the amendment', () => {
  const past = given(openedWith(fiveOpenings, accountable))
  const fewer = { ...fiveOpenings, choices: fiveOpenings.choices.slice(0, 2) }
  for (const fields of [[], [accountable], [accountable, fewer], [fiveOpenings, accountable, text('公开形式')]])
    expect(past.when(roundManager, amending(...fields))).toMatchObject([{ reason: '补充要求' }])
})

test('an element never comes to mean something else: it keeps its kind, even removed and named again', () => {
  const other: ExtraField = { ...accountable, name: '五公开' }
  const refused = { refused: 'EXTRA_KIND_CHANGED', about: ['五公开'] }
  expect(given(openedWith(fiveOpenings)).when(roundManager, amending(other))).toEqual(refused)
  const removed = { type: 'RoundAmended', settings: asking(), reason: '减负' } as const
  expect(given(openedWith(fiveOpenings), removed).when(roundManager, amending(other))).toEqual(refused)
})

test('a round recorded before there were extra elements asks for none', () => {
  const { type, ...payload } = noticeOpened
  const { extraFields: _, ...settings } = noticeSettings
  const old = { type, schemaVersion: 1, payload: { ...payload, settings } }
  expect(roundEvent.parse({ type, ...upcast(old) })).toEqual(noticeOpened)
})
