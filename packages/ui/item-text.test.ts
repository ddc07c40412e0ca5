import { expect, test } from 'vitest'
import { itemOf, textOf } from './item-text.ts'
import { item } from './test-items.ts'

test('an item that nobody touched comes back as it was', async () => {
  const whole = item({
    subcategories: ['义务教育'],
    channels: ['gov_website', 'other'],
    otherChannelText: '家长会',
    audiences: ['specific_group'],
    audienceNote: '适龄儿童家长',
    extra: { 五公开: '管理公开' },
  })
  expect(await itemOf(textOf(whole))).toEqual({ item: whole })
  const empty = item({
    contentElements: [],
    legalBases: [],
    disclosureTimeLimit: null,
    disclosingBody: null,
    channels: [],
    audiences: [],
    disclosureModes: [],
    disclosureLevels: [],
  })
  expect(await itemOf(textOf(empty))).toEqual({ item: empty })
})

test('each line of a list is one entry, blank lines and spaces around do not count', async () => {
  const text = { ...textOf(item()), contentElements: ' 学区划分 \n\n　招生计划\n' }
  expect(await itemOf(text)).toMatchObject({ item: { contentElements: ['学区划分', '招生计划'] } })
})

test('a name left empty is asked for by what the form calls it', async () => {
  expect(await itemOf({ ...textOf(item()), name: '  ' })).toEqual({ faults: { name: '请填写“二级事项”' } })
})

test('a number of days that is none is told on the time limit', async () => {
  const { limit, ...text } = textOf(item())
  for (const amount of ['0', '-5', '3.5', '二十', '99999'])
    expect(await itemOf({ ...text, limit: { ...limit, amount } })).toHaveProperty('faults.disclosureTimeLimit')
})

test('a full-width number of days is read', async () => {
  const { limit, ...text } = textOf(item())
  expect(await itemOf({ ...text, limit: { ...limit, amount: '１５' } })).toMatchObject({
    item: { disclosureTimeLimit: { amount: 15 } },
  })
})

test('a time limit chosen without words is written in words', async () => {
  const limit = { raw: '', trigger: 'created_or_changed', amount: '5', unit: 'working_day' } as const
  expect(await itemOf({ ...textOf(item()), limit })).toMatchObject({
    item: { disclosureTimeLimit: { raw: '信息形成或者变更之日起5个工作日' } },
  })
})

test('what stood under 其他 is dropped with its tick, so that nothing unseen is filed', async () => {
  const text = { ...textOf(item()), channels: ['gov_website' as const], otherChannelText: '家长会' }
  expect(await itemOf(text)).toMatchObject({ item: { otherChannelText: null } })
})
