import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOffice } from '../asking.ts'
import { createFollower, type Follower } from '../follow.ts'
import { digestOf } from '../history/random.ts'
import { itemId, itemOf, Story } from '../history/story.ts'
import { openTestLedger, patienceMs, type TestLedger } from '../history/test-ledger.ts'
import { projectionNames } from '../projections.ts'
import { filingTrailOf } from './filing-trail.ts'
import { packageTrailOf } from './package-trail.ts'

// 青白江区 is settled, published and reported, 双流区 comes later by an addendum; what was on paper came three days before 成都市 filed it.

const story = new Story()
const kind = 'disclosure_catalog'
const theirs = story.filing(kind, shuangliu.drafter.authority)
const [onItem, onOther, onAll] = [itemId(5001), itemId(5002), itemId(5003)]
let ledger: TestLedger
let follower: Follower

beforeAll(async () => {
  ledger = await openTestLedger()
  follower = createFollower({ project: ledger.project })
  const cameOn = story.today
  story.relay('2021-09-18')
  story.draft(1)
  story.file()
  story.draft(2, {}, shuangliu.drafter)
  story.file(theirs, shuangliu)
  story.with(chengdu.reviewer, { do: 'accept' })
  story.propose(1, 'approve')
  story.with(chengdu.leader, { do: 'approve', opinion: '审定通过' })
  story.publish(1)
  story.wait(3)
  story.report()
  settleShuangliu()
  story.package(chengdu.leader, {
    do: 'addAddendum',
    kind,
    addendum: itemId(6001),
    members: [story.stream(kind, shuangliu.drafter.authority)],
  })
  write(onItem, { division: '510113', part: itemId(1), digest: digestOf(itemOf(1)) })
  write(onOther, { division: '510116', part: null, digest: null })
  write(onAll, { division: null, part: null, digest: null })
  story.package(chengdu.reviewer, { do: 'answerFeedback', feedback: onItem, text: '由学校公布' })
  const told = { paper: itemId(7001), receivedOn: cameOn, docNumber: '成教〔2021〕9号', broughtBy: 'mail' } as const
  const scans = [{ digest: digestOf('scan'), name: '上报函.pdf', format: 'pdf', size: 3 } as const]
  story.package(sichuan.reviewer, {
    do: 'registerPackagePaper',
    kind,
    ...told,
    scans,
    counties: ['510113', '510116'],
    own: false,
  })
  const last = await ledger.record(story.deeds)
  expect(await follower.catchUp(projectionNames, last, patienceMs)).toBe('caught_up')
})
afterAll(async () => {
  await follower.close()
  await ledger.close()
})

function settleShuangliu() {
  story.with(chengdu.reviewer, { do: 'accept' }, theirs)
  const review = {
    part: itemId(2),
    digest: digestOf(itemOf(2)),
    decision: 'approve',
    reason: null,
    change: null,
  } as const
  story.with(chengdu.reviewer, { do: 'reviewItem', ...review }, theirs)
  story.with(chengdu.leader, { do: 'approve', opinion: '审定通过' }, theirs)
}

function write(feedback: string, on: { division: string | null; part: string | null; digest: string | null }) {
  story.package(sichuan.reviewer, { do: 'sendFeedback', kind, feedback, ...on, text: '请说明由谁公布' } as never)
}

const trailFor = (office: Actor, stream = story.stream()) =>
  asOffice(ledger.read, office, (tx) => filingTrailOf(tx, stream))

const withPublicationOn = [
  ...[
    'CatalogPublished',
    'PackageSubmitted',
    'ReceiptConfirmed',
    'FeedbackSent',
    'FeedbackAnswered',
    'PackagePaperRegistered',
  ],
]

test('青白江区, 成都市 and the province read one way of its filing: 公布, 统一上报, 收悉, what the province wrote on it and the answer', async () => {
  for (const office of [qingbaijiang.drafter, chengdu.reviewer, sichuan.reviewer]) {
    const trail = await trailFor(office)
    const types = trail.map(({ type }) => type)
    expect(types.slice(types.indexOf('CatalogPublished'))).toEqual(withPublicationOn)
    const [, , , sent, answered] = trail.slice(types.indexOf('CatalogPublished'))
    expect([sent?.detail.text, answered?.detail.text]).toEqual(['请说明由谁公布', '由学校公布'])
  }
})

