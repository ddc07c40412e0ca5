import { expect, test } from 'vitest'
import { completeItem } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import { amend, registryAfter } from '../law/given.ts'
import { changesBetween } from './small-change.ts'

const before = completeItem('招生计划', { otherChannelText: null })
const changed = (over: Partial<DisclosureItem>, from: DisclosureItem = before) =>
  changesBetween(from, { ...from, ...over }, []).map(({ element, change }) => [element, change])
const limit = (amount: number | null, raw = `${amount}个工作日内`) => ({
  disclosureTimeLimit: { raw, trigger: 'created_or_changed' as const, amount, unit: 'working_day' as const },
})

test('what stands as it stood is no change', () => {
  expect(changed({})).toEqual([])
})

test('spaces, width and punctuation are format, whatever element they are in', () => {
  expect(changed({ name: ' 招生 计划。' })).toEqual([['name', 'format']])
  expect(changed({ contentElements: ['招生计划；', '招生范围'] })).toEqual([['contentElements', 'format']])
  const wide = completeItem('招生计划', limit(20, '２０个工作日内'))
  expect(changed(limit(20), wide)).toEqual([['disclosureTimeLimit', 'format']])
})

test('another name of the body, the same law cited otherwise, a channel more, a shorter limit are small', () => {
  expect(changed({ disclosingBody: '青白江区教育和体育局' })).toEqual([['disclosingBody', 'body_renamed']])
  const cited = completeItem('招生计划', { legalBases: ['《政府信息公开条例》'] })
  const anew = { legalBases: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'] }
  expect(changed(anew, cited)).toEqual([['legalBases', 'basis_updated']])
  expect(changed({ channels: ['gov_website', 'notice_board'] })).toEqual([['channels', 'channel_added']])
  expect(changed({ audienceNote: '适龄儿童家长' })).toEqual([['audiences', 'note_reworded']])
  expect(changed(limit(10))).toEqual([['disclosureTimeLimit', 'limit_shortened']])
})

test('whatever promises less, or another thing, is of substance', () => {
  expect(changed({ name: '招生范围' })).toEqual([['name', null]])
  expect(changed({ category: '学生管理' })).toEqual([['category', null]])
  expect(changed({ contentElements: ['招生计划'] })).toEqual([['contentElements', null]])
  expect(changed({ legalBases: [] })).toEqual([['legalBases', null]])
  expect(changed({ legalBases: ['《中华人民共和国教育法》'] })).toEqual([['legalBases', null]])
  expect(changed({ channels: ['notice_board'] })).toEqual([['channels', null]])
  expect(changed(limit(30))).toEqual([['disclosureTimeLimit', null]])
  expect(changed(limit(null, '及时'))).toEqual([['disclosureTimeLimit', null]])
  expect(changed(limit(30, '20个工作日内'))).toEqual([['disclosureTimeLimit', null]])
  expect(changed({ disclosureTimeLimit: null })).toEqual([['disclosureTimeLimit', null]])
  expect(changed({ disclosingBody: null })).toEqual([['disclosingBody', null]])
  expect(changed({ audiences: ['specific_group'] })).toEqual([['audiences', null]])
  expect(changed({ disclosureModes: ['on_request'] })).toEqual([['disclosureModes', null]])
  expect(changed({ disclosureLevels: ['county', 'township'] })).toEqual([['disclosureLevels', null]])
  expect(changed({ extra: { 五公开: '结果公开' } })).toEqual([['extra.五公开', null]])
})

test('each element is told by itself', () => {
  const both = { channels: ['gov_website' as const, 'notice_board' as const], contentElements: ['招生范围'] }
  expect(changed(both)).toEqual([
    ['contentElements', null],
    ['channels', 'channel_added'],
  ])
})

test('a short name and a version’s number are the same law where the registry knows them so, and not where it does not', () => {
  const cited = completeItem('招生计划', { legalBases: ['《示例办法》第三条'] })
  const anew = { ...cited, legalBases: ['《示例管理办法》（教育部令第九号）第四条'] }
  const classed = (laws: ReturnType<typeof registryAfter>) =>
    changesBetween(cited, anew, laws).map(({ change }) => change)
  expect(classed(registryAfter(amend()))).toEqual(['basis_updated'])
  expect(classed([])).toEqual([null])
})
