import { expect, test } from 'vitest'
import { batchesAsOneLine, batchOf } from './told.ts'

const filing = 'submission/2021-pilot/510113/disclosure_catalog/1'
const line = (version: number, type: string, detail = {}) => ({ stream: filing, version, type, detail })
const record = [
  line(4, 'AcceptedForReview'),
  line(5, 'ItemReviewed', { part: '甲' }),
  line(6, 'ItemReviewed', { part: '乙' }),
  line(7, 'ItemReviewed', { part: '丙' }),
  line(8, 'ItemsReviewedInBatch', { batch: 'b', parts: { count: 2 } }),
  line(9, 'ReturnedForRevision'),
]

test('the opinions of a batch are one line, one given by itself before them stays its own', () => {
  expect(batchesAsOneLine(record).map(({ version }) => version)).toEqual([4, 5, 8, 9])
  expect(batchesAsOneLine(record.map((each) => ({ ...each, stream: `${each.stream}${each.version}` })))).toHaveLength(6)
})

test('of each opinion it can be told by which batch it was given', () => {
  expect(record.map((each) => batchOf(each, record))).toEqual([undefined, undefined, 'b', 'b', undefined, undefined])
})

test('a list that does not say where its lines stand is left as it is', () => {
  const placeless = record.map(({ type, detail }) => ({ type, detail }))
  expect(batchesAsOneLine(placeless)).toEqual(placeless)
})
