import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../../cast.ts'
import {
  accept,
  accepted,
  approve,
  checked,
  comment,
  draftOf,
  filed,
  giveBack,
  propose,
  recall,
  reviewed,
  settled,
} from '../given.ts'
import {
  closeSigning,
  confirmOverride,
  inPlaceOf,
  liftRecusal,
  openSigning,
  otherLeader,
  recuse,
  sign,
} from './given-signing.ts'

const { reviewer, second, leader } = chengdu
const scan = { digest: '0'.repeat(64), size: 1_024, format: 'pdf', name: '报送函.pdf' } as const
const registerPaper = {
  do: 'registerPaper',
  receivedOn: '2021-09-14',
  docNumber: null,
  broughtBy: 'mail',
  scans: [scan],
} as const
const strikePaper = { do: 'strikePaper', reason: '登记错了县' } as const
const refused = (code: string) => expect.objectContaining({ refused: code })

test('回避: by oneself or by order of the leader, of somebody who holds a post of the city', () => {
  const filing = filed(draftOf(1))
  expect(filing.and(reviewer, recuse(reviewer)).submission.recusals.get(reviewer.account)).toMatchObject({
    reason: '与经办人是亲属',
    by: reviewer.account,
  })
  expect(filing.and(leader, recuse(reviewer)).submission.recusals.size).toBe(1)
  expect(filing.when(reviewer, recuse(second))).toEqual(refused('NOT_YOUR_POST'))
  expect(filing.when(leader, recuse(qingbaijiang.drafter))).toEqual(refused('NOT_OF_THE_BUREAU'))
  expect(filing.and(leader, recuse(reviewer)).when(leader, recuse(reviewer))).toEqual(refused('ALREADY_RECUSED'))
  expect(checked(draftOf(1)).when(leader, recuse(reviewer))).toEqual(refused('NOT_YOUR_TURN'))
  expect(filing.when(qingbaijiang.leader, recuse(reviewer))).toEqual(refused('NOT_YOUR_DIVISION'))
})

test('from then on every act of that account on the filing is refused, in whoever’s place it acts', () => {
  const filing = reviewed(accepted(draftOf(1))).and(leader, recuse(reviewer))
  const acts = [
    propose(1, 'approve'),
    comment(1, 1),
    giveBack,
    openSigning('all', [second]),
    closeSigning,
    confirmOverride,
  ]
  for (const actor of [reviewer, inPlaceOf(leader, reviewer)])
    for (const act of [...acts, approve, recuse(reviewer), liftRecusal(reviewer)])
      expect(filing.when(actor, act)).toEqual({ refused: 'RECUSED', about: [reviewer.account] })
  expect(filed(draftOf(1)).and(leader, recuse(reviewer)).when(reviewer, accept)).toEqual(refused('RECUSED'))
  const returned = accepted(draftOf(1)).and(reviewer, propose(1, 'return'), giveBack).and(leader, recuse(reviewer))
  expect(returned.when(reviewer, registerPaper)).toEqual(refused('RECUSED'))
  expect(returned.and(leader, registerPaper).when(reviewer, strikePaper)).toEqual(refused('RECUSED'))
  expect(settled(draftOf(1)).and(leader, recuse(leader)).when(leader, recall)).toEqual(refused('RECUSED'))
})

test('the substitute of a recused leader acts, when not recused themself', () => {
  const filing = reviewed(accepted(draftOf(1))).and(leader, recuse(leader))
  expect(filing.when(leader, approve)).toEqual(refused('RECUSED'))
  expect(filing.and(inPlaceOf(leader, second), approve).submission.stage).toBe('approved')
  expect(filing.when(inPlaceOf(leader, reviewer), approve)).toEqual(refused('PROPOSER_MAY_NOT_SETTLE'))
})

test('whoever is recused is not asked to sign', () => {
  const filing = reviewed(accepted(draftOf(1))).and(leader, recuse(second))
  expect(filing.when(reviewer, openSigning('all', [second]))).toEqual(refused('RECUSED'))
  const later = reviewed(accepted(draftOf(1)))
    .and(reviewer, openSigning('all', [second]))
    .and(leader, recuse(second))
  expect(later.when(second, sign(second))).toEqual(refused('RECUSED'))
})

test('lifted by a leader who is not the one recused, with a reason', () => {
  const filing = filed(draftOf(1)).and(leader, recuse(reviewer))
  expect(filing.and(leader, liftRecusal(reviewer)).and(reviewer, accept).submission.stage).toBe('under_review')
  expect(filing.when(second, liftRecusal(reviewer))).toEqual(refused('NOT_YOUR_POST'))
  expect(filing.when(leader, liftRecusal(second))).toEqual(refused('NOT_RECUSED'))
  const ofLeader = filed(draftOf(1)).and(leader, recuse(leader))
  expect(ofLeader.when(leader, liftRecusal(leader))).toEqual(refused('RECUSED'))
  expect(ofLeader.when(inPlaceOf(leader, second), liftRecusal(leader))).toEqual(refused('RECUSED'))
  expect(ofLeader.and(otherLeader, liftRecusal(leader)).submission.recusals.size).toBe(0)
})
