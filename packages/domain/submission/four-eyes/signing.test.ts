import { expect, test } from 'vitest'
import type { Actor } from '../../authority/actor.ts'
import { chengdu, qingbaijiang } from '../../cast.ts'
import { idOf } from '../../catalog/given.ts'
import {
  accepted,
  answerReturn,
  approve,
  cityWording,
  consent,
  draftOf,
  type Filing,
  filed,
  giveBack,
  propose,
  recall,
  reviewed,
  settled,
} from '../given.ts'
import {
  addSigner,
  closeSigning,
  inPlaceOf,
  openSigning,
  removeSigner,
  sign,
  otherLeader as third,
} from './given-signing.ts'
import { awaitedSigners, signersAsked } from './signing.ts'

const { reviewer, second, leader } = chengdu
const refused = (code: string) => expect.objectContaining({ refused: code })
const examined = reviewed(accepted(draftOf(2)))
const both = examined.and(reviewer, openSigning('all', [second, leader]))

/** 成都市 with one more 负责人 on the post. */
function withThird(filing: Filing): Filing {
  const { bureau } = filing.around
  if (!bureau) throw new Error('the city has no posts')
  const appointment = { account: third.account, role: third.role, from: '', until: null }
  return filing.in({ bureau: { ...bureau, appointments: [...bureau.appointments, appointment] } })
}

const asked = ({ submission: { signing } }: Filing) =>
  (signing ? signersAsked(signing) : []).map((each) => each.account)

test('会签: 成都市审核人 and 负责人 open a signing while they examine, and nobody does before or afterwards', () => {
  for (const actor of [reviewer, second, leader])
    expect(examined.when(actor, openSigning('all', [second]))).toMatchObject({
      submission: [{ type: 'SigningOpened' }],
    })
  expect(filed(draftOf(1)).when(reviewer, openSigning('all', [second]))).toEqual(refused('NOT_YOUR_TURN'))
  expect(settled(draftOf(1)).when(reviewer, openSigning('all', [second]))).toEqual(refused('NOT_YOUR_TURN'))
  expect(examined.when(qingbaijiang.leader, openSigning('all', [second]))).toEqual(refused('NOT_YOUR_DIVISION'))
  expect(both.when(leader, openSigning('all', [second]))).toEqual(refused('SIGNING_ALREADY_OPEN'))
  expect(examined.when(reviewer, { ...openSigning('all', [second]), seen: 1 })).toEqual(refused('STALE_VERSION'))
})

test('who signs holds a post of this city today and proposed nothing in this turn', () => {
  const open = (...signers: readonly Actor[]) => examined.when(reviewer, openSigning('all', signers))
  expect(open(qingbaijiang.leader)).toEqual({ refused: 'NOT_OF_THE_BUREAU', about: [qingbaijiang.leader.account] })
  expect(open(third)).toEqual(refused('NOT_OF_THE_BUREAU'))
  expect(open(second, reviewer)).toEqual({ refused: 'PROPOSER_MAY_NOT_COSIGN', about: [reviewer.account] })
  expect(open(second, second)).toEqual(refused('ALREADY_A_SIGNER'))
  expect(open()).toEqual(refused('TOO_FEW_SIGNERS'))
  expect(examined.when(reviewer, openSigning('n_of_m', [second, leader], 3))).toEqual(refused('TOO_FEW_SIGNERS'))
})

test('会签 is met when all agreed: until then 审定 names who is awaited', () => {
  expect(both.when(leader, approve)).toEqual({ refused: 'SIGNATURES_AWAITED', about: [second.account, leader.account] })
  const one = both.and(second, sign(second))
  expect(one.when(leader, approve)).toEqual({ refused: 'SIGNATURES_AWAITED', about: [leader.account] })
  expect(one.and(leader, sign(leader), approve).submission.stage).toBe('approved')
})

test('或签 is met by one, n of m by n, whoever they are', () => {
  const any = examined.and(reviewer, openSigning('any', [second, leader])).and(second, sign(second))
  expect(any.and(leader, approve).submission.stage).toBe('approved')
  const two = withThird(examined).and(reviewer, openSigning('n_of_m', [second, leader, third], 2))
  const once = two.and(second, sign(second)).and(leader, sign(leader, 'disagree'))
  expect(once.when(leader, approve)).toEqual({ refused: 'SIGNATURES_AWAITED', about: [leader.account, third.account] })
  expect(once.and(third, sign(third)).and(leader, approve).submission.stage).toBe('approved')
})

test('依次: one signs after the other, and the next is asked once the one before agreed', () => {
  const inOrder = withThird(examined).and(reviewer, openSigning('sequential', [second, third, leader]))
  expect(asked(inOrder)).toEqual([second.account])
  expect(inOrder.when(third, sign(third))).toEqual({ refused: 'OTHERS_SIGN_FIRST', about: [second.account] })
  const refusing = inOrder.and(second, sign(second, 'disagree'))
  expect(asked(refusing)).toEqual([])
  expect(refusing.when(third, sign(third))).toEqual(refused('OTHERS_SIGN_FIRST'))
  const all = refusing.and(second, sign(second)).and(third, sign(third)).and(leader, sign(leader))
  expect(all.and(leader, approve).submission.stage).toBe('approved')
})

test('a disagreement blocks where all must agree, until its signer signs anew or is taken out by another', () => {
  const against = both.and(second, sign(second, 'disagree')).and(leader, sign(leader))
  expect(against.when(leader, approve)).toEqual({ refused: 'SIGNATURES_AWAITED', about: [second.account] })
  expect(against.and(second, sign(second)).and(leader, approve).submission.stage).toBe('approved')
  expect(against.and(reviewer, removeSigner(second)).and(leader, approve).submission.stage).toBe('approved')
})

