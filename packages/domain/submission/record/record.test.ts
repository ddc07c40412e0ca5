import { expect, test } from 'vitest'
import { chengdu, luzhou, qingbaijiang } from '../../cast.ts'
import { completeItem, digestOf, idOf } from '../../catalog/given.ts'
import type { DisclosureItem } from '../../catalog/item.ts'
import { noticeSettings, openRound } from '../../round/given.ts'
import type { RecordLane } from '../../round/record-lane.ts'
import { accepted, checked, draftOf, type Filing, retire, reviewed, revise, settled, submit } from '../given.ts'
import { standingOf } from './for-record.ts'

const fileForRecord = { do: 'fileForRecord' } as const
const callIn = { do: 'callIn', reason: '需核实渠道' } as const
const small: RecordLane = { changes: ['channel_added', 'limit_shortened', 'format', 'order'], mostItems: 2 }
const roundWith = (recordLane: RecordLane) => openRound({ settings: { ...noticeSettings, recordLane } })
const moreChannels = { channels: ['gov_website' as const, 'notice_board' as const] }

/** The nth item as it was settled, but for what is said. */
function adjust(n: number, over: Partial<DisclosureItem>) {
  const content = completeItem(`事项${n}`, { contentElements: ['初稿'], ...over })
  const digest = digestOf(`${n} ${JSON.stringify(over).slice(-20)}`)
  return { do: 'reviseItem', item: idOf(n), content, digest, seen: digestOf(`${n} 初稿`) } as const
}

/** 青白江区's second filing over a catalog of three settled items; nothing is changed yet. */
function second(lane = small): Filing {
  return settled(draftOf(3)).next({ n: 2 }, { round: roundWith(lane) })
}
const withMore = (filing = second()) => checked(filing.andInCatalog(qingbaijiang.drafter, adjust(1, moreChannels)))
const recorded = () => withMore().and(qingbaijiang.leader, fileForRecord)

test('备案: small changes of a settled catalog are settled by being filed, and told item by item', () => {
  const before = withMore()
  expect(before.when(qingbaijiang.leader, fileForRecord)).toMatchObject({
    submission: [
      { type: 'SubmittedToCity', turn: 1, scope: [idOf(1)] },
      { type: 'FiledForRecord', changes: [{ part: idOf(1), changes: ['channel_added'] }] },
    ],
    catalog: [{ type: 'CatalogFiled' }, { type: 'CatalogSettled', version: 2 }],
  })
  const after = before.and(qingbaijiang.leader, fileForRecord)
  expect([after.submission.stage, after.catalog.settled.length, after.catalog.lockedBy]).toEqual([
    'recorded_only',
    2,
    null,
  ])
})

test('the county publishes what was filed for record without 审定, and the next adjustment may follow', () => {
  const url = 'https://www.example.gov.cn/mulu.html'
  const publish = { do: 'publish', version: 2, url, publishedOn: '2021-09-14', textDigest: digestOf('稿') } as const
  expect(recorded().andInCatalog(qingbaijiang.drafter, publish).catalog.published).toMatchObject([{ version: 2 }])
  const third = recorded().next({ n: 3 }, { round: roundWith(small) })
  expect(
    third.andInCatalog(qingbaijiang.drafter, revise(2, '新稿')).when(qingbaijiang.drafter, { do: 'prepare' }),
  ).toMatchObject({
    submission: [{ type: 'SubmissionPrepared' }],
  })
})

test('what the round does not count as small is examined: the item and the element are named', () => {
  const longer = checked(second().andInCatalog(qingbaijiang.drafter, revise(2, '新稿')))
  const refused = (about: string) => ({ refused: 'SUBSTANTIVE_CHANGE', about: [about] })
  expect(longer.when(qingbaijiang.leader, fileForRecord)).toEqual(refused(`${idOf(2)} contentElements`))
  const formatOnly = withMore(second({ changes: ['format'], mostItems: null }))
  expect(formatOnly.when(qingbaijiang.leader, fileForRecord)).toEqual(refused(`${idOf(1)} channels`))
  const gone = checked(second().andInCatalog(qingbaijiang.drafter, retire(3)))
  expect(gone.when(qingbaijiang.leader, fileForRecord)).toEqual(refused(idOf(3)))
})

test('the order of the items is a change of its own', () => {
  const items = [2, 1, 3].map(idOf)
  const reorder = { do: 'reorderItems', items, seen: [1, 2, 3].map(idOf) } as const
  const moved = (lane: RecordLane) =>
    checked(second(lane).andInCatalog(qingbaijiang.drafter, reorder)).when(qingbaijiang.leader, fileForRecord)
  expect(moved(small)).toMatchObject({ submission: [{}, { changes: [{ part: idOf(2), changes: ['order'] }] }] })
  expect(moved({ ...small, changes: ['format'] })).toEqual({ refused: 'SUBSTANTIVE_CHANGE', about: [idOf(2)] })
})

test('more items at once than the round lets pass, or none at all, are no adjustment for the record', () => {
  const all = [1, 2, 3].map((n) => adjust(n, moreChannels))
  const many = checked(second().andInCatalog(qingbaijiang.drafter, ...all))
  expect(many.when(qingbaijiang.leader, fileForRecord)).toMatchObject({ refused: 'TOO_MANY_FOR_RECORD' })
  expect(checked(second()).when(qingbaijiang.leader, fileForRecord)).toEqual({ refused: 'NOTHING_TO_FILE' })
})

