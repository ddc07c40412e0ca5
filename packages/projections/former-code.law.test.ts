import { parseDivision } from '@mingce/domain/authority/division'
import { successorOf } from '@mingce/domain/authority/former-codes'
import type { Recorded } from '@mingce/ledger/read'
import { expect, test } from 'vitest'
import type { Rows, Source } from './definition.ts'
import { factOf } from './fact-of.ts'
import { randomHistory } from './history/history.ts'
import { recordedFrom } from './history/recorded.ts'
import { projections } from './projections.ts'

// A log of 凉山州 from when 会理 was a county: what 会理市 did is said of 会理县, code for code.

const [huili, once, xichang] = ['513402', '513425', '513401'].map(parseDivision)
if (!(huili && once && xichang)) throw new Error('a code is missing')

/** The last rows of every stream that a source covers, and every entry of a journal. */
function rowsOf(source: Source, ledger: readonly Recorded[]): readonly (readonly [string, Rows])[] {
  const covered = ledger.filter(({ stream }) => source.covers(stream))
  if ('entry' in source) return covered.map((recorded) => [recorded.stream, source.entry(recorded)])
  return [...Map.groupBy(covered, ({ stream }) => stream)].map(([stream, entries]) => {
    const state = entries.reduce((before, recorded) => source.evolve(before, factOf(recorded)), source.initial)
    return [stream, source.rows(stream, state)]
  })
}

const written = (value: unknown) =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}` : each instanceof Map ? [...each] : each))

function underFormerCode(ledger: readonly Recorded[]): readonly Recorded[] {
  return ledger.map((entry) => {
    const { stream, payload, meta } = JSON.parse(
      JSON.stringify({ stream: entry.stream, payload: entry.payload, meta: entry.meta }).replaceAll(
        `${huili}`,
        `${once}`,
      ),
    )
    return { ...entry, stream, payload, meta }
  })
}

test('the streams of a county that was fold in every projection, into the rows that they gave while it was', () => {
  expect(successorOf(`${once}`)?.successor).toBe(huili)
  const folded = new Map<string, number>()
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const ledger = recordedFrom(randomHistory(seed, [huili as never, xichang as never], 300))
    const old = underFormerCode(ledger)
    expect(old.some(({ stream }) => stream.includes(`${once}`))).toBe(true)
    for (const { name, sources } of Object.values(projections))
      for (const source of sources) {
        const rows = rowsOf(source, old)
        expect([name, written(rows)]).toEqual([name, written(rowsOf(source, ledger)).replaceAll(`${huili}`, `${once}`)])
        const own = rows.filter(([stream]) => stream.includes(`${once}`)).length
        folded.set(name, (folded.get(name) ?? 0) + own)
      }
  }
  const ofCounties = [...folded].filter(([, count]) => count > 0).map(([name]) => name)
  expect(ofCounties).toEqual(
    expect.arrayContaining(['queue', 'trail', 'catalog', 'filing', 'board', 'register', 'lens']),
  )
})
