import type { Fact } from '@mingce/domain/fact'
import type { Recorded } from '@mingce/ledger/read'
import { expect, test } from 'vitest'
import { foldOn, stateOf } from './folding.ts'

const stream = 'catalog/510113'
const meta = { account: 'acc-510113-jb', post: 'drafter', authority: '510113' }
const recordedAt = new Date('2021-09-13T01:00:00.000Z')

/** 青白江区's catalog after so many reorderings. */
function recorded(count: number): readonly Recorded[] {
  return Array.from({ length: count }, (_, index) => {
    const own = { type: 'ItemsReordered', schemaVersion: 1, payload: { items: [`${index}`] } }
    return { position: BigInt(index), stream, version: index + 1, recordedAt, meta, commandKey: `${index}`, ...own }
  })
}

let folds = 0
const evolve = (seen: readonly string[], { event }: Fact<{ items: readonly string[] }>) => {
  folds += 1
  return [...seen, ...event.items]
}
const other = (seen: number) => seen + 1
const at = (list: readonly Recorded[]) => new Map([[stream, list]])

test('of a stream that continues what was folded only what is new is folded, each fold for itself', () => {
  const events = recorded(5)
  const [two, five] = [events.slice(0, 2), events]
  foldOn([], two)
  expect(stateOf(at(two), stream, evolve, [])).toEqual(['0', '1'])
  foldOn(two, five)
  expect(stateOf(at(five), stream, evolve, [])).toEqual(['0', '1', '2', '3', '4'])
  expect(stateOf(at(five), stream, other, 0)).toBe(5)
  expect(stateOf(at(two), stream, evolve, [])).toEqual(['0', '1'])
  expect(folds).toBe(5)
})

test('a list of which nothing is known is folded from its first event; a stream that was not read is no empty one', () => {
  expect(stateOf(at(recorded(3)), stream, other, 0)).toBe(3)
  expect(stateOf(at([]), stream, other, 0)).toBe(0)
  expect(() => stateOf(new Map(), stream, other, 0)).toThrow('without having been read')
})
