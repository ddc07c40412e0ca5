import { qingbaijiang } from '@mingce/domain/cast'
import { expect, test } from 'vitest'
import { newsOfDead } from './dead-pages.ts'

const county = qingbaijiang.drafter.authority
const page = (heldFrom: bigint, instant: string) => {
  return { heldFrom, lookedAt: new Date(instant), url: `https://qbj.example/${heldFrom}` }
}
/** Of one night: the first was found before the morning's digest, the second by hand after it. */
const dead = [page(7n, '2021-10-13T22:00:00.000Z'), page(9n, '2021-10-14T02:00:00.000Z')]
const told = (stretch: { readonly after?: bigint; readonly before?: bigint }) =>
  newsOfDead(county, dead, stretch).map(({ heldFrom, detail }) => [heldFrom, detail.text])

test('a page that 青白江区 is told of by the digest after the one that told of its night is not lost between them', () => {
  expect(told({ before: 8n })).toEqual([[7n, 'https://qbj.example/7']])
  expect(told({ after: 8n, before: 20n })).toEqual([[9n, 'https://qbj.example/9']])
})

test('those of one night are one notice, at the place of the first', () => {
  expect(told({})).toEqual([[7n, 'https://qbj.example/7\nhttps://qbj.example/9']])
})
