import { expect, test } from 'vitest'
import { chengdu, qingbaijiang, sichuan } from '../cast.ts'
import type { GuideChain } from './chain.ts'
import { type Guide, unregisteredGuide } from './evolve.ts'
import { registerGuide2019 } from './guide-2019.ts'
import { firstVersionIds, registerFirst } from './register-first.ts'

const ids = firstVersionIds('2021-10-14')
const standing: Guide = { ...unregisteredGuide, head: registerGuide2019.head }
const others = (registered: readonly string[] = []): GuideChain =>
  ids.map((guide) => ({ guide, ...(registered.includes(guide) ? standing : unregisteredGuide) }))
const when = (id: string, registered: readonly string[] = [], actor = sichuan.roundManager) => {
  const own = registered.includes(id) ? standing : unregisteredGuide
  return registerFirst(registerGuide2019, { actor, id, own, others: others(registered) })
}

test('the first guide of all is registered under the year it was issued in, of which there are few', () => {
  expect([ids[0], ids.at(-1), ids.length]).toEqual(['2008', '2021', 14])
  expect(when('2019')).toMatchObject([{ type: 'GuideRegistered' }, ...registerGuide2019.rows])
  for (const id of ['2019-2', '2007', '2022', 'draft'])
    expect(when(id)).toEqual({ refused: 'GUIDE_NOT_NAMED_AFTER_YEAR' })
})

test('a second guide never stands beside the first, whatever it is called', () => {
  expect(when('2019', ['2019'])).toEqual({ refused: 'GUIDE_ALREADY_REGISTERED' })
  for (const id of ['2020', '2018', '2019-2']) expect(when(id, ['2019'])).toEqual({ refused: 'NOT_THE_LAST_VERSION' })
})

test('nobody but the round manager registers the first guide', () => {
  for (const actor of [qingbaijiang.leader, chengdu.leader, sichuan.reviewer])
    expect(when('2019', [], actor)).toEqual({ refused: 'ONLY_ROUND_MANAGER' })
})
