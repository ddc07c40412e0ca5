import { expect, test } from 'vitest'
import { actorOf } from '../authority/actor.ts'
import { administrator, auditor, chengdu, luzhou, qingbaijiang, sichuan } from '../cast.ts'
import { lastSettled } from '../catalog/evolve.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { noticeSettings, openRound } from '../round/given.ts'
import {
  accept,
  accepted,
  approve,
  checked,
  cityWording,
  comment,
  consent,
  decline,
  draftOf,
  filed,
  giveBack,
  planOf,
  prepared,
  propose,
  recall,
  reject,
  resolve,
  reviewed,
  revise,
  section,
  sendBack,
  settled,
  withdraw,
} from './given.ts'

const { drafter, checker, leader } = qingbaijiang
const { reviewer } = chengdu
const stream = 'submission/2021-pilot/510113/disclosure_catalog/1'
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const rejectAllowed = { round: openRound({ settings: { ...noticeSettings, rejectAllowed: true } }) }
const publish = (version: number) => ({
  do: 'publish' as const,
  version,
  url: 'https://www.example.gov.cn/jyj/mulu.html',
  publishedOn: '2021-09-14',
  textDigest: digestOf('公布稿'),
})

test('审定: the city’s leader settles the whole document, and the catalog gains a version of exactly the filed texts', () => {
  const parts = [1, 2].map((n) => ({ part: idOf(n), digest: digestOf(`${n} 初稿`) }))
  const items = parts.map(({ part, digest }) => ({ item: part, digest }))
  expect(reviewed(accepted(draftOf(2))).when(chengdu.leader, approve)).toEqual({
    submission: [{ type: 'ApprovedByCity', parts, opinion: '审定通过' }],
    catalog: [{ type: 'CatalogSettled', version: 1, submission: stream, items }],
  })
  expect(reviewed(accepted(planOf(2))).when(chengdu.leader, approve)).toMatchObject({ catalog: [] })
})

test('what was edited after filing is not what was settled', () => {
  const moved = filed(draftOf(1)).andInCatalog(drafter, revise(1, '修订稿')).and(reviewer, accept)
  const { catalog } = reviewed(moved).and(chengdu.leader, approve)
  expect(lastSettled(catalog)?.items).toEqual([{ item: idOf(1), digest: digestOf('1 初稿') }])
  expect(catalog.items.get(idOf(1))?.digest).toBe(digestOf('1 修订稿'))
})

test('a return names what the county must answer: parts sent back, changes it declined, open must-fix comments', () => {
  const filing = accepted(draftOf(5)).and(
    reviewer,
    propose(1, 'approve'),
    propose(2, 'return'),
    propose(3, 'approve_with_change', { change: cityWording(3) }),
    propose(4, 'approve'),
    comment(1, 4),
    comment(2, 5, 'advice'),
  )
  expect(filing.and(leader, decline(3)).when(reviewer, giveBack)).toEqual({
    submission: [{ type: 'ReturnedForRevision', parts: [idOf(2), idOf(3), idOf(4)], opinion: '请按意见修改' }],
    catalog: [{ type: 'DraftReleased', submission: stream, because: 'returned' }],
  })
})

test('a part that shall not stand goes back with the filing, so that the county can take it out', () => {
  const filing = accepted(draftOf(2).in(rejectAllowed)).and(reviewer, propose(1, 'reject'), propose(2, 'approve'))
  expect(filing.when(reviewer, giveBack)).toMatchObject({ submission: [{ parts: [idOf(1)] }] })
  expect(filing.when(chengdu.leader, approve)).toEqual(refused('ITEMS_UNSETTLED', idOf(1)))
})

test('where the round’s document allows it, the leader refuses a filing for good, and the draft is free', () => {
  expect(accepted(draftOf(1).in(rejectAllowed)).when(chengdu.leader, reject)).toEqual({
    submission: [{ type: 'Rejected', opinion: '不属本轮范围' }],
    catalog: [{ type: 'DraftReleased', submission: stream, because: 'rejected' }],
  })
})

test('an owed deliverable is returned, not refused, under the notice of 2021; nor is one after its round closed', () => {
  expect(accepted(draftOf(1)).when(chengdu.leader, reject)).toEqual(refused('REJECT_NOT_ALLOWED'))
  const closed = { round: { ...rejectAllowed.round, status: 'closed' as const } }
  expect(accepted(draftOf(1)).in(closed).when(chengdu.leader, reject)).toEqual(refused('REJECT_NOT_ALLOWED'))
})

