import { show } from '@mingce/ui/test-screen'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FilingSheet } from '../questions.ts'
import { sectionBasesOf } from './section-base.ts'
import { SectionComparison } from './section-comparison.tsx'
import { part, sheet } from './test-sheet.ts'
import type { FormerTexts } from './use-former.ts'

// 青白江区's plan: "a" as it was settled in the round before, "b" with other figures, "c" new, "d" written anew.

const parts = ['a', 'b', 'c', 'd'].map((letter) => part(letter, { heading: letter, text: `第${letter}部分。` }))
const plan: FilingSheet = { ...sheet(parts), texts: {} }
const former: FormerTexts = {
  ...{ label: '上一轮审定稿（2021年9月18日）', title: '2021年先行县' },
  by: new Map([
    ['a', { text: '第a部分。', likeness: 'same' }],
    ['b', { text: '第b部分，旧。', likeness: 'own_words' }],
    ['d', { text: '去年走访学校二十九所，征求家长意见。', likeness: 'other' }],
  ]),
}
const looking = { preferred: undefined, onPrefer: () => {}, sideBySide: false, onSideBySide: () => {} }

function open(letter: 'a' | 'b' | 'c' | 'd', over: Partial<FilingSheet> = {}, preferred?: 'none') {
  const shown = parts.find((each) => each.part === letter)
  if (!shown) throw new Error(`no part ${letter}`)
  const bases = sectionBasesOf({ sheet: { ...plan, ...over }, former }, shown)
  show(<SectionComparison part={shown} bases={bases} former={former} looking={{ ...looking, preferred }} />)
  return bases.map(({ base }) => base)
}

test('a section that was filed for the first time lies beside what was settled in the round before', () => {
  expect(open('a')).toEqual(['former', 'none'])
  expect(screen.getByText('与上一轮审定稿（2021年9月18日）一致。')).toBeTruthy()
  expect(screen.getByText('审定于“2021年先行县”轮次。')).toBeTruthy()
})

test('one whose own words stayed says so, compared or not', () => {
  open('b')
  expect(screen.getByText('系统数据以外，与上一轮审定稿（2021年9月18日）一致。')).toBeTruthy()
  open('b', {}, 'none')
  expect(screen.getAllByText('系统数据以外，与上一轮审定稿（2021年9月18日）一致。')).toHaveLength(2)
})

test('one that the round before did not have is read by itself; filed again, a section lies beside the turn before', () => {
  expect(open('c')).toEqual(['none', 'former'])
  expect(open('d'), 'hardly a word stayed').toEqual(['none', 'former'])
  const filedBefore = { turn: 1, parts: { a: { digest: 'old', heading: 'a', text: '第a部分，初稿。' } } }
  expect(open('a', { filedBefore })).toEqual(['filed', 'none', 'former'])
})
