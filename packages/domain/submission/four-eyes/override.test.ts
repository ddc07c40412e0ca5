import { expect, test } from 'vitest'
import { actorOf } from '../../authority/actor.ts'
import { chengdu, luzhou, qingbaijiang } from '../../cast.ts'
import { idOf } from '../../catalog/given.ts'
import {
  accept,
  accepted,
  approve,
  checked,
  draftOf,
  type Filing,
  giveBack,
  pass,
  prepare,
  prepared,
  propose,
  recall,
  reviewed,
  revise,
  submit,
  withdraw,
} from '../given.ts'
import { closeSigning, confirmOverride, inPlaceOf, openSigning, overriding, recuse, sign } from './given-signing.ts'
import { eventsOf, unconfirmed } from './override.ts'

const { drafter, checker, leader } = qingbaijiang
const { reviewer, second, leader: cityLeader } = chengdu
const secondLeader = actorOf('acc-510113-09', 'leader', leader.authority)
const refused = (code: string) => expect.objectContaining({ refused: code })
const settleAnyway = { ...approve, overriding }
const submitAnyway = { ...submit, overriding }

test('越权: who proposed settles with a reason, which stands with the decision and is flagged', () => {
  const asLeader = inPlaceOf(cityLeader, reviewer)
  const filing = reviewed(accepted(draftOf(2))).and(asLeader, settleAnyway)
  expect(filing.submission.stage).toBe('approved')
  expect(unconfirmed(filing.submission, cityLeader.authority)).toMatchObject([
    { rules: [{ rule: 'PROPOSER_MAY_NOT_SETTLE', accounts: [reviewer.account] }], reason: overriding.reason },
  ])
  expect(unconfirmed(filing.submission, leader.authority)).toEqual([])
})

test('signatures still awaited are passed over with a reason, those the settler made unnecessary too', () => {
  const open = reviewed(accepted(draftOf(1))).and(reviewer, openSigning('all', [second]))
  expect(open.when(cityLeader, settleAnyway)).toMatchObject({
    submission: [{ type: 'ApprovedByCity' }, { rules: [{ rule: 'SIGNATURES_AWAITED', accounts: [second.account] }] }],
  })
  expect(open.and(cityLeader, closeSigning, settleAnyway).submission.overrides.size).toBe(1)
  const twice = open.when(inPlaceOf(cityLeader, reviewer), settleAnyway)
  expect(twice).toMatchObject({
    submission: [{}, { rules: [{ rule: 'PROPOSER_MAY_NOT_SETTLE' }, { rule: 'SIGNATURES_AWAITED' }] }],
  })
})

test('whoever decides knows how far their own act takes the filing, with an override or without', () => {
  const city = reviewed(accepted(draftOf(2)))
  const county = checked(draftOf(1))
  for (const [filing, actor, deed] of [
    [city, cityLeader, { ...approve, overriding: undefined }],
    [city, inPlaceOf(cityLeader, reviewer), settleAnyway],
    [county, leader, { ...submit, overriding: undefined }],
    [county, inPlaceOf(leader, checker), submitAnyway],
  ] as const)
    expect(filing.and(actor, deed).submission.version).toBe(filing.submission.version + eventsOf(deed.overriding))
})

test('where no such rule says no there is nothing to override, and every other rule stands', () => {
  const filing = reviewed(accepted(draftOf(1)))
  expect(filing.when(cityLeader, settleAnyway)).toEqual(refused('NOTHING_TO_OVERRIDE'))
  expect(filing.when(reviewer, settleAnyway)).toEqual(refused('NOT_YOUR_POST'))
  expect(accepted(draftOf(1)).when(cityLeader, settleAnyway)).toEqual(refused('ITEMS_UNSETTLED'))
  const recused = filing.and(cityLeader, recuse(reviewer))
  expect(recused.when(inPlaceOf(cityLeader, reviewer), settleAnyway)).toEqual(refused('RECUSED'))
})

test('at the county the one who checked signs with a reason; who wrote it never does', () => {
  const asLeader = inPlaceOf(leader, checker)
  const filing = checked(draftOf(1)).and(asLeader, submitAnyway)
  expect(filing.submission).toMatchObject({ stage: 'submitted', turn: 1 })
  expect(unconfirmed(filing.submission, leader.authority)).toMatchObject([{ by: checker.account }])
  const byLeader = draftOf(1).and(inPlaceOf(drafter, leader), prepare).and(checker, pass)
  expect(byLeader.when(leader, submitAnyway)).toEqual(refused('EDITOR_MAY_NOT_SIGN'))
  expect(checked(draftOf(1)).when(leader, submitAnyway)).toEqual(refused('NOTHING_TO_OVERRIDE'))
  expect(prepared(draftOf(1)).when(leader, submitAnyway)).toEqual(refused('NOT_CHECKED'))
})

