import { unstaffed } from '@mingce/domain/authority/evolve'
import { chengdu } from '@mingce/domain/cast'
import { type Refusal, refuse } from '@mingce/domain/refusal'
import { expect, test } from 'vitest'
import { namedIn, possibleActs } from './possible-acts.ts'

const { reviewer, leader } = chengdu
const bureau = {
  ...unstaffed(leader.authority),
  appointments: [reviewer, leader].map(({ account, role }) => ({ account, role, from: '', until: null })),
}

/** What 成都市 is answered of a filing under review in which one part has no opinion yet. */
function answers(act: string, role: string): object | Refusal {
  if (act === 'accept') return role === 'reviewer' ? refuse('NOT_YOUR_TURN') : refuse('NOT_YOUR_POST')
  if (act === 'callIn') return refuse('NOT_FILED_FOR_RECORD')
  if (act === 'reviewItem') return role === 'reviewer' ? {} : refuse('NOT_YOUR_POST')
  if (act === 'approve') return role === 'leader' ? refuse('ITEMS_UNSETTLED', ['part-1']) : refuse('NOT_YOUR_POST')
  return {}
}
const acts = ['accept', 'callIn', 'reviewItem', 'approve', 'recuse']
const askedBy = (asker: typeof reviewer | typeof leader) =>
  possibleActs<string>(
    () => Object.fromEntries(acts.map((act) => [act, act])),
    { posts: [asker], bureau, today: '2021-10-14' },
    (act, { role }) => answers(act, role),
  )

test('why something cannot be done is told of what has its turn first, and of what has no place now last', () => {
  expect(askedBy(leader).map(({ act }) => act)).toEqual(['reviewItem', 'approve', 'recuse', 'accept', 'callIn'])
  expect(askedBy(reviewer).map(({ act }) => act)).toEqual(['approve', 'reviewItem', 'recuse', 'accept', 'callIn'])
})

test('every act is told once, with who could do it', () => {
  expect(askedBy(leader)).toHaveLength(acts.length)
  expect(askedBy(leader)[0]).toEqual({
    ...{ act: 'reviewItem', refusal: { refused: 'NOT_YOUR_POST' }, able: [reviewer.account], theirs: null },
  })
})

test('of what is another post’s and nobody can do now, it is told what stands in that post’s way', () => {
  const [approve] = askedBy(reviewer)
  expect(approve).toMatchObject({ act: 'approve', able: [], theirs: { refused: 'ITEMS_UNSETTLED', about: ['part-1'] } })
  expect(approve && namedIn(approve)).toEqual(['part-1'])
  const accept = askedBy(leader).find(({ act }) => act === 'accept')
  expect(accept).toMatchObject({ refusal: { refused: 'NOT_YOUR_POST' }, theirs: { refused: 'NOT_YOUR_TURN' } })
  expect(askedBy(leader).find(({ act }) => act === 'approve')?.theirs).toBeNull()
})
