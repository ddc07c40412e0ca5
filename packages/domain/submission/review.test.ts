import { expect, test } from 'vitest'
import { administrator, auditor, chengdu, luzhou, qingbaijiang, sichuan } from '../cast.ts'
import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import { fiveOpenings, noticeSettings, openRound } from '../round/given.ts'
import {
  accept,
  accepted,
  answer,
  cityWording,
  comment,
  type Deed,
  draftOf,
  filed,
  giveBack,
  planOf,
  prepared,
  propose,
  resolve,
  revise,
  settled,
} from './given.ts'

const { drafter, leader } = qingbaijiang
const { reviewer } = chengdu
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const rejectAllowed = { round: openRound({ settings: { ...noticeSettings, rejectAllowed: true } }) }
const deeds: readonly Deed[] = [accept, comment(1, 1), resolve(1), propose(1, 'approve')]

test('the city accepts a filing: the draft is locked, and the date is set until which it examines', () => {
  expect(filed(draftOf(1)).when(reviewer, accept)).toMatchObject({
    submission: [{ type: 'AcceptedForReview', deadline: { startDate: '2021-09-14', dueDate: '2021-09-22' } }],
    catalog: [{ type: 'DraftLocked', submission: 'submission/2021-pilot/510113/disclosure_catalog/1' }],
  })
  expect(filed(planOf(1)).when(reviewer, accept)).toMatchObject({ catalog: [] })
})

test('五个工作日 from 2021-09-14 end on 09-22: 09-18 is worked, 中秋 is not', () => {
  const { reviewBy } = accepted(draftOf(1)).submission
  expect(reviewBy).toMatchObject({
    rule: { amount: 5, unit: 'working_day' },
    explanation: { makeupWorkdays: ['2021-09-18'], skipped: [{ name: '中秋' }] },
  })
})

test('a reviewer comments on a field of a part, and resolves the comment', () => {
  const { do: _, ...words } = comment(1, 1)
  expect(accepted(draftOf(1)).when(reviewer, comment(1, 1))).toEqual({
    submission: [{ type: 'CommentAdded', ...words, suggestedValue: null }],
    catalog: [],
  })
  const commented = accepted(draftOf(1)).and(reviewer, comment(1, 1))
  expect(commented.when(reviewer, resolve(1))).toEqual({
    submission: [{ type: 'CommentResolved', comment: idOf(1001) }],
    catalog: [],
  })
})

test('审核意见 is a proposal item by item: approve, approve with a change, return', () => {
  const filing = accepted(draftOf(3))
  const proposals = [
    propose(1, 'approve'),
    propose(2, 'approve_with_change', { change: cityWording(2) }),
    propose(3, 'return'),
  ]
  for (const { do: _, ...proposal } of proposals)
    expect(filing.when(reviewer, { do: 'reviewItem', ...proposal })).toEqual({
      submission: [{ type: 'ItemReviewed', ...proposal }],
      catalog: [],
    })
  expect(filing.and(reviewer, ...proposals).submission.stage).toBe('under_review')
})

test('only the county’s own city examines: no other city, not the province, no county, no auditor', () => {
  for (const actor of [luzhou.reviewer, luzhou.leader, sichuan.reviewer, leader, auditor, administrator])
    for (const filing of [filed(draftOf(1)), accepted(draftOf(1))])
      for (const deed of deeds) expect(filing.when(actor, deed)).toEqual(refused('NOT_YOUR_DIVISION'))
})

test('nothing is accepted that was not filed, and nothing twice', () => {
  for (const filing of [draftOf(1), prepared(draftOf(1)), accepted(draftOf(1)), settled(draftOf(1))])
    expect(filing.when(reviewer, accept)).toEqual(refused('NOT_YOUR_TURN'))
})

test('nothing is examined before it is accepted, nor after it is settled', () => {
  for (const filing of [draftOf(1), filed(draftOf(1)), settled(draftOf(1))])
    for (const deed of [comment(1, 1), propose(1, 'approve')])
      expect(filing.when(reviewer, deed)).toEqual(refused('NOT_YOUR_TURN'))
})

test('a filing that was withdrawn and filed again meanwhile is not accepted unseen', () => {
  expect(filed(draftOf(1)).when(reviewer, { ...accept, seen: 3 })).toEqual(refused('STALE_VERSION'))
})

test('what is never settled any more is not passed item by item either; it is sent back or remarked on', () => {
  const filing = accepted(draftOf(2)).in({ round: openRound({ status: 'closed' }) })
  const change = cityWording(1)
  for (const deed of [propose(1, 'approve'), propose(1, 'approve_with_change', { change })])
    expect(filing.when(reviewer, deed)).toEqual(refused('ROUND_NOT_OPEN'))
  expect(filing.and(reviewer, propose(1, 'return'), comment(2, 2)).submission.proposals.size).toBe(1)
})

test('a closed round accepts nothing', () => {
  const closed = { round: openRound({ status: 'closed' }) }
  expect(filed(draftOf(1)).in(closed).when(reviewer, accept)).toEqual(refused('ROUND_NOT_OPEN'))
})

test('without a published working calendar no date is invented', () => {
  const atTheEnd = filed(draftOf(1)).in({ today: '2026-12-31' })
  expect(atTheEnd.when(reviewer, accept)).toEqual(refused('NO_CALENDAR', '2027'))
})

test('a catalog is examined in one filing at a time, whatever the round', () => {
  const pilot = filed(draftOf(2))
  const everywhere = filed(pilot.next({ round: '2023-all' }, { previous: undefined }))
  const examined = pilot.besides(everywhere).and(reviewer, accept)
  const refusal = refused('LOCKED_FOR_REVIEW', 'submission/2021-pilot/510113/disclosure_catalog/1')
  expect(everywhere.besides(examined).when(reviewer, accept)).toEqual(refusal)
  const back = examined.and(reviewer, propose(1, 'return'), giveBack)
  expect(everywhere.besides(back).and(reviewer, accept).submission.stage).toBe('under_review')
})