test('a first filing, and any in a round without the lane, is examined', () => {
  const first = checked(draftOf(3).in({ round: roundWith(small) }))
  expect(first.when(qingbaijiang.leader, fileForRecord)).toEqual({ refused: 'NO_RECORD_LANE' })
  const without = withMore(second({ changes: [], mostItems: null }))
  expect(without.when(qingbaijiang.leader, fileForRecord)).toEqual({ refused: 'NO_RECORD_LANE' })
})

test('the rules of a filing hold of one for the record: who, checked by whom, once', () => {
  expect(withMore().when(qingbaijiang.drafter, fileForRecord)).toEqual({ refused: 'NOT_YOUR_POST' })
  const unchecked = second().andInCatalog(qingbaijiang.drafter, adjust(1, moreChannels))
  expect(unchecked.when(qingbaijiang.leader, fileForRecord)).toEqual({ refused: 'NOT_CHECKED' })
  expect(recorded().when(qingbaijiang.leader, fileForRecord)).toMatchObject({ refused: 'NOTHING_TO_FILE' })
  expect(recorded().when(qingbaijiang.leader, submit)).toEqual({ refused: 'ALREADY_FILED' })
})

test('调取审核: within its days for 签收 the city takes it in, and it is settled no longer until the city settles it', () => {
  expect(recorded().when(chengdu.reviewer, callIn)).toMatchObject({
    submission: [{ type: 'CalledInForReview', reason: '需核实渠道' }],
    catalog: [{ type: 'SettlementRecalled', version: 2 }],
  })
  const called = recorded().and(chengdu.leader, callIn)
  expect([called.submission.stage, called.catalog.settled.length]).toEqual(['submitted', 1])
  const examined = reviewed(called.and(chengdu.reviewer, { do: 'accept' }))
  const approved = examined.and(chengdu.leader, { do: 'approve', opinion: '审定' })
  expect([approved.submission.stage, approved.catalog.settled.at(-1)?.version]).toEqual(['approved', 3])
})

test('a list tells of each whether it may be called in still, and by its own day', () => {
  const { forRecord } = recorded().submission
  if (!forRecord) throw new Error('it was not filed for record')
  expect([forRecord.changes, forRecord.until?.dueDate]).toEqual([
    [{ part: idOf(1), changes: ['channel_added'] }],
    '2021-09-16',
  ])
  const on = (today: string, adjusted = false) => standingOf(forRecord, { today, adjusted })
  expect([on('2021-09-16'), on('2021-09-17'), on('2021-09-14', true)]).toEqual(['open', 'over', 'adjusted'])
  const called = recorded().and(chengdu.leader, callIn).submission.forRecord
  expect([called?.calledIn?.reason, called?.until?.dueDate]).toEqual(['需核实渠道', '2021-09-16'])
  expect(called && standingOf(called, { today: '2021-09-15', adjusted: false })).toBe('called_in')
})

test('what the county published meanwhile stays in force while it is examined', () => {
  const url = 'https://www.example.gov.cn/mulu.html'
  const publish = { do: 'publish', version: 2, url, publishedOn: '2021-09-14', textDigest: digestOf('稿') } as const
  const called = recorded().andInCatalog(qingbaijiang.drafter, publish).and(chengdu.reviewer, callIn)
  expect(called.catalog.published).toMatchObject([{ version: 2 }])
  expect(called.catalog.settled.map(({ version }) => version)).toEqual([1, 2])
})

test('called in by its own city alone, in time, and only what was filed for the record', () => {
  expect(recorded().when(luzhou.reviewer, callIn)).toEqual({ refused: 'NOT_YOUR_DIVISION' })
  expect(recorded().in({ today: '2021-09-17' }).when(chengdu.reviewer, callIn)).toEqual({
    refused: 'CALL_IN_TOO_LATE',
    about: ['2021-09-16'],
  })
  expect(accepted(draftOf(2)).when(chengdu.reviewer, callIn)).toEqual({ refused: 'NOT_FILED_FOR_RECORD' })
  expect(recorded().when(chengdu.reviewer, { ...callIn, seen: 1 })).toEqual({ refused: 'STALE_VERSION' })
})

test('what a later adjustment went beyond is not called in', () => {
  const first = recorded()
  const third = first.next({ n: 3 }, { round: roundWith(small) })
  const later = checked(third.andInCatalog(qingbaijiang.drafter, adjust(2, moreChannels)))
  const beyond = first.besides(later.and(qingbaijiang.leader, fileForRecord))
  expect(beyond.when(chengdu.reviewer, callIn)).toEqual({ refused: 'ADJUSTED_SINCE' })
})

test('nothing is filed for record or called in while the city examines a filing of another round from the same catalog', () => {
  const examinedAfter = (filing: Filing) =>
    filing.besides(accepted(filing.next({ round: '2023-all', n: 1 }, { previous: undefined })))
  const refused = { refused: 'LOCKED_FOR_REVIEW', about: ['submission/2023-all/510113/disclosure_catalog/1'] }
  expect(examinedAfter(withMore()).when(qingbaijiang.leader, fileForRecord)).toEqual(refused)
  expect(examinedAfter(recorded()).when(chengdu.reviewer, callIn)).toEqual(refused)
})
