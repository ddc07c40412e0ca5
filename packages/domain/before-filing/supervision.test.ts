import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../cast.ts'
import { idOf } from '../catalog/given.ts'
import { nothingNoted } from './evolve.ts'
import { answer, ask, guide, opinion, Room, research, scan, takeBack } from './given.ts'
import { notesReadAt, supervisionOf, toldProvince } from './supervision.ts'
import { tallyOfNotes } from './tally.ts'

const { before } = new Room()
  .and(qingbaijiang.drafter, ask(1), research(2), opinion(3), scan(3, 4))
  .and(chengdu.reviewer, answer(1), guide(5), scan(5, 6, '1'), guide(7), takeBack(7))

test('county and city read every note, the province the guidance that stands', () => {
  expect(notesReadAt('county', before)).toHaveLength(5)
  expect(notesReadAt('city', before)).toHaveLength(5)
  expect(notesReadAt('province', before).map(({ note }) => note)).toEqual([idOf(5)])
})

test('the province is told numbers, and of questions, answers, research, opinions and what was taken back no word', () => {
  const told = toldProvince(before)
  expect(told.tally).toEqual({ consultations: 1, answered: 1, guidance: 1, research: 1, opinions: 1 })
  const words = JSON.stringify(told)
  for (const guided of ['核对招生类事项', '补齐公开依据', '1'.repeat(64)]) expect(words).toContain(guided)
  const kept = [
    '民办学校',
    '列入，由区县公开',
    '城区学校',
    '学区划分',
    '司法局',
    '引用规范',
    '写错了日期',
    '0'.repeat(64),
  ]
  for (const word of kept) expect(words).not.toContain(word)
})

test('a city’s counties are added up, with those that were guided', () => {
  expect(supervisionOf([tallyOfNotes(before), tallyOfNotes(nothingNoted)])).toEqual({
    ...{ counties: 2, guided: 1, guidance: 1 },
    ...{ consultations: 1, answered: 1, research: 1, opinions: 1 },
  })
})
