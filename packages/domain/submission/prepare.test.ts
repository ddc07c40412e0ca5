import { expect, test } from 'vitest'
import { type Actor, actorOf } from '../authority/actor.ts'
import { administrator, auditor, chengdu, luxian, qingbaijiang, shuangliu, sichuan } from '../cast.ts'
import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import { accountable, fiveOpenings, noticeSettings, openRound } from '../round/given.ts'
import {
  accept,
  accepted,
  answer,
  approve,
  checked,
  consent,
  type Deed,
  decline,
  draftOf,
  type Filing,
  filed,
  giveBack,
  pass,
  planOf,
  prepare,
  prepared,
  propose,
  retire,
  reviewed,
  revise,
  section,
  sendBack,
  settled,
  submit,
  withdraw,
} from './given.ts'

const { drafter, checker, leader } = qingbaijiang
const secondLeader = actorOf('acc-510113-09', 'leader', drafter.authority)
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }
const parts = [1, 2, 3].map((n) => ({ part: idOf(n), digest: digestOf(`${n} 初稿`) }))
const countyDeeds: readonly Deed[] = [
  section(1),
  prepare,
  pass,
  submit,
  withdraw,
  answer(1),
  consent(1),
  decline(1),
  { do: 'removeSection', section: idOf(1), seenDigest: digestOf('1 初稿') },
]

test('经办人 puts the draft up for the county’s own check, item by item at its present text', () => {
  expect(draftOf(3).when(drafter, prepare)).toEqual({
    submission: [{ type: 'SubmissionPrepared', parts }],
    catalog: [],
  })
})

test('审核人 checks it, and the disclosure review is part of the check', () => {
  expect(prepared(draftOf(3)).when(checker, pass)).toEqual({
    submission: [
      { type: 'DisclosureReviewed', outcome: 'may_disclose', opinion: '可以公开' },
      { type: 'SubmissionChecked', outcome: 'passed', opinion: '同意报送' },
    ],
    catalog: [],
  })
})

test('负责人 signs, and the filing goes to the city with its whole scope and the date until which the city accepts it', () => {
  const decision = checked(draftOf(3)).when(leader, submit)
  const scope = parts.map(({ part }) => part)
  expect(decision).toMatchObject({
    submission: [{ type: 'SubmittedToCity', turn: 1, parts, scope, carried: [], acceptBy: { dueDate: '2021-09-16' } }],
    catalog: [{ type: 'CatalogFiled', submission: 'submission/2021-pilot/510113/disclosure_catalog/1', turn: 1 }],
  })
})

test('a plan is filed section by section and leaves the catalog alone', () => {
  const decision = checked(planOf(3)).when(leader, submit)
  expect(decision).toMatchObject({ submission: [{ type: 'SubmittedToCity', parts }], catalog: [] })
})

test('the county takes its filing back until the city has accepted it', () => {
  for (const actor of [drafter, leader])
    expect(filed(draftOf(1)).when(actor, withdraw)).toEqual({
      submission: [{ type: 'SubmissionWithdrawn', reason: '需补充' }],
      catalog: [],
    })
  const again = filed(filed(draftOf(1)).and(drafter, withdraw))
  expect([again.submission.stage, again.submission.turn]).toEqual(['submitted', 2])
  expect(filed(draftOf(1)).and(drafter, withdraw).submission.firstSubmittedAt).toBeNull()
  const late = filed(filed(draftOf(1)).and(drafter, withdraw).in({ today: '2021-09-23' }))
  expect(late.submission.firstSubmittedAt?.slice(0, 10)).toBe('2021-09-23')
})

test('nobody but the county’s own posts prepares, checks, signs, withdraws or answers for it', () => {
  const others = [shuangliu.leader, luxian.drafter, chengdu.leader, sichuan.reviewer, auditor, administrator]
  for (const filing of [draftOf(1), prepared(draftOf(1)), checked(draftOf(1)), filed(draftOf(1)), planOf(1)])
    for (const actor of others)
      for (const deed of countyDeeds) expect(filing.when(actor, deed)).toEqual(refused('NOT_YOUR_DIVISION'))
})

test('each post does its own: 经办人 prepares, 审核人 checks, 负责人 signs', () => {
  for (const actor of [checker, leader]) expect(draftOf(1).when(actor, prepare)).toEqual(refused('NOT_YOUR_POST'))
  for (const actor of [drafter, leader])
    for (const deed of [pass, sendBack])
      expect(prepared(draftOf(1)).when(actor, deed)).toEqual(refused('NOT_YOUR_POST'))
  for (const actor of [drafter, checker])
    expect(checked(draftOf(1)).when(actor, submit)).toEqual(refused('NOT_YOUR_POST'))
  expect(filed(draftOf(1)).when(checker, withdraw)).toEqual(refused('NOT_YOUR_POST'))
})

