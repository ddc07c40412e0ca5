import type { FormerDocument } from '@mingce/domain/document/former'
import { beforeEach, expect, test } from 'vitest'
import { draftOf } from '../kept-draft.ts'
import { calledIn, putFormer } from './former.ts'
import { type SectionWords, wordsKey } from './section-words.ts'
import '../test-screen.tsx'

beforeEach(() => sessionStorage.clear())

const document: FormerDocument = {
  ...{ round: '2021-pilot', n: 1, issuedOn: '2021-09-10', settledOn: '2021-09-18' },
  ...{ title: '2021年先行县', as: 'settled', sections: [] },
}

test('青白江区’s plan of 2021 is called as it is known elsewhere, an adjustment of it too', () => {
  expect(calledIn(document, { round: '2023-all' }).from).toBe('“2021年先行县”，2021年9月18日审定通过')
  const { from } = calledIn({ ...document, n: 3 }, { round: '2023-all' })
  expect(from).toBe('“2021年先行县 第2次调整”，2021年9月18日审定通过')
})

const of = '2023-all implementation_plan'
const nothing: SectionWords = { heading: '工作目标', text: '', seen: null }
const colleague: SectionWords = { heading: '工作目标', text: '同事已写。', seen: 'a'.repeat(64) }
const taken = { heading: '工作目标', text: '按期公布。' }

function seenAfter(standing: SectionWords, words: SectionWords | null): unknown {
  putFormer({ of, place: { section: 'goals', asked: null, standing, begun: standing } }, taken, words)
  return JSON.parse(draftOf(wordsKey(of, 'goals')))
}

test('a former text taken into words that were begun before a colleague saved the section does not pass for having seen theirs', () => {
  expect(seenAfter(colleague, { ...nothing, text: '我写的。' })).toEqual({ ...taken, seen: null })
  expect(seenAfter(colleague, null)).toEqual({ ...taken, seen: colleague.seen })
})
