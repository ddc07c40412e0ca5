import { expect, test } from 'vitest'
import { corpusOf } from './corpus.ts'
import { guideText, itemOf, oneRow, saying } from './given.ts'
import type { LensItem } from './item.ts'
import { lendersIn, measureItem } from './measure.ts'
import { slipsOf } from './slips.ts'
import { stripOf } from './strip.ts'

const [longchang, weiyuan, lu, hejiang] = ['511083', '511024', '510521', '510522']
const buses = '校车线路、站点、发车时间和随车照管人员联系办法'

function measured(item: LensItem, ...others: readonly LensItem[]) {
  return measureItem(corpusOf([item, ...others], oneRow), item)
}

test('泸县 that writes the guide’s words, in another order and layout, is 主要为指引文字', () => {
  const item = itemOf(lu, ['1．办公电话；2．学校地址', '（三）学校名称、办学类型、办学层次等'])
  expect(measured(item)).toMatchObject({ finding: 'guide', shares: { guide: 20, own: 0, county: 0 } })
})

test('of two counties that both write the guide’s words neither has the other’s', () => {
  const { shares, alike } = measured(itemOf(lu, guideText), itemOf(hejiang, guideText))
  expect({ county: shares.county, alike }).toEqual({ county: 0, alike: [] })
})

test('what 泸县 shares with 合江县 beyond the guide is 主要与某县文字相同, and the county is named', () => {
  const item = itemOf(lu, [buses])
  const { finding, from, alike } = measured(
    item,
    itemOf(hejiang, ['学校名称', buses]),
    itemOf(weiyuan, ['校车租赁公司名单']),
  )
  expect(finding).toBe('county')
  expect(from.map(({ division }) => division)).toEqual([hejiang])
  expect(alike.map(({ division }) => division)).toEqual([hejiang])
})

test('names of bureaus, places and laws and the statutory limit are expected and count for nobody', () => {
  const lines = ['泸县教育局', '《四川省义务教育条例》第十二条', '信息形成或者变更之日起20个工作日内', '县(市、区)级']
  const item = itemOf(lu, lines)
  expect(measured(item, itemOf(hejiang, lines))).toMatchObject({ finding: 'expected', alike: [] })
})

test('what 泸县 took from 合江县 with attribution is borrowed, also when 合江县 has changed its text since', () => {
  const changed = itemOf(hejiang, ['乘车须知'])
  const { text: taken } = itemOf(hejiang, [buses])
  const attributions = [{ division: hejiang, itemCode: 'item', taken }]
  const item = itemOf(lu, [buses, '本县统一服装'], { attributions })
  expect(measured(item, changed)).toMatchObject({ finding: 'borrowed', shares: { county: 0 } })
})

test('合江县 is not said to write like 泸县 when 泸县 says that it took the words from there', () => {
  const attributions = [{ division: hejiang, itemCode: 'item' }]
  const item = itemOf(hejiang, [buses])
  expect(measured(item, itemOf(lu, [buses], { attributions })).finding).toBe('own')
})

test('attribution to one county covers no words of another', () => {
  const attributions = [{ division: hejiang, itemCode: 'item' }]
  const item = itemOf(lu, [buses], { attributions })
  expect(measured(item, itemOf(hejiang, ['乘车须知']), itemOf(weiyuan, [buses])).finding).toBe('county')
})

test('what 泸县 took from two counties is borrowed from each, stretch by stretch, and what a third has is still that one’s', () => {
  const [drill, meals] = ['每学期应急疏散演练的时间、科目和总结', '学生营养餐食谱和陪餐人员名单']
  const taken = (line: string) => itemOf(hejiang, [line]).text
  const attributions = [
    { division: hejiang, itemCode: 'item', taken: taken(buses) },
    { division: longchang, itemCode: 'item', taken: taken(drill) },
  ]
  const item = itemOf(lu, [buses, drill, meals], { attributions })
  const corpus = corpusOf([item, itemOf(weiyuan, [meals])], oneRow)
  const measure = measureItem(corpus, item)
  expect(measure).toMatchObject({ finding: 'borrowed', shares: { own: 0 }, lenders: [hejiang, longchang] })
  expect(stripOf(item, measure).map(({ spans }) => spans.map(({ source, division }) => [source, division]))).toEqual([
    [['borrowed', hejiang]],
    [['borrowed', longchang]],
    [['county', weiyuan]],
  ])
  expect(lendersIn(measureItem(corpus, { ...item, text: saying([drill]) }))).toEqual([longchang])
})

test('neither of two counties from which 泸县 has words is told that 泸县 writes like it', () => {
  const attributions = [hejiang, longchang].map((division) => ({ division, itemCode: 'item' }))
  const borrower = itemOf(lu, [buses], { attributions })
  for (const county of [hejiang, longchang]) expect(measured(itemOf(county, [buses]), borrower).alike).toEqual([])
})

test('the strip shows grey, blue and green where they stand in the text as written', () => {
  const item = itemOf(lu, [`● 学校 名称；${buses}`, '本县52所学校的开放日', '泸县教育局'])
  const corpus = corpusOf([item, itemOf(hejiang, [buses])], oneRow)
  const strip = stripOf(item, measureItem(corpus, item))
  const said = strip.map(({ text, spans }) =>
    spans.map(({ from, to, source, division }) => [text.slice(from, to), source, division]),
  )
  expect(said).toEqual([
    [
      ['学校 名称', 'guide', null],
      [buses, 'county', hejiang],
    ],
    [
      ['本县', 'expected', null],
      ['52所学校的开放日', 'own', null],
    ],
    [['泸县教育局', 'expected', null]],
  ])
})