test('who looked at an older version of the filing is refused', () => {
  const stale = refused('STALE_VERSION')
  expect(prepared(draftOf(1)).when(drafter, { ...prepare, seen: 0 })).toEqual(stale)
  expect(prepared(draftOf(1)).when(checker, { ...pass, seen: 0 })).toEqual(stale)
  expect(checked(draftOf(1)).when(leader, { ...submit, seen: 1 })).toEqual(stale)
  expect(filed(draftOf(1)).when(drafter, { ...withdraw, seen: 3 })).toEqual(stale)
})

test('nothing is checked that was not prepared, and a check is given once', () => {
  for (const filing of [draftOf(1), checked(draftOf(1)), filed(draftOf(1))])
    for (const deed of [pass, sendBack]) expect(filing.when(checker, deed)).toEqual(refused('NOT_YOUR_TURN'))
})

test('a filing sent back by the check is prepared and checked again', () => {
  const back = prepared(draftOf(1)).and(checker, sendBack)
  expect([back.submission.stage, back.submission.check]).toEqual(['draft', 'sent_back'])
  expect(back.when(leader, submit)).toEqual(refused('NOT_CHECKED'))
  expect(filed(back).submission.stage).toBe('submitted')
})

test('after a return of the city, a filing sent back by the check is still a returned one', () => {
  const returned = accepted(draftOf(1)).and(chengdu.reviewer, propose(1, 'return'), giveBack)
  expect(prepared(returned).and(checker, sendBack).submission.stage).toBe('returned')
})

test('the leader signs nothing that was not checked', () => {
  for (const filing of [draftOf(1), prepared(draftOf(1)), filed(draftOf(1)).and(drafter, withdraw)])
    expect(filing.when(leader, submit)).toEqual(refused('NOT_CHECKED'))
})

test('who wrote a text since it was last settled does not check it, even to send it back', () => {
  const written = prepared(draftOf(2).andInCatalog(checker, revise(1, '修订稿')))
  for (const deed of [pass, sendBack]) expect(written.when(checker, deed)).toEqual(refused('DRAFTER_MAY_NOT_CHECK'))
  const secondChecker = actorOf('acc-510113-08', 'checker', drafter.authority)
  expect(written.and(secondChecker, pass).submission.check).toBe('passed')
})

test('who prepared a filing neither checks nor signs it from another post, though they wrote none of it', () => {
  const preparer = actorOf('acc-510113-07', 'drafter', drafter.authority)
  const asChecker = actorOf(preparer.account, 'checker', drafter.authority)
  const asLeader = actorOf(preparer.account, 'leader', drafter.authority)
  const filing = draftOf(1).and(preparer, prepare)
  expect(filing.when(asChecker, pass)).toEqual(refused('DRAFTER_MAY_NOT_CHECK'))
  expect(filing.and(checker, pass).when(asLeader, submit)).toEqual(refused('EDITOR_MAY_NOT_SIGN'))
})

test('who wrote a text since it was last settled does not sign it', () => {
  const written = checked(draftOf(2).andInCatalog(leader, revise(2, '修订稿')))
  expect(written.when(leader, submit)).toEqual(refused('EDITOR_MAY_NOT_SIGN'))
  expect(written.and(secondLeader, submit).submission.stage).toBe('submitted')
})

test('in a plan too, who wrote a section neither checks nor signs', () => {
  const byChecker = prepared(planOf(1).and(checker, section(2)))
  expect(byChecker.when(checker, pass)).toEqual(refused('DRAFTER_MAY_NOT_CHECK'))
  const byLeader = checked(planOf(1).and(leader, section(2)))
  expect(byLeader.when(leader, submit)).toEqual(refused('EDITOR_MAY_NOT_SIGN'))
})

test('who wrote a text before it was settled may check and sign the next filing', () => {
  const first = settledBy(secondLeader, draftOf(2).andInCatalog(leader, revise(1, '修订稿')))
  const second = first.next({ n: 2 }).andInCatalog(drafter, revise(2, '调整稿'))
  expect(filed(second).submission.stage).toBe('submitted')
})

