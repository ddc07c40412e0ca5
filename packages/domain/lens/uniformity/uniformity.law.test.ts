import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniformityOf } from './catalog-uniformity.ts'
import { corpusOf } from './corpus.ts'
import { guideText, itemOf, oneRow } from './given.ts'
import { type LensItem, wordsOf } from './item.ts'
import { lendersIn, measureItem } from './measure.ts'
import { stripOf } from './strip.ts'

const words = fc.constantFrom(
  ...guideText,
  '校车线路、站点、发车时间和随车照管人员联系办法',
  '學(xué)校名稱，學校地址',
  '《义务教育法》第十二条；20个工作日内',
  '本县52所学校开放日',
  '泸县教育局',
  '●办学层次 与 办学类型等',
)
const anyText = fc.oneof(words, fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }))
const anyItem: fc.Arbitrary<LensItem> = fc
  .record({
    division: fc.constantFrom('510521', '510522', '511024', '511083'),
    lines: fc.array(anyText, { maxLength: 6 }),
    sources: fc.uniqueArray(fc.constantFrom('510521', '511024', '511083'), { maxLength: 2 }),
  })
  .map(({ division, lines, sources }) =>
    itemOf(division, lines, { attributions: sources.map((source) => ({ division: source, itemCode: 'item0' })) }),
  )
const anyItems = fc
  .array(anyItem, { minLength: 1, maxLength: 8 })
  .map((items) => items.map((item, at) => ({ ...item, item: `item${at}` })))

test('every compared character stands in exactly one place, and the strip shows each in the text as written', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const corpus = corpusOf(items, oneRow)
      for (const item of items) {
        const measure = measureItem(corpus, item)
        const { guide, borrowed, county, own } = measure.shares
        expect(guide + borrowed + county + own).toBe(wordsOf(item.text).join('').length)
        expect(lendersIn(measure).length > 0).toBe(borrowed > 0)
        for (const { text, spans } of stripOf(item, measure)) {
          let before = 0
          for (const { from, to } of spans) {
            expect(from).toBeGreaterThanOrEqual(before)
            expect(to).toBeLessThanOrEqual(text.length)
            before = to
          }
        }
      }
    }),
  )
})

test('in which order counties come, and a county its lines, says nothing', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const [first] = items
      if (!first) return
      const { contentElements } = first.text
      const turned = { ...first, text: { ...first.text, contentElements: contentElements.toReversed() } }
      const forward = measureItem(corpusOf(items, oneRow), first)
      const backward = measureItem(corpusOf(items.toReversed(), oneRow), turned)
      expect(backward.shares).toEqual(forward.shares)
      expect(backward.finding).toBe(forward.finding)
    }),
  )
})

test('a county never has its own words from itself, nor from one that names it as the source', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const corpus = corpusOf(items, oneRow)
      for (const item of items) {
        const { from, alike } = measureItem(corpus, item)
        const named = new Set([...from, ...alike].map(({ division }) => division))
        expect(named.has(item.division)).toBe(false)
      }
    }),
  )
})

test('the parts of a catalog’s index make one, or nothing where nothing is compared', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const { localisation, uniformity, shares, expected } = uniformityOf(corpusOf(items, oneRow), items)
      const sum = localisation + uniformity + shares.borrowed
      expect(sum).toBeCloseTo(expected === items.length ? 0 : 1, 9)
    }),
  )
})
