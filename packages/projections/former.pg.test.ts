import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, luxian, luzhou, qingbaijiang, shuangliu } from '@mingce/domain/cast'
import { submissionStream } from '@mingce/domain/streams'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOffice } from './asking.ts'
import { formerDocumentOf } from './filing/former.ts'
import { createFollower, type Follower } from './follow.ts'
import { digestOf } from './history/random.ts'
import { itemId, Story } from './history/story.ts'
import { openTestLedger, patienceMs, type TestLedger } from './history/test-ledger.ts'
import { formerOwnOf } from './joint-package/former-own.ts'

// 青白江区's plan and 成都市's own, settled and filed in the pilots' round; a second round asks for both again.

const kind = 'implementation_plan'
const pilots = new Story('2021-pilot')
const second = new Story('2021-second')
const plan = pilots.filing(kind)
const next = submissionStream({ ...plan, round: '2021-second' })
const city = chengdu.leader.authority
const goals = { section: itemId(950), heading: '工作目标', text: '全市按期公布标准目录。' }
const written = { do: 'draftCitySection', kind, ...goals, digest: digestOf(goals.text), seenDigest: null } as const

let ledger: TestLedger
let follower: Follower
let told = 0

beforeAll(async () => {
  ledger = await openTestLedger()
  follower = createFollower({ project: ledger.project })
  await ledger.record(second.deeds)
})
afterAll(async () => {
  await follower.close()
  await ledger.close()
})

/** Tells the pilots' round further, and asks what the second one may begin with. */
async function after(tell: () => void) {
  tell()
  const last = await ledger.record(pilots.deeds.slice(told))
  told = pilots.deeds.length
  expect(await follower.catchUp(['filing', 'board', 'joint-package'], last, patienceMs)).toBe('caught_up')
  return { county: await formerOf(qingbaijiang.drafter), own: await ownOf(chengdu.reviewer) }
}

const formerOf = (asker: Actor, stream = next) =>
  asOffice(ledger.read, asker, (tx) => formerDocumentOf(tx, asker, stream))
const ownOf = (asker: Actor) =>
  asOffice(ledger.read, asker, (tx) => formerOwnOf(tx, { round: '2021-second', city, kind }))

test('what is filed or signed is no beginning; what is settled or went up is, until it is taken back', async () => {
  const filed = await after(() => {
    pilots.plan(qingbaijiang)
    pilots.file(plan)
    pilots.with(chengdu.reviewer, { do: 'accept' }, plan)
    pilots.package(chengdu.reviewer, written)
    const seen = [{ part: goals.section, digest: written.digest }]
    pilots.package(chengdu.leader, { do: 'signCityPart', kind, seen, opinion: '同意报送' })
  })
  expect(filed).toEqual({ county: null, own: null })

  const settled = await after(() => {
    const [part] = pilots.submissionOf(plan).parts
    if (!part) throw new Error('the plan has no section')
    pilots.with(chengdu.reviewer, { do: 'reviewItem', ...part, decision: 'approve', reason: null, change: null }, plan)
    pilots.with(chengdu.leader, { do: 'approve', opinion: '审定通过' }, plan)
    const exceptions = [{ division: shuangliu.drafter.authority, kind: 'late', reason: '尚未报送' } as const]
    const letter = '关于报送实施方案的报告'
    pilots.package(chengdu.reviewer, { do: 'assemble', kind, members: [submissionStream(plan)], exceptions, letter })
    pilots.package(chengdu.leader, { do: 'submitPackage', kind, docNumber: null })
  })
  expect(settled.county).toMatchObject({
    ...{ round: '2021-pilot', n: 1, as: 'settled', settledOn: pilots.today },
    sections: [{ section: itemId(500), heading: '组织领导', text: '成立工作专班' }],
  })
  expect(settled.own).toMatchObject({ round: '2021-pilot', as: 'filed', settledOn: pilots.today, sections: [goals] })

  const received = await after(() =>
    pilots.package(chengdu.leader, { do: 'withdrawPackage', kind, reason: '附件有误' }),
  )
  expect(received.own).toBeNull()
})

test('its city reads it beside the new plan, no other city and no other county', async () => {
  expect(await formerOf(chengdu.reviewer)).toMatchObject({ round: '2021-pilot' })
  for (const other of [luzhou.reviewer, luxian.drafter, shuangliu.drafter]) expect(await formerOf(other)).toBeNull()
  expect(await formerOf(qingbaijiang.drafter, pilots.stream(kind)), 'its own round has none before it').toBeNull()
  expect(await formerOf(qingbaijiang.drafter, pilots.stream()), 'a catalog has versions').toBeNull()
})