test('only the county’s own city returns, settles, refuses or takes back', () => {
  const others = [luzhou.leader, sichuan.reviewer, sichuan.roundManager, leader, auditor, administrator]
  for (const filing of [reviewed(accepted(draftOf(1).in(rejectAllowed))), settled(draftOf(1))])
    for (const actor of others)
      for (const deed of [giveBack, approve, reject, recall])
        expect(filing.when(actor, deed)).toEqual(refused('NOT_YOUR_DIVISION'))
})

test('审定, refusing for good and taking 审定 back are the leader’s alone, never a clerk’s', () => {
  const filing = reviewed(accepted(draftOf(1).in(rejectAllowed)))
  for (const deed of [approve, reject]) expect(filing.when(reviewer, deed)).toEqual(refused('NOT_YOUR_POST'))
  expect(settled(draftOf(1)).when(reviewer, recall)).toEqual(refused('NOT_YOUR_POST'))
})

test('nothing is returned, settled or refused that is not being examined', () => {
  for (const filing of [draftOf(1), prepared(draftOf(1)), filed(draftOf(1)), settled(draftOf(1))])
    for (const deed of [giveBack, approve, reject])
      expect(filing.when(chengdu.leader, deed)).toEqual(refused('NOT_YOUR_TURN'))
})

test('who looked at an older version neither returns nor settles, refuses or takes back', () => {
  const filing = reviewed(accepted(draftOf(1).in(rejectAllowed)))
  for (const deed of [giveBack, approve, reject])
    expect(filing.when(chengdu.leader, { ...deed, seen: 1 })).toEqual(refused('STALE_VERSION'))
  expect(settled(draftOf(1)).when(chengdu.leader, { ...recall, seen: 1 })).toEqual(refused('STALE_VERSION'))
})

test('a filing in which nothing is to be answered is not returned', () => {
  const advised = reviewed(accepted(draftOf(1))).and(reviewer, comment(1, 1, 'advice'))
  for (const filing of [accepted(draftOf(1)), advised])
    expect(filing.when(reviewer, giveBack)).toEqual(refused('NOTHING_TO_RETURN'))
})

test('nothing is settled while a part is without approval, sent back, or waits for the county’s consent', () => {
  const change = cityWording(2)
  const proposals = [propose(1, 'approve'), propose(2, 'approve_with_change', { change }), propose(3, 'return')]
  const filing = accepted(draftOf(4)).and(reviewer, ...proposals)
  expect(filing.when(chengdu.leader, approve)).toEqual(refused('ITEMS_UNSETTLED', idOf(2), idOf(3), idOf(4)))
  const consented = filing.and(leader, consent(2)).and(reviewer, propose(3, 'approve'), propose(4, 'approve'))
  expect(consented.and(chengdu.leader, approve).catalog.settled[0]?.items[1]?.digest).toBe(digestOf('2 市局修改稿'))
})

test('nothing is settled over an open must-fix comment', () => {
  const filing = reviewed(accepted(draftOf(2))).and(reviewer, comment(1, 1))
  expect(filing.when(chengdu.leader, approve)).toEqual(refused('MUST_FIX_OPEN', idOf(1001)))
  expect(filing.and(reviewer, resolve(1)).and(chengdu.leader, approve).submission.stage).toBe('approved')
})

test('a closed round settles nothing; what it holds may still be returned', () => {
  const closed = { round: openRound({ status: 'closed' }) }
  const filing = accepted(draftOf(2)).and(reviewer, propose(1, 'return')).in(closed)
  expect(
    reviewed(accepted(draftOf(2)))
      .in(closed)
      .when(chengdu.leader, approve),
  ).toEqual(refused('ROUND_NOT_OPEN'))
  expect(filing.and(reviewer, giveBack).submission.stage).toBe('returned')
})

test('收回: the leader takes 审定 back, the version is no longer settled, and the draft is locked again', () => {
  const filing = settled(draftOf(1))
  expect(filing.when(chengdu.leader, recall)).toEqual({
    submission: [{ type: 'DecisionRecalled', decision: 'approved', reason: '发现遗漏' }],
    catalog: [
      { type: 'SettlementRecalled', version: 1, submission: stream },
      { type: 'DraftLocked', submission: stream },
    ],
  })
  const again = filing.and(chengdu.leader, recall, approve)
  expect(again.catalog.settled.map(({ version }) => version)).toEqual([2])
})

test('收回 of a plan’s 审定 leaves the catalog alone', () => {
  expect(settled(planOf(1)).when(chengdu.leader, recall)).toMatchObject({ catalog: [] })
})