test('a signature is on what was seen: an opinion or a wording that moves makes it stale, and it is asked for anew', () => {
  const signed = both.and(second, sign(second)).and(leader, sign(leader))
  const moved = signed.and(reviewer, propose(1, 'approve'))
  expect(moved.submission.signing?.signers.map(({ signature }) => signature?.stale)).toEqual([true, true])
  expect(moved.when(leader, approve)).toEqual(refused('SIGNATURES_AWAITED'))
  expect(asked(moved)).toEqual([second.account, leader.account])
  const changed = accepted(draftOf(1)).and(reviewer, propose(1, 'approve_with_change', { change: cityWording(1) }))
  const consented = changed
    .and(reviewer, openSigning('all', [second]))
    .and(second, sign(second))
    .and(qingbaijiang.leader, consent(1))
  expect(consented.when(leader, approve)).toEqual(refused('SIGNATURES_AWAITED'))
  expect(both.when(second, { ...sign(second), seen: 1 })).toEqual(refused('STALE_VERSION'))
})

test('it lapses with the turn, and stands again when a decision is taken back', () => {
  const returned = accepted(draftOf(2)).and(reviewer, propose(1, 'return'), openSigning('all', [second]), giveBack)
  expect(returned.when(second, sign(second))).toEqual(refused('NOT_YOUR_TURN'))
  expect(returned.and(reviewer, recall).submission.signing?.signers).toHaveLength(1)
  expect(accepted(returned.and(qingbaijiang.drafter, answerReturn(1))).submission.signing).toBeNull()
})

test('whoever asked for it adds and takes out, or a leader; a signer adds, and nobody else does either', () => {
  const one = withThird(examined).and(reviewer, openSigning('sequential', [second]))
  const added = one.and(second, addSigner(leader)).and(reviewer, addSigner(third, leader))
  expect(added.submission.signing).toMatchObject({ needed: 3, signers: [{}, { account: third.account }, {}] })
  expect(one.when(reviewer, addSigner(second))).toEqual(refused('ALREADY_A_SIGNER'))
  expect(one.when(reviewer, addSigner(reviewer))).toEqual(refused('PROPOSER_MAY_NOT_COSIGN'))
  expect(one.when(reviewer, { ...addSigner(leader), before: third.account })).toEqual(refused('NOT_A_SIGNER'))
  expect(one.when(second, removeSigner(second))).toEqual(refused('NOT_YOUR_POST'))
  expect(one.when(second, closeSigning)).toEqual(refused('NOT_YOUR_POST'))
  const byLeader = withThird(examined).and(leader, openSigning('all', [third]))
  expect(byLeader.when(reviewer, addSigner(second))).toEqual(refused('NOT_YOUR_POST'))
  expect(one.when(reviewer, removeSigner(leader))).toEqual(refused('NOT_A_SIGNER'))
  expect(one.when(reviewer, removeSigner(second))).toEqual(refused('TOO_FEW_SIGNERS'))
  expect(examined.when(reviewer, closeSigning)).toEqual(refused('NO_SIGNING'))
  expect(examined.when(second, sign(second))).toEqual(refused('NO_SIGNING'))
})

test('nobody lowers the bar and then steps over it: to whoever ended the signing, or took a signer out, they are awaited still', () => {
  const ended = both.and(second, sign(second)).and(leader, closeSigning)
  expect(ended.when(leader, approve)).toEqual({ refused: 'SIGNATURES_AWAITED', about: [leader.account] })
  expect(ended.when(third, approve)).toMatchObject({ submission: [{ type: 'ApprovedByCity' }] })
  const without = both.and(leader, sign(leader), removeSigner(second))
  expect(without.when(leader, approve)).toEqual({ refused: 'SIGNATURES_AWAITED', about: [second.account] })
  expect(without.when(third, approve)).toMatchObject({ submission: [{ type: 'ApprovedByCity' }] })
  expect(both.and(reviewer, closeSigning).and(leader, approve).submission.stage).toBe('approved')
  const met = examined
    .and(leader, openSigning('any', [second]))
    .and(second, sign(second))
    .and(leader, closeSigning)
  expect(met.and(leader, approve).submission.stage).toBe('approved')
})

test('代办: a substitute signs in the absent signer’s place, once, and not when they proposed', () => {
  const bySubstitute = both.and(inPlaceOf(second, leader), sign(second))
  expect(bySubstitute.submission.signing?.signers[0]?.signature).toMatchObject({
    by: leader.account,
    onBehalfOf: second.account,
  })
  expect(bySubstitute.when(leader, sign(leader))).toEqual(refused('SIGNED_FOR_ANOTHER'))
  expect(both.when(leader, sign(second))).toEqual(refused('NOT_YOUR_POST'))
  expect(both.when(inPlaceOf(leader, reviewer), sign(leader))).toEqual(refused('PROPOSER_MAY_NOT_COSIGN'))
  expect(both.when(reviewer, sign(reviewer))).toEqual(refused('NOT_A_SIGNER'))
})

test('who proposes after having signed signs no more, and is taken out', () => {
  const signed = both.and(second, sign(second)).and(leader, sign(leader)).and(second, propose(1, 'approve'))
  expect(signed.when(second, sign(second))).toEqual(refused('PROPOSER_MAY_NOT_COSIGN'))
  const left = signed.and(reviewer, removeSigner(second)).submission.signing
  expect(left && awaitedSigners(left)).toEqual([leader.account])
  expect(idOf(3000)).toBe(left?.signing)
})