test('a settlement that was recalled is none: who wrote the text still does not sign it', () => {
  const first = settledBy(secondLeader, draftOf(2).andInCatalog(leader, revise(1, '修订稿')))
  const recalled = first.and(chengdu.leader, { do: 'recall', reason: '发现遗漏' })
  const returned = recalled.and(chengdu.reviewer, propose(2, 'return'), giveBack)
  expect(checked(returned).when(leader, submit)).toEqual(refused('EDITOR_MAY_NOT_SIGN'))
})

test('a leader who consented to the city’s wording wrote nothing, and signs the next turn', () => {
  const change = completeItem('事项1', { contentElements: ['市局修改稿'] })
  const changed = accepted(draftOf(2)).and(chengdu.reviewer, propose(1, 'approve_with_change', { change }))
  const returned = changed.and(leader, consent(1)).and(chengdu.reviewer, propose(2, 'return'), giveBack)
  expect(filed(returned).submission.turn).toBe(2)
})

test('a draft that moved after it was prepared is not passed; sending it back is possible', () => {
  const moved = refused('CHANGED_SINCE_PREPARED')
  const filing = prepared(draftOf(2)).andInCatalog(drafter, revise(1, '修订稿'))
  expect(filing.when(checker, pass)).toEqual(moved)
  expect(filing.and(checker, sendBack).submission.stage).toBe('draft')
  expect(prepared(draftOf(2)).andInCatalog(drafter, retire(2)).when(checker, pass)).toEqual(moved)
  expect(prepared(planOf(2)).and(drafter, section(3)).when(checker, pass)).toEqual(moved)
})

test('a draft that moved after it was checked is not signed until it is prepared and checked again', () => {
  const filing = checked(draftOf(2)).andInCatalog(drafter, revise(1, '修订稿'))
  expect(filing.when(leader, submit)).toEqual(refused('CHANGED_SINCE_PREPARED'))
  expect(filed(filing).submission.parts).toContainEqual({ part: idOf(1), digest: digestOf('1 修订稿') })
})

test('what may not be disclosed, or must be referred upward first, is not passed', () => {
  for (const outcome of ['refer_upward', 'must_not_disclose'] as const) {
    const disclosure = { outcome, opinion: '涉及个人隐私' }
    expect(prepared(draftOf(1)).when(checker, { ...pass, disclosure })).toEqual(refused('DISCLOSURE_UNSETTLED'))
    expect(prepared(draftOf(1)).when(checker, { ...sendBack, disclosure })).toMatchObject({
      submission: [
        { type: 'DisclosureReviewed', outcome },
        { type: 'SubmissionChecked', outcome: 'sent_back' },
      ],
    })
  }
})

test('an empty draft is not filed', () => {
  for (const empty of [draftOf(0), draftOf(1).andInCatalog(drafter, retire(1)), planOf(0)])
    expect(empty.when(drafter, prepare)).toEqual(refused('NOTHING_TO_FILE'))
})

test('an item that lacks one of the eight elements is not filed', () => {
  const lacking = { ...revise(2, '修订稿'), content: completeItem('事项2', { legalBases: [] }) }
  const filing = draftOf(3).andInCatalog(drafter, lacking)
  expect(filing.when(drafter, prepare)).toEqual(refused('INCOMPLETE', `${idOf(2)} legalBases`))
  expect(prepared(filing.andInCatalog(drafter, retire(2, '修订稿'))).submission.stage).toBe('checking')
})

test('a round’s required elements count like the eight; its choices are kept to, and the refusal names item and element', () => {
  const round = openRound({ settings: { ...noticeSettings, extraFields: [fiveOpenings, accountable] } })
  const saying = (extra: Record<string, string>) =>
    draftOf(2)
      .in({ round })
      .andInCatalog(
        drafter,
        { ...revise(1, '一'), content: completeItem('事项1', { extra: { 五公开: '结果公开、决策公开' } }) },
        { ...revise(2, '二'), content: completeItem('事项2', { extra }) },
      )
  const place = `${idOf(2)} extra.五公开`
  for (const none of [{}, { 五公开: '　' }])
    expect(saying(none).when(drafter, prepare)).toEqual(refused('INCOMPLETE', place))
  for (const strange of ['全程公开', '决策公开、全程', '决策公开、决策公开'])
    expect(saying({ 五公开: strange }).when(drafter, prepare)).toEqual(refused('NOT_A_CHOICE', place))
  expect(saying({ 五公开: '决策公开', 公开形式: '视频' }).when(drafter, prepare)).toHaveProperty('submission')
})