test('who returned a filing takes the return back, nobody else', () => {
  const returned = accepted(draftOf(1)).and(reviewer, propose(1, 'return'), giveBack)
  expect(returned.when(reviewer, recall)).toEqual({
    submission: [{ type: 'DecisionRecalled', decision: 'returned', reason: '发现遗漏' }],
    catalog: [{ type: 'DraftLocked', submission: stream }],
  })
  const colleague = actorOf('acc-510100-09', 'reviewer', reviewer.authority)
  for (const actor of [colleague, chengdu.leader])
    expect(returned.when(actor, recall)).toEqual(refused('NOT_YOUR_POST'))
})

test('a return is not taken back once the county put its answer up for its own check', () => {
  const returned = accepted(draftOf(1)).and(reviewer, propose(1, 'return'), giveBack)
  for (const answered of [prepared(returned), prepared(returned).and(checker, sendBack)])
    expect(answered.when(reviewer, recall)).toEqual(refused('NOTHING_TO_RECALL'))
})

test('the return of a plan is not taken back over sections the county has reworded since', () => {
  const returned = accepted(planOf(2)).and(reviewer, propose(1, 'return'), giveBack)
  expect(returned.and(reviewer, recall).submission.stage).toBe('under_review')
  for (const deed of [section(1, '修订稿', '初稿'), section(3)])
    expect(returned.and(drafter, deed).when(reviewer, recall)).toEqual(refused('NOTHING_TO_RECALL'))
})

test('nothing is taken back where nothing was decided', () => {
  for (const filing of [draftOf(1), filed(draftOf(1)), accepted(draftOf(1)), filed(draftOf(1)).and(leader, withdraw)])
    expect(filing.when(chengdu.leader, recall)).toEqual(refused('NOTHING_TO_RECALL'))
})

test('审定 is not taken back under a version that a later filing settled', () => {
  const first = settled(draftOf(2))
  const second = settled(first.next({ n: 2 }).andInCatalog(drafter, revise(1, '调整稿')))
  expect(first.besides(second).when(chengdu.leader, recall)).toEqual(refused('NOTHING_TO_RECALL'))
})

test('审定 is not taken back once the city reported the filing to the province', () => {
  expect(settled(draftOf(1)).in({ reported: true }).when(chengdu.leader, recall)).toEqual(refused('ALREADY_REPORTED'))
})

test('审定 is not taken back once the county, the discloser, has published', () => {
  const published = settled(draftOf(1)).andInCatalog(leader, publish(1))
  expect(published.when(chengdu.leader, recall)).toEqual(refused('ALREADY_PUBLISHED'))
  const newer = settled(published.next({ n: 2 }).andInCatalog(drafter, revise(1, '调整稿')))
  expect(newer.and(chengdu.leader, recall).catalog.published).toHaveLength(1)
})

test('neither 审定 nor a return is taken back while the city examines another filing from the same catalog', () => {
  const first = settled(draftOf(2))
  const second = filed(first.next({ n: 2 })).and(reviewer, accept)
  const lockedBy = 'submission/2021-pilot/510113/disclosure_catalog/2'
  expect(first.besides(second).when(chengdu.leader, recall)).toEqual(refused('LOCKED_FOR_REVIEW', lockedBy))

  const returned = accepted(draftOf(2)).and(reviewer, propose(1, 'return'), giveBack)
  const everywhere = accepted(returned.next({ round: '2023-all' }))
  const refusal = refused('LOCKED_FOR_REVIEW', 'submission/2023-all/510113/disclosure_catalog/1')
  expect(returned.besides(everywhere).when(reviewer, recall)).toEqual(refusal)
})

test('what was carried over from a version that was taken back meanwhile is looked at again', () => {
  const first = settled(draftOf(2))
  const second = filed(first.next({ n: 2 }).andInCatalog(drafter, revise(2, '调整稿')))
  const recalled = first.besides(second).and(chengdu.leader, recall)
  const settledAgain = recalled.and(chengdu.leader, approve)
  const waiting = second.besides(settledAgain).and(reviewer, accept, propose(2, 'approve', { text: '调整稿' }))
  expect(waiting.when(chengdu.leader, approve)).toEqual(refused('ITEMS_UNSETTLED', idOf(1)))
  expect(waiting.and(reviewer, propose(1, 'approve')).and(chengdu.leader, approve).submission.stage).toBe('approved')
})

test('the county’s own posts settle nothing, though a filing was checked and signed', () => {
  for (const actor of [drafter, checker, leader])
    expect(checked(draftOf(1)).when(actor, approve)).toEqual(refused('NOT_YOUR_DIVISION'))
})
