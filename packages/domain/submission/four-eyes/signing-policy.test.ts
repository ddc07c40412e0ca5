import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chengdu } from '../../cast.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import type { SigningRule } from '../../round/review-policy.ts'
import { accepted, approve, draftOf, reviewed } from '../given.ts'
import { openSigning, sign } from './given-signing.ts'
import type { Signing } from './signing.ts'
import { type SignerRole, signerRoles } from './signing-events.ts'
import { answersPolicy } from './signing-policy.ts'

const { reviewer, second, leader } = chengdu
const asking = (signing: SigningRule | null) => {
  const review = { ...noticeSettings.review, signing }
  return { round: openRound({ settings: { ...noticeSettings, review } }) }
}
const both: SigningRule = { mode: 'all', signers: ['reviewer', 'leader'], needed: null }

test('where the round asks for signatures, a filing is settled once they were asked for and given', () => {
  const examined = reviewed(accepted(draftOf(2).in(asking(both))))
  expect(examined.when(leader, approve)).toEqual({ refused: 'SIGNING_ASKED' })
  const fewer = examined.and(reviewer, openSigning('all', [second])).and(second, sign(second))
  expect(fewer.when(leader, approve)).toEqual({ refused: 'SIGNING_ASKED' })
  const opened = examined.and(reviewer, openSigning('all', [second, leader]))
  expect(opened.when(leader, approve)).toMatchObject({ refused: 'SIGNATURES_AWAITED' })
  expect(opened.and(second, sign(second)).and(leader, sign(leader)).when(leader, approve)).toMatchObject({
    submission: [{ type: 'ApprovedByCity' }],
  })
})

test('where the round leaves it to the city, none is asked for', () => {
  const examined = reviewed(accepted(draftOf(2).in(asking(null))))
  expect(examined.when(leader, approve)).toMatchObject({ submission: [{ type: 'ApprovedByCity' }] })
})

const arranged = (mode: Signing['mode'], roles: readonly SignerRole[], needed: number): Signing => ({
  ...{ signing: 's', mode, needed, openedBy: reviewer.account, openedAt: '2021-09-14T01:00:00.000Z' },
  signers: roles.map((role, at) => ({ account: `acc-${at}`, role, signature: null })),
})

test('the order counts where one signs after the other, the number where some suffice', () => {
  const inOrder: SigningRule = { mode: 'sequential', signers: ['reviewer', 'leader'], needed: null }
  expect(answersPolicy(arranged('sequential', ['reviewer', 'leader'], 2), inOrder)).toBe(true)
  expect(answersPolicy(arranged('sequential', ['leader', 'reviewer'], 2), inOrder)).toBe(false)
  expect(answersPolicy(arranged('sequential', ['reviewer', 'reviewer', 'leader'], 3), inOrder)).toBe(true)
  const two: SigningRule = { mode: 'n_of_m', signers: ['reviewer', 'reviewer', 'leader'], needed: 2 }
  expect(answersPolicy(arranged('n_of_m', ['reviewer', 'leader', 'reviewer'], 2), two)).toBe(true)
  expect(answersPolicy(arranged('n_of_m', ['reviewer', 'leader', 'reviewer'], 1), two)).toBe(false)
  expect(answersPolicy(arranged('n_of_m', ['reviewer', 'leader'], 2), two)).toBe(false)
})

test('whatever a round asks, what was asked for exactly so answers it, and so does one signer more', () => {
  const roles = fc.array(fc.constantFrom(...signerRoles), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(roles, fc.constantFrom('all', 'any', 'sequential', 'n_of_m'), fc.nat(4), (signers, mode, spare) => {
      const needed = mode === 'n_of_m' ? Math.min(signers.length, spare + 1) : null
      const count = needed ?? (mode === 'any' ? 1 : signers.length)
      const policy: SigningRule = { mode, signers, needed }
      expect(answersPolicy(arranged(mode, signers, count), policy)).toBe(true)
      const more = [...signers, 'leader'] as const
      const all = mode === 'all' || mode === 'sequential'
      expect(answersPolicy(arranged(mode, more, all ? more.length : count), policy)).toBe(true)
      expect(answersPolicy(null, policy)).toBe(false)
    }),
  )
})
