import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import type { Held } from '@mingce/projections/definition'
import type { RegisterItemRow } from '@mingce/projections/register/catalog'
import type { RegisterGuideRow } from '@mingce/projections/register/guide'
import { expect, test } from 'vitest'
import { type Beside, comparePage } from './compare-page.ts'

const [first] = registerGuide2019.rows
if (!first) throw new Error('the guide has no row')
const item = { ...first.item, extra: {}, disclosingBody: null }
const { category, name } = item

function published(division: string, said: Partial<typeof item>): Held<RegisterItemRow> {
  const content = { ...item, ...said }
  return {
    ...{ key: 'a', stream: `catalog/${division}`, heldFrom: 1n, heldUntil: null, division, height: 3, version: 1 },
    ...{ item: `${division}-a`, ordinal: 1, digest: 'd', category, name, content, url: null },
    ...{ updatedOn: '2021-09-13', words: '' },
  }
}
const qingbaijiang = published('510113', { contentElements: ['学区划分', '学区地图'] })
const luxian = published('510521', { contentElements: ['<b>学区</b>划分'], extra: { 五公开: '决策公开' } })
const guide: Held<RegisterGuideRow> = {
  ...{ key: first.row, stream: 'guide/ministry-2019', heldFrom: 1n, heldUntil: null, division: '', height: 3 },
  ...{ ordinal: 1, category, name, content: item, title: '标准指引', partial: true, doubted: true },
}
const shown = (beside?: Beside, over: object = {}) =>
  String(comparePage(qingbaijiang, { items: [luxian], guide, ...over }, beside).content)

test('before a choice it offers the guide and the counties that published an item of the name', () => {
  const page = shown()
  expect(page).toContain('请选择与哪里的同一事项对照')
  expect(page).toContain('href="/county/510113/item/510113-a/compare?with=guide"')
  expect(page).toContain('href="/county/510113/item/510113-a/compare?with=510521"')
  expect(page).not.toContain('<table')
})

test('青白江区 and 泸县 stand side by side, what one of them does not say as a dash; markup of theirs is text', () => {
  const page = shown({ of: 'county', row: luxian })
  expect(page).toContain('<td data-of="成都市青白江区"><ul><li>学区划分</li><li>学区地图</li></ul></td>')
  expect(page).toContain('&lt;b&gt;学区&lt;/b&gt;划分')
  expect(page).toMatch(/五公开<\/th>\s*<td data-of="成都市青白江区">—<\/td><td data-of="泸州市泸县">决策公开/)
  expect(page).toContain('泸县（正在对照）')
  expect(page).toContain('泸县教育')
})

test('beside the guide it is said that it is incomplete and that the row is in doubt', () => {
  const page = shown({ of: 'guide', row: guide })
  expect(page).toContain('登记的指引不完整')
  expect(page).toContain('本行文字尚有疑问')
  expect(shown({ of: 'guide', row: { ...guide, partial: false, doubted: false } })).not.toContain('不完整')
})

test('where nothing has the name, that is said', () => {
  expect(shown(undefined, { items: [], guide: undefined })).toContain('没有同名的事项可以对照')
})
