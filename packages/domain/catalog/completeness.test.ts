import { expect, test } from 'vitest'
import { missingElements, requiredElements } from './completeness.ts'
import { completeItem } from './given.ts'
import { disclosureItem, largestItem } from './item.ts'

test('an item with name, content, basis, time limit, body, mode, channel and audience lacks nothing', () => {
  expect(missingElements(completeItem('招生计划'))).toEqual([])
})

test('each element of the notice is missed when it is absent', () => {
  const absent = {
    contentElements: [],
    legalBases: [],
    disclosureTimeLimit: null,
    disclosingBody: null,
    disclosureModes: [],
    channels: [],
    audiences: [],
  }
  for (const element of requiredElements)
    expect(missingElements(completeItem('招生计划', { [element]: absent[element] }))).toEqual([element])
  expect(missingElements(completeItem('招生计划', absent))).toEqual(requiredElements)
})

test('spaces are no words, full-width ones included', () => {
  const limit = { raw: '　', trigger: null, amount: null, unit: null }
  const blank = { contentElements: [' ', '　'], legalBases: ['\t'], disclosingBody: '　', disclosureTimeLimit: limit }
  expect(missingElements(completeItem('招生计划', blank))).toEqual([
    'contentElements',
    'legalBases',
    'disclosureTimeLimit',
    'disclosingBody',
  ])
})

test('a time limit that was only understood as words is there', () => {
  const raw = '与规范性文件同步发布'
  const limit = { raw, trigger: null, amount: null, unit: null }
  expect(missingElements(completeItem('招生计划', { disclosureTimeLimit: limit }))).toEqual([])
})

test('其他 is a channel once it says which', () => {
  const other = { channels: ['gov_website', 'other'] as const }
  const channels = [...other.channels]
  expect(missingElements(completeItem('招生计划', { channels }))).toEqual(['channels'])
  expect(missingElements(completeItem('招生计划', { channels, otherChannelText: '　' }))).toEqual(['channels'])
  expect(missingElements(completeItem('招生计划', { channels, otherChannelText: '家长会' }))).toEqual([])
})

test('extra elements, levels and notes are the county’s own choice', () => {
  const own = { disclosureLevels: [], audienceNote: null, extra: { 五公开: '决策公开' } }
  expect(missingElements(completeItem('招生计划', own))).toEqual([])
})

test('an item too long for one entry of the ledger is malformed before it is anything else', () => {
  const item = completeItem('招生计划', { contentElements: Array(10).fill('招'.repeat(1500)) })
  expect(disclosureItem.safeParse(item).success).toBe(true)
  const long = completeItem('招生计划', { contentElements: Array(12).fill('招'.repeat(1500)) })
  expect(new TextEncoder().encode(JSON.stringify(long)).length).toBeGreaterThan(largestItem)
  expect(disclosureItem.safeParse(long).success).toBe(false)
})

test('the name of an own element holds nothing that JSON escapes, for Node may read an escaped key as another', () => {
  const named = (name: string) =>
    disclosureItem.safeParse(completeItem('招生计划', { extra: { [name]: '是' } })).success
  expect(['五公开', '“双减”', '＂双减＂', '双减 𬭎'].map(named)).toEqual([true, true, true, true])
  expect(['"双减"', '双\\减', '双\n减', '双\u0000减', '双\ud83d减', ''].map(named)).toEqual(Array(6).fill(false))
})
