import { expect, test } from 'vitest'
import { cutIntoKnown, mostLookUps } from './cut-laws.ts'
import { readBases } from './read-bases.ts'
import { realCitations } from './real-citations.ts'
import { seedLaws } from './seed.ts'

function cut(text: string, known: readonly string[]) {
  let [lookUps, longestAsked] = [0, 0]
  const isKnown = (title: string) => {
    lookUps += 1
    longestAsked = Math.max(longestAsked, title.length)
    return known.includes(title)
  }
  const longest = Math.max(...known.map(({ length }) => length))
  const parts = cutIntoKnown(text, { isKnown, longest, endings: new Set(known.map((title) => title.slice(-1))) })
  return { parts, lookUps, longestAsked }
}

test('no beginning is asked that is longer than the longest title, 中华人民共和国 before it', () => {
  const { parts, longestAsked } = cut('教师法统计法'.repeat(20), ['教师法', '统计法'])
  expect(parts).toHaveLength(40)
  expect(longestAsked).toBeLessThanOrEqual(3 + 7)
})

test('an end that is reached on many ways is looked up once', () => {
  const titles = ['教教教', '教教教教', '教教教教教']
  const { parts, lookUps } = cut(`${'教'.repeat(40)}局`, titles)
  expect(parts).toBeUndefined()
  expect(lookUps).toBeLessThan(41 * 12)
})

test('where telling takes too many look-ups the text is left whole', () => {
  const { parts, lookUps } = cut(`${'教'.repeat(190)}局`, ['教教教', '教教教教', '教教教教教'])
  expect([parts, lookUps]).toEqual([undefined, mostLookUps])
})

test('where no title ends nothing is looked up', () => {
  expect(cut('教师法统计法学校食堂', ['教师法', '统计法'])).toMatchObject({ parts: undefined, lookUps: 3 })
})

test('a cell of 25 laws with spaces between them is read law by law', () => {
  const laws = Array.from({ length: 25 }, (_, at) => ['教师法', '政府信息公开条例', '义务教育法'][at % 3] ?? '')
  const reads = readBases([laws.join(' ')], seedLaws)
  expect(reads.map(({ written }) => written.trim())).toEqual(laws)
})

test('nothing that a county or the guide writes comes near the bound', () => {
  const titles = seedLaws.flatMap(({ title, aliases }) => (title === null ? aliases : [title, ...aliases]))
  const lookUps = realCitations.map(({ cell }) => cut(cell, titles).lookUps)
  expect(Math.max(...lookUps)).toBeLessThan(mostLookUps / 2)
})