test('traditional characters, full width and inserted pinyin are the same words', () => {
  const item = itemOf(lu, ['學(xué)校名稱', '學校　地址', '辦學層次', '辦學類型', '辦公電話'])
  expect(measured(item)).toMatchObject({ finding: 'guide', shares: { own: 0 } })
})

test('mangled script is compared as far as it goes and never throws', () => {
  const item = itemOf(
    lu,
    ['\uD800学校名称\uDFFF', '🏫🏫🏫🏫🏫', '《《《未閉合', '', '\u0000\u200B', '）））（（（'].filter(Boolean),
  )
  expect(measured(item).shares.guide).toBe(4)
})

test('an item of 20,000 characters is measured against another of 20,000, to the last character', () => {
  const line = Array.from({ length: 10 }, (_, at) => `第${at}所学校食堂承包公司的食材来源公示牌编号、`).join('')
  const lines = Array.from({ length: 100 }, (_, at) => `${at}${line}`.slice(0, 200))
  const item = itemOf(lu, lines)
  const { shares, from } = measured(item, itemOf(hejiang, lines.toReversed()))
  expect(shares.own).toBe(0)
  expect(from.map(({ division }) => division)).toEqual([hejiang])
  expect(measured(itemOf(lu, ['《'.repeat(2000), '县'.repeat(2000), '1'.repeat(2000)])).finding).toBe('own')
})

test('two counties that copied each other’s typo share it, and it is shown with what others write', () => {
  const typo = '局领导班子成员相片、姓名、建立及工作分工'
  const right = typo.replace('建立', '简历')
  const others = ['510113', '510116', '510131', '510181', '510182', '510183', '510184'].map((code) =>
    itemOf(code, [right]),
  )
  const items = [itemOf(lu, [typo]), itemOf(hejiang, [typo]), ...others]
  const group = corpusOf(items, oneRow).groups.get('2019-05')
  expect(group && [...slipsOf(group).values()]).toEqual([
    { words: '建立及工作分工', instead: '简历及工作分工', counties: [lu, hejiang] },
  ])
})

test('a year brought up to date by two counties is no slip', () => {
  const items = ['510113', '510116', '510131', '510181', '510182', '510183', '510184'].map((code) =>
    itemOf(code, ['招生方案2020年修订']),
  )
  const group = corpusOf(
    [...items, itemOf(lu, ['招生方案2023年修订']), itemOf(hejiang, ['招生方案2023年修订'])],
    oneRow,
  ).groups.get('2019-05')
  expect(group && slipsOf(group).size).toBe(0)
})

test('an item under a name that no county and no guide has is its county’s own', () => {
  const item = itemOf(longchang, [buses], { guideRow: null })
  const alone = { ...item, text: { ...item.text, category: '特色', name: '夏布非遗进校园' } }
  expect(measureItem(corpusOf([itemOf(lu, [buses])], oneRow), alone)).toMatchObject({ finding: 'own', alike: [] })
})

test('of 威远县’s two texts that are as near to 泸县’s it says nothing which was read first', () => {
  const item = itemOf(lu, [buses, '中途不停靠'])
  const both = [itemOf(weiyuan, [buses], { item: 'one' }), itemOf(weiyuan, [buses, '中途不下车'], { item: 'other' })]
  expect(measured(item, ...both)).toEqual(measured(item, ...both.toReversed()))
})

test('after a new version of the guide three counties with the former row’s words write the guide’s, not each other’s', () => {
  const [former, now] = ['学校收费项目、收费标准和减免办法', '学校收费公示和监督电话']
  const upgraded = [{ row: '2019-05', item: saying([now]), earlier: [{ ...saying([former]), name: '收费公示' }] }]
  const items = [longchang, weiyuan, lu].map((county) => itemOf(county, [former]))
  const [first] = items
  if (!first) throw new Error('three counties write it')
  expect(measureItem(corpusOf(items, upgraded), first)).toMatchObject({ finding: 'guide', alike: [] })
  expect(measureItem(corpusOf([], upgraded), itemOf(lu, [now])).finding).toBe('guide')
  const called = { ...itemOf(lu, [former]), guideRow: null, text: { ...saying([former]), name: '收费公示' } }
  expect(measureItem(corpusOf(items, upgraded), called).finding).toBe('guide')
})

test('泸县, whose text 合江县 published with attribution, is not told that 合江县 writes like it, and still that 威远县 does', () => {
  const own = itemOf(lu, [buses], { lentTo: [{ division: hejiang, item: 'buses' }] })
  const borrower = itemOf(hejiang, [buses], { item: 'buses' })
  expect(measured(own, borrower)).toMatchObject({ finding: 'own', alike: [], from: [] })
  expect(measured(own, borrower, itemOf(weiyuan, [buses])).alike.map(({ division }) => division)).toEqual([weiyuan])
  expect(measured(own, { ...borrower, item: 'another' }).finding).toBe('county')
})