test('what is of the whole package is told to the city and the province; the county is told of its own part, with no receipt of the rest', async () => {
  const lineFor = async (office: Actor, type: string) => (await trailFor(office)).find((each) => each.type === type)
  expect(await lineFor(sichuan.reviewer, 'ReceiptConfirmed')).toMatchObject({
    hasReceipt: true,
    detail: { opinion: '收悉' },
  })
  expect(await lineFor(qingbaijiang.leader, 'ReceiptConfirmed')).toMatchObject({
    hasReceipt: false,
    account: null,
    detail: {},
  })
  expect(await lineFor(chengdu.leader, 'PackageSubmitted')).toMatchObject({
    ...{ hasReceipt: true, detail: { docNumber: '成教函〔2021〕8号', extent: 'whole' } },
  })
  const submitted = await lineFor(qingbaijiang.leader, 'PackageSubmitted')
  expect(submitted).toMatchObject({ hasReceipt: false, authority: '510100', detail: { extent: 'whole' } })
  expect((await lineFor(qingbaijiang.leader, 'FeedbackSent'))?.account).toBeNull()
  expect((await lineFor(chengdu.leader, 'FeedbackSent'))?.account).toBe(sichuan.reviewer.account)
  expect(submitted?.detail.docNumber).toBeUndefined()
  const paper = await lineFor(qingbaijiang.leader, 'PackagePaperRegistered')
  expect(paper?.detail).toMatchObject({ counties: ['510113'], own: false })
  expect(paper?.detail.scans).toBeUndefined()
  expect((await lineFor(chengdu.leader, 'PackagePaperRegistered'))?.detail).toMatchObject({
    scans: [{ name: '上报函.pdf' }],
  })
})

test('双流区 reads of its addendum and nothing of 青白江区’s; 收悉 before it came was not for it', async () => {
  const own = await trailFor(shuangliu.drafter, story.stream(kind, shuangliu.drafter.authority))
  const types = own.map(({ type }) => type)
  expect(types.slice(types.indexOf('ApprovedByCity') + 1)).toEqual([
    ...['AddendumSubmitted', 'FeedbackSent', 'PackagePaperRegistered'],
  ])
  expect(own.at(-1)?.detail.reportedAt).not.toBe(
    own.find(({ type }) => type === 'AddendumSubmitted')?.detail.reportedAt,
  )
})

test('another county, another city and its counties read nothing of it', async () => {
  for (const office of [shuangliu.leader, luzhou.reviewer, luxian.drafter]) expect(await trailFor(office)).toEqual([])
})

test('流转记录 of one deliverable of the package leaves the others out; 汇总 stays with the city, and nobody else reads it', async () => {
  const packageFor = async (office: Actor, of: DeliverableKind) => {
    const joint = { round: '2021-pilot', city: '510100', kind: of }
    const entries = await asOffice(ledger.read, office, (tx) => packageTrailOf(tx, joint))
    return entries.map(({ type }) => type)
  }
  expect(await packageFor(chengdu.leader, 'implementation_plan')).toEqual(['NoticeRelayed'])
  const upward = [
    ...['PackageSubmitted', 'ReceiptConfirmed', 'AddendumSubmitted', 'FeedbackSent', 'FeedbackSent', 'FeedbackSent'],
    ...['FeedbackAnswered', 'PackagePaperRegistered'],
  ]
  expect(await packageFor(chengdu.leader, kind)).toEqual(['PackageAssembled', ...upward])
  expect(await packageFor(sichuan.reviewer, kind)).toEqual(upward)
  for (const office of [qingbaijiang.leader, luzhou.reviewer, luxian.drafter])
    expect(await packageFor(office, kind)).toEqual([])
})
