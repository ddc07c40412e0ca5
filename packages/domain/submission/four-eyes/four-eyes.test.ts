import { expect, test } from 'vitest'
import { type Actor, actorOf } from '../../authority/actor.ts'
import { chengdu, qingbaijiang } from '../../cast.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import {
  accepted,
  answerReturn,
  approve,
  checked,
  cityWording,
  consent,
  draftOf,
  filed,
  giveBack,
  pass,
  prepare,
  prepared,
  propose,
  recall,
  reject,
  reviewed,
  sendBack,
  submit,
  withdraw,
} from '../given.ts'

// Who may not follow whom, by account, whichever post it acts from.

const { drafter, checker, leader } = qingbaijiang
const refused = (code: string) => expect.objectContaining({ refused: code })
const inPlaceOf = (absent: Actor, { account }: Actor): Actor => ({ ...absent, account, onBehalfOf: absent.account })
const secondChecker = actorOf('acc-510113-08', 'checker', drafter.authority)
const secondLeader = actorOf('acc-510100-09', 'leader', chengdu.leader.authority)

test('青白江区审核人, in the leader’s place, signs what another checked and not what they checked themself', () => {
  const asLeader = inPlaceOf(leader, checker)
  expect(checked(draftOf(1)).when(asLeader, submit)).toEqual(refused('CHECKER_MAY_NOT_SIGN'))
  expect(prepared(draftOf(1)).and(secondChecker, pass).and(asLeader, submit).submission.stage).toBe('submitted')
})

test('the leader, in the checker’s place, checks and sends back, and does not sign what they let pass', () => {
  const asChecker = inPlaceOf(checker, leader)
  expect(prepared(draftOf(1)).and(asChecker, sendBack).submission.check).toBe('sent_back')
  expect(prepared(draftOf(1)).and(asChecker, pass).when(leader, submit)).toEqual(refused('CHECKER_MAY_NOT_SIGN'))
})

test('who checked what was handed on before may sign what another checked anew', () => {
  const anew = checked(draftOf(1)).and(drafter, prepare).and(secondChecker, pass)
  expect(anew.and(inPlaceOf(leader, checker), submit).submission.stage).toBe('submitted')
})

test('whoever prepares in the drafter’s place does not check it, in their own place or another’s', () => {
  const filing = draftOf(1).and(inPlaceOf(drafter, checker), prepare)
  expect(filing.when(checker, pass)).toEqual(refused('DRAFTER_MAY_NOT_CHECK'))
  const byLeader = draftOf(1).and(inPlaceOf(drafter, leader), prepare)
  expect(byLeader.when(inPlaceOf(checker, leader), pass)).toEqual(refused('DRAFTER_MAY_NOT_CHECK'))
  expect(byLeader.and(checker, pass).when(leader, submit)).toEqual(refused('EDITOR_MAY_NOT_SIGN'))
})

test('in the leader’s place the checker takes a filing back and consents to the city’s wording', () => {
  const asLeader = inPlaceOf(leader, checker)
  expect(filed(draftOf(1)).and(asLeader, withdraw).submission.stage).toBe('withdrawn')
  const changed = accepted(draftOf(1)).and(
    chengdu.reviewer,
    propose(1, 'approve_with_change', { change: cityWording(1) }),
  )
  expect(changed.and(asLeader, consent(1)).submission.stage).toBe('under_review')
})

test('审核意见 are the reviewer’s: a leader proposes in the reviewer’s place and not beside them', () => {
  const filing = accepted(draftOf(1))
  expect(filing.when(chengdu.leader, propose(1, 'approve'))).toEqual(refused('NOT_YOUR_POST'))
  const asReviewer = inPlaceOf(chengdu.reviewer, chengdu.leader)
  expect(filing.and(asReviewer, propose(1, 'approve')).submission.proposals.size).toBe(1)
})

test('who proposed on a part in this turn neither settles nor refuses the document, in the leader’s place either', () => {
  const rejectAllowed = { round: openRound({ settings: { ...noticeSettings, rejectAllowed: true } }) }
  const asLeader = inPlaceOf(chengdu.leader, chengdu.reviewer)
  const asReviewer = inPlaceOf(chengdu.reviewer, chengdu.leader)
  const byReviewer = reviewed(accepted(draftOf(2).in(rejectAllowed)))
  const byLeader = accepted(draftOf(1).in(rejectAllowed)).and(asReviewer, propose(1, 'approve'))
  for (const deed of [approve, reject]) {
    expect(byReviewer.when(asLeader, deed)).toEqual(refused('PROPOSER_MAY_NOT_SETTLE'))
    expect(byLeader.when(chengdu.leader, deed)).toEqual(refused('PROPOSER_MAY_NOT_SETTLE'))
    expect(byLeader.when(secondLeader, deed)).toMatchObject({ submission: [{}] })
  }
})

test('who proposed in an earlier turn may settle: what carries over was settled on by others', () => {
  const asReviewer = inPlaceOf(chengdu.reviewer, chengdu.leader)
  const returned = accepted(draftOf(2))
    .and(asReviewer, propose(1, 'approve'), propose(2, 'return'))
    .and(asReviewer, giveBack)
  const again = reviewed(accepted(returned.and(drafter, answerReturn(2))))
  expect(again.and(chengdu.leader, approve).submission.stage).toBe('approved')
})

test('in the place of whoever returned a filing the substitute takes the return back, and who is back what was returned in their place', () => {
  const returned = accepted(draftOf(1)).and(chengdu.reviewer, propose(1, 'return'), giveBack)
  expect(returned.when(chengdu.leader, recall)).toEqual(refused('NOT_YOUR_POST'))
  const asReviewer = inPlaceOf(chengdu.reviewer, chengdu.leader)
  expect(returned.and(asReviewer, recall).submission.stage).toBe('under_review')
  const inTheirPlace = accepted(draftOf(1)).and(asReviewer, propose(1, 'return'), giveBack)
  expect(inTheirPlace.and(chengdu.reviewer, recall).submission.stage).toBe('under_review')
})