test('a part that was not filed is neither commented on nor proposed for', () => {
  for (const deed of [comment(1, 9), propose(9, 'approve')])
    expect(accepted(draftOf(1)).when(reviewer, deed)).toEqual(refused('NO_SUCH_PART', idOf(9)))
})

test('a proposal is made on the text that was filed, not on the one the county wrote since', () => {
  const filing = filed(draftOf(1)).andInCatalog(drafter, revise(1, '修订稿')).and(reviewer, accept)
  expect(filing.when(reviewer, propose(1, 'approve', { text: '修订稿' }))).toEqual(refused('STALE_TEXT', idOf(1)))
  expect(filing.when(reviewer, propose(1, 'approve'))).toMatchObject({ submission: [{ type: 'ItemReviewed' }] })
})

test('whatever is not a plain approval is given with its reason', () => {
  const filing = accepted(draftOf(1).in(rejectAllowed))
  for (const decision of ['return', 'reject', 'approve_with_change'] as const) {
    const change = decision === 'approve_with_change' ? cityWording(1) : null
    const silent = { ...propose(1, decision, { change }), reason: null }
    expect(filing.when(reviewer, silent)).toEqual(refused('REASON_REQUIRED'))
  }
})

test('an approval with a change says which, and leaves none of the eight elements out', () => {
  const filing = accepted(draftOf(1))
  expect(filing.when(reviewer, propose(1, 'approve_with_change'))).toEqual(refused('CHANGE_REQUIRED', idOf(1)))
  const change = completeItem('事项1', { legalBases: [] })
  expect(filing.when(reviewer, propose(1, 'approve_with_change', { change }))).toEqual(
    refused('INCOMPLETE', `${idOf(1)} legalBases`),
  )
})

test('a change of the city’s has what the round requires beyond the eight, within its choices', () => {
  const filing = accepted(draftOf(1)).in({
    round: openRound({ settings: { ...noticeSettings, extraFields: [fiveOpenings] } }),
  })
  const changed = (extra: Record<string, string>) =>
    filing.when(reviewer, propose(1, 'approve_with_change', { change: completeItem('事项1', { extra }) }))
  expect(changed({})).toEqual(refused('INCOMPLETE', `${idOf(1)} extra.五公开`))
  expect(changed({ 五公开: '全程公开' })).toEqual(refused('NOT_A_CHOICE', `${idOf(1)} extra.五公开`))
  expect(changed({ 五公开: '决策公开' })).toHaveProperty('submission')
})

test('the city rewords items only, and only with an approval', () => {
  const only = refused('CHANGE_ONLY_ON_ITEMS', idOf(1))
  const change = cityWording(1)
  expect(accepted(planOf(1)).when(reviewer, propose(1, 'approve_with_change', { change }))).toEqual(only)
  for (const decision of ['approve', 'return'] as const)
    expect(accepted(draftOf(1)).when(reviewer, propose(1, decision, { change }))).toEqual(only)
})

test('不予通过 is proposed only where the round’s document allows it', () => {
  expect(accepted(draftOf(1)).when(reviewer, propose(1, 'reject'))).toEqual(refused('REJECT_NOT_ALLOWED'))
  const allowed = accepted(draftOf(1).in(rejectAllowed))
  expect(allowed.when(reviewer, propose(1, 'reject'))).toMatchObject({ submission: [{ decision: 'reject' }] })
})

test('a part with an open must-fix comment is not proposed for approval; advice and questions do not stand in the way', () => {
  const change = cityWording(1)
  const filing = accepted(draftOf(2)).and(reviewer, comment(1, 1), comment(2, 2, 'advice'), comment(3, 2, 'question'))
  const open = refused('MUST_FIX_OPEN', idOf(1001))
  expect(filing.when(reviewer, propose(1, 'approve'))).toEqual(open)
  expect(filing.when(reviewer, propose(1, 'approve_with_change', { change }))).toEqual(open)
  expect(filing.and(reviewer, propose(1, 'return'), propose(2, 'approve')).submission.proposals.size).toBe(2)
  expect(filing.and(reviewer, resolve(1), propose(1, 'approve')).submission.proposals.size).toBe(1)
})

test('a comment is written once: its id is not used to overwrite it', () => {
  const commented = accepted(draftOf(1)).and(reviewer, comment(1, 1))
  expect(commented.when(reviewer, comment(1, 1, 'advice'))).toEqual(refused('STALE_VERSION', idOf(1001)))
})

test('a comment is resolved by people of the city, once, while they examine', () => {
  const commented = accepted(draftOf(1)).and(reviewer, comment(1, 1))
  expect(commented.when(reviewer, resolve(2))).toEqual(refused('NO_SUCH_COMMENT', idOf(1002)))
  expect(commented.and(reviewer, resolve(1)).when(reviewer, resolve(1))).toEqual(refused('COMMENT_CLOSED', idOf(1001)))
  const returned = commented.and(reviewer, giveBack)
  expect(returned.when(reviewer, resolve(1))).toEqual(refused('NOT_YOUR_TURN'))
  expect(returned.and(drafter, answer(1)).submission.comments.get(idOf(1001))?.resolved).toBe(false)
})

test('a later proposal for the same part replaces the earlier one', () => {
  const filing = accepted(draftOf(1)).and(reviewer, propose(1, 'approve'), propose(1, 'return'))
  const [proposal] = filing.submission.proposals.values()
  expect(proposal).toMatchObject({ decision: 'return', digest: digestOf('1 初稿'), turn: 1 })
})