test('a second person of the same bureau confirms it: nobody who used it, nobody the rule was about, no drafter, nobody from elsewhere', () => {
  const filing = checked(draftOf(1)).and(inPlaceOf(leader, checker), submitAnyway)
  expect(filing.when(checker, confirmOverride)).toEqual(refused('PARTY_MAY_NOT_CONFIRM'))
  expect(filing.when(drafter, confirmOverride)).toEqual(refused('NOT_YOUR_POST'))
  expect(filing.when(cityLeader, confirmOverride)).toEqual(refused('NO_SUCH_OVERRIDE'))
  expect(filing.when(luzhou.leader, confirmOverride)).toEqual(refused('NOT_YOUR_DIVISION'))
  for (const actor of [leader, secondLeader]) {
    const confirmed = filing.and(actor, confirmOverride)
    expect(unconfirmed(confirmed.submission, leader.authority)).toEqual([])
    expect(confirmed.when(actor, confirmOverride)).toEqual(refused('OVERRIDE_CONFIRMED'))
  }
  const ofCity = reviewed(accepted(draftOf(1)))
    .and(reviewer, openSigning('all', [second]))
    .and(cityLeader, settleAnyway)
  expect(ofCity.when(second, confirmOverride)).toEqual(refused('PARTY_MAY_NOT_CONFIRM'))
  expect(ofCity.when(cityLeader, confirmOverride)).toEqual(refused('PARTY_MAY_NOT_CONFIRM'))
  expect(ofCity.when(leader, confirmOverride)).toEqual(refused('NO_SUCH_OVERRIDE'))
  expect(unconfirmed(ofCity.and(reviewer, confirmOverride).submission, cityLeader.authority)).toEqual([])
})

test('a decision taken back takes its override with it: used again, the second alone waits to be confirmed', () => {
  const again = { ...overriding, override: idOf(3101) }
  const asLeader = inPlaceOf(cityLeader, reviewer)
  const settled = reviewed(accepted(draftOf(2))).and(asLeader, settleAnyway)
  const recalled = settled.and(cityLeader, recall)
  expect(unconfirmed(recalled.submission, cityLeader.authority)).toEqual([])
  expect(recalled.when(second, confirmOverride)).toEqual(refused('OVERRIDE_UNDONE'))
  const settledAgain = recalled.and(asLeader, { ...approve, overriding: again })
  expect(unconfirmed(settledAgain.submission, cityLeader.authority).map(({ override }) => override)).toEqual([
    again.override,
  ])
  const confirmed = settledAgain.and(second, { ...confirmOverride, override: again.override })
  expect(unconfirmed(confirmed.submission, cityLeader.authority)).toEqual([])
})

test('a filing withdrawn takes the county’s override with it; recalling 审定 takes none of the county’s, and a later turn none of an earlier one’s', () => {
  const again = { ...overriding, override: idOf(3101) }
  const open = (filing: Filing) => unconfirmed(filing.submission, leader.authority).map(({ override }) => override)
  const asLeader = inPlaceOf(leader, checker)
  const filed = checked(draftOf(1)).and(asLeader, submitAnyway)
  const withdrawn = filed.and(leader, withdraw)
  expect(open(withdrawn)).toEqual([])
  const refiled = withdrawn
    .and(drafter, prepare)
    .and(checker, pass)
    .and(asLeader, { ...submit, overriding: again })
  expect(open(refiled)).toEqual([again.override])
  const settled = reviewed(filed.and(reviewer, accept)).and(cityLeader, approve)
  expect(open(settled.and(cityLeader, recall))).toEqual([overriding.override])
  const returned = filed.and(reviewer, accept, propose(1, 'return'), giveBack)
  const refiledAfter = checked(returned.andInCatalog(drafter, revise(1, '二稿'))).and(leader, submit)
  expect(open(refiledAfter.and(leader, withdraw))).toEqual([overriding.override])
})

test('an override passes over the signatures of its act alone', () => {
  const filing = accepted(draftOf(1)).and(reviewer, propose(1, 'approve'), openSigning('any', [second]))
  expect(filing.and(second, sign(second)).when(cityLeader, settleAnyway)).toEqual(refused('NOTHING_TO_OVERRIDE'))
})
