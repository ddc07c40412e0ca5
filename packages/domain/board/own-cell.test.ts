import { expect, test } from 'vitest'
import { ownProgress, ownTally } from './own-cell.ts'

const nothing = { enclosedAt: null, reportedAt: null, receipts: [], reason: null }
const at = (instant: string) => ({ enclosedAt: instant, reportedAt: instant })
const filed = { ...nothing, ...at('2021-09-17T02:00:00.000Z') }
const receipt = (at: string) => ({ opinion: '收悉', by: 'acc-510000-01', at })
const received = { ...filed, receipts: [receipt('2021-09-22T02:00:00.000Z')] }
/** Stated as missing, its package confirmed, and filed afterwards. */
const late = { ...received, ...at('2021-09-29T16:30:00.000Z'), reason: '机构改革' }

test('南充市’s own plan: not filed, stated as missing, filed, received; the days are of Asia/Shanghai', () => {
  const days = { reportedOn: null, receivedOn: null }
  expect(ownProgress(nothing)).toEqual({ state: 'not_filed', ...days, reason: null })
  expect(ownProgress({ ...nothing, reason: '机构改革' })).toEqual({ state: 'excepted', ...days, reason: '机构改革' })
  expect(ownProgress(filed)).toMatchObject({ state: 'reported', reportedOn: '2021-09-17', receivedOn: null })
  expect(ownProgress(received)).toMatchObject({ state: 'confirmed', receivedOn: '2021-09-22' })
})

test('a receipt that was confirmed before it came is no receipt of it', () => {
  expect(ownProgress(late)).toEqual({
    ...{ state: 'reported', reportedOn: '2021-09-30', receivedOn: null, reason: '机构改革' },
  })
  const again = { ...late, receipts: [...late.receipts, receipt('2021-10-08T02:00:00.000Z')] }
  expect(ownProgress(again)).toMatchObject({ state: 'confirmed', receivedOn: '2021-10-08' })
})

test('one that came on paper came on that day; its receipt is one confirmed since it was filed here', () => {
  const onPaper = { ...received, enclosedAt: '2021-09-23T02:00:00.000Z', reportedAt: '2021-09-17T16:00:00.000Z' }
  expect(ownProgress(onPaper)).toMatchObject({ state: 'reported', reportedOn: '2021-09-18', receivedOn: null })
})

test('the cities’ own are counted by themselves', () => {
  const cells = [nothing, { ...nothing, reason: '机构改革' }, filed, received, late].map(ownProgress)
  expect(ownTally(cells)).toEqual({ owed: 5, reported: 3, received: 1, excepted: 1 })
  expect(ownTally([])).toEqual({ owed: 0, reported: 0, received: 0, excepted: 0 })
})