test('a plan has no items, so no extra elements', () => {
  const round = openRound({ settings: { ...noticeSettings, extraFields: [fiveOpenings] } })
  expect(prepared(planOf(1).in({ round })).submission.stage).toBe('checking')
})

test('what was handed on for the check is not asked for more when the round is amended; what is handed on later is', () => {
  const amended = openRound({ settings: { ...noticeSettings, extraFields: [fiveOpenings] } })
  expect(checked(draftOf(1)).in({ round: amended }).and(leader, submit).submission.stage).toBe('submitted')
  expect(draftOf(1).in({ round: amended }).when(drafter, prepare)).toEqual(
    refused('INCOMPLETE', `${idOf(1)} extra.五公开`),
  )
})

test('what is with the city, settled or refused is neither prepared nor filed again', () => {
  const atCity = [filed(draftOf(1)), accepted(draftOf(1)), settled(draftOf(1)), refusedForGood(draftOf(1))]
  for (const filing of atCity) {
    expect(filing.when(drafter, prepare)).toEqual(refused('ALREADY_FILED'))
    expect(filing.when(leader, submit)).toEqual(refused('ALREADY_FILED'))
  }
})

test('nothing is withdrawn that is not with the city, and nothing the city has accepted', () => {
  for (const filing of [draftOf(1), prepared(draftOf(1)), settled(draftOf(1))])
    expect(filing.when(drafter, withdraw)).toEqual(refused('NOT_YOUR_TURN'))
  expect(accepted(draftOf(1)).when(drafter, withdraw)).toEqual(refused('ALREADY_ACCEPTED'))
})

test('filings are made in an open round, by its cohort, of what it asks for', () => {
  const round = openRound()
  const cases = [
    [{ round: { status: 'unopened' } }, 'ROUND_NOT_OPEN'],
    [{ round: { ...round, status: 'closed' } }, 'ROUND_NOT_OPEN'],
    [{ round: { ...round, cohort: new Set(['510116']) } }, 'NOT_IN_ROUND'],
    [{ round: { ...round, settings: { ...noticeSettings, deliverables: [] } } }, 'NOT_ASKED_FOR'],
  ] as const
  for (const [around, code] of cases) {
    expect(draftOf(1).in(around).when(drafter, prepare)).toEqual(refused(code))
    expect(checked(draftOf(1)).in(around).when(leader, submit)).toEqual(refused(code))
  }
})

test('an adjustment is filed once the filing before it is settled or refused', () => {
  const open = refused('PREVIOUS_STILL_OPEN')
  const first = accepted(draftOf(1))
  expect(first.next({ n: 2 }).when(drafter, prepare)).toEqual(open)
  expect(first.next({ n: 3 }, { previous: undefined }).when(drafter, prepare)).toEqual(open)
  for (const ended of [settled(draftOf(1)), refusedForGood(draftOf(1))])
    expect(prepared(ended.next({ n: 2 })).submission.stage).toBe('checking')
})

test('an adjustment that was checked waits when the city takes back its decision on the filing before it', () => {
  const first = settled(draftOf(1))
  const second = checked(first.next({ n: 2 }).andInCatalog(drafter, revise(1, '调整稿')))
  const recalled = first.and(chengdu.leader, { do: 'recall', reason: '发现遗漏' })
  expect(second.in({ previous: recalled.submission }).when(leader, submit)).toEqual(refused('PREVIOUS_STILL_OPEN'))
})

test('without a published working calendar no date is invented', () => {
  const newYearsEve = checked(draftOf(1)).in({ today: '2026-12-31' })
  expect(newYearsEve.when(leader, submit)).toEqual(refused('NO_CALENDAR', '2027'))
})

test('a filing as large as a catalog may be, all of it carried over, fits one entry of the ledger', () => {
  const first = settled(draftOf(220))
  const second = checked(first.next({ n: 2 })).when(leader, submit)
  const [event] = 'refused' in second ? [] : second.submission
  expect(event).toMatchObject({ scope: [], carried: { length: 220 } })
  const envelope = 2000
  expect(new TextEncoder().encode(JSON.stringify(event)).length + envelope).toBeLessThan(65_535)
})

function settledBy(signer: Actor, filing: Filing): Filing {
  return reviewed(checked(filing).and(signer, submit).and(chengdu.reviewer, accept)).and(chengdu.leader, approve)
}

function refusedForGood(filing: Filing): Filing {
  const allowed = openRound({ settings: { ...noticeSettings, rejectAllowed: true } })
  return accepted(filing.in({ round: allowed })).and(chengdu.leader, { do: 'reject', opinion: '不属本轮范围' })
}
