import { randomUUID } from 'node:crypto'
import type { AuthorityCommand } from '@mingce/domain/authority/decide'
import { parseDivision } from '@mingce/domain/authority/division'
import { chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { correct, register } from '@mingce/domain/law/given'
import { type SubmissionId, submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { assertSound } from '@mingce/ledger/assert-sound'
import { headOf, readStream } from '@mingce/ledger/read'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import { catalogMatter } from './matters/catalog.ts'
import { authorityMatter, lawMatter } from './matters/configuration.ts'
import { submissionMatter } from './matters/submission.ts'
import { act, fileFrom, must, openTestDesk, schoolDistricts, type TestDesk } from './test-desk.ts'
import { corpusAndLaws } from './uniformity/kept-corpus.ts'

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
})

afterAll(async () => {
  await assertSound(desk.database.ownerUrl)
  await desk.close()
})

const county = parseDivision('510113')
const filing = { round: '2021-pilot', division: county, kind: 'disclosure_catalog', n: 1 } as const

function drafting(item: string, content = schoolDistricts) {
  const command = {
    do: 'draftItem',
    item,
    content,
    digest: digestOf(content),
    origin: { kind: 'local', ref: null },
  } as const
  return { matter: catalogMatter, target: county, command }
}

const about = (command: SubmissionCommand) => ({ matter: submissionMatter, target: filing, command })
const seen = async () => (await readStream(desk.ledger, 'submission/2021-pilot/510113/disclosure_catalog/1')).length

test('a retry with the same key gets the first receipt again, and nothing is recorded twice', async () => {
  const key = randomUUID()
  const first = must(await act(desk, { actor: qingbaijiang.drafter, key }, drafting(randomUUID())))
  const item = randomUUID()
  const once = randomUUID()
  const receipt = must(await act(desk, { actor: qingbaijiang.drafter, key: once }, drafting(item)))
  const head = await headOf(desk.ledger)
  expect(await act(desk, { actor: qingbaijiang.drafter, key: once }, drafting(item))).toEqual(receipt)
  expect(await headOf(desk.ledger)).toBe(head)
  expect(first.positions).toHaveLength(1)
})

test('a key that was used for something else is refused', async () => {
  const key = randomUUID()
  must(await act(desk, { actor: qingbaijiang.drafter, key }, drafting(randomUUID())))
  expect(await act(desk, { actor: qingbaijiang.drafter, key }, drafting(randomUUID()))).toEqual({
    refused: 'KEY_REUSED',
  })
})

test('a refused command leaves no trace, and its key is free', async () => {
  const head = await headOf(desk.ledger)
  const key = randomUUID()
  expect(await act(desk, { actor: luxian.drafter, key }, drafting(randomUUID()))).toEqual({
    refused: 'NOT_YOUR_CATALOG',
  })
  expect(await headOf(desk.ledger)).toBe(head)
  must(await act(desk, { actor: luxian.drafter, key }, { ...drafting(randomUUID()), target: parseDivision('510521') }))
})

test('who holds no post records nothing', async () => {
  const stranger = { account: 'acc-510113-99', authority: county }
  expect(await act(desk, { actor: stranger }, drafting(randomUUID()))).toEqual({ refused: 'NOT_APPOINTED' })
})

test('of many who draft the same item at once exactly one is first, and the others are told', async () => {
  const item = randomUUID()
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => act(desk, { actor: qingbaijiang.drafter }, drafting(item))),
  )
  expect(outcomes.filter((each) => 'positions' in each)).toHaveLength(1)
  expect(outcomes.filter((each) => 'refused' in each && each.refused === 'ITEM_EXISTS')).toHaveLength(19)
})

test('of two corrections of a law at once, both made on what stood before, one is recorded and the other told to look', async () => {
  const manager = { actor: sichuan.roundManager }
  const about = { matter: lawMatter, target: 'example' } as const
  const known = async () => {
    await desk.follower.catchUp(['law'], (await headOf(desk.ledger)) ?? 0n, 10_000)
    return (await corpusAndLaws(desk, luzhou.reviewer)).registry
  }
  expect(await known()).toEqual([])
  must(await act(desk, manager, { ...about, command: register }))
  expect(await known()).toMatchObject([{ id: 'example', version: 1 }])
  const outcomes = await Promise.all([
    act(desk, manager, { ...about, command: correct }),
    act(desk, manager, { ...about, command: { ...correct, entry: { ...correct.entry, issuer: '国务院' } } }),
  ])
  expect(outcomes.filter((each) => 'positions' in each)).toHaveLength(1)
  expect(outcomes.filter((each) => 'refused' in each)).toEqual([{ refused: 'LAW_MOVED' }])
  const corrected = await known()
  expect(corrected).toMatchObject([{ id: 'example', version: 2 }])
  expect(await known()).toBe(corrected)
})

test('a catalog goes from the county’s desk to its publication, and the city’s leader alone settles it', async () => {
  must(await act(desk, { actor: qingbaijiang.drafter }, about({ do: 'prepare', seen: 0 })))
  const check = {
    do: 'check',
    outcome: 'passed',
    opinion: '要素齐全',
    disclosure: { outcome: 'may_disclose', opinion: '可以公开' },
  } as const
  must(await act(desk, { actor: qingbaijiang.checker }, about({ ...check, seen: await seen() })))
  must(await act(desk, { actor: qingbaijiang.leader }, about({ do: 'submit', seen: await seen() })))

  desk.setClock('2021-09-14T01:00:00.000Z')
  const accept = { do: 'accept', seen: await seen() } as const
  expect(await act(desk, { actor: luzhou.reviewer }, about(accept))).toEqual({ refused: 'NOT_YOUR_DIVISION' })
  expect(await act(desk, { actor: sichuan.reviewer }, about(accept))).toEqual({ refused: 'NOT_YOUR_DIVISION' })
  must(await act(desk, { actor: chengdu.reviewer }, about(accept)))
  expect(await act(desk, { actor: qingbaijiang.drafter }, drafting(randomUUID()))).toMatchObject({
    refused: 'LOCKED_FOR_REVIEW',
  })

  const events = await readStream(desk.ledger, 'submission/2021-pilot/510113/disclosure_catalog/1')
  const filed = events.find((each) => each.type === 'SubmittedToCity')
  const parts = filed?.payload.parts as { part: string; digest: string }[]
  for (const { part, digest } of parts) {
    const review = { do: 'reviewItem', part, digest, decision: 'approve', reason: null, change: null } as const
    must(await act(desk, { actor: chengdu.reviewer }, about(review)))
  }
  const approve = { do: 'approve', opinion: '同意', seen: await seen() } as const
  expect(await act(desk, { actor: chengdu.reviewer }, about(approve))).toEqual({ refused: 'NOT_YOUR_POST' })
  const settled = must(await act(desk, { actor: chengdu.leader }, about(approve)))
  expect(settled.positions).toHaveLength(2)

  desk.setClock('2021-09-16T01:00:00.000Z')
  const publish = {
    do: 'publish',
    version: 1,
    url: 'http://qbj.example/zwgk/ywjy',
    publishedOn: '2021-09-16',
    textDigest: digestOf(parts),
  } as const
  const published = { matter: catalogMatter, target: county, command: publish }
  expect(await act(desk, { actor: shuangliu.drafter }, published)).toEqual({ refused: 'NOT_YOUR_CATALOG' })
  must(await act(desk, { actor: qingbaijiang.drafter }, published))
  expect(await act(desk, { actor: qingbaijiang.drafter }, published)).toEqual({ refused: 'ALREADY_PUBLISHED' })
})

test('a deadline’s explanation stands in the event that sets it', async () => {
  const events = await readStream(desk.ledger, 'submission/2021-pilot/510113/disclosure_catalog/1')
  const accepted = events.find((each) => each.type === 'AcceptedForReview')
  expect(accepted?.payload.deadline).toMatchObject({ startDate: '2021-09-14', dueDate: '2021-10-18' })
})

test('who consents to a change consents to the words that stood on their screen, and to no others', async () => {
  const leader = { actor: shuangliu.leader }
  const other = { ...filing, division: shuangliu.leader.authority }
  await fileFrom(desk, shuangliu)
  const past = await readStream(desk.ledger, submissionStream(other))
  const filed = past.find((each) => each.type === 'SubmittedToCity')?.payload.parts
  const [part] = (filed ?? []) as { part: string; digest: string }[]
  if (!part) throw new Error('nothing was filed')
  const ofShuangliu = (command: SubmissionCommand) => ({ matter: submissionMatter, target: other, command })
  must(await act(desk, { actor: chengdu.reviewer }, ofShuangliu({ do: 'accept', seen: past.length })))
  const seen = { ...schoolDistricts, name: '学区划分及地图' }
  const proposed = { ...schoolDistricts, name: '学区划分、地图和说明' }
  const change = {
    do: 'reviewItem',
    ...part,
    decision: 'approve_with_change',
    reason: '更清楚',
    change: proposed,
  } as const
  must(await act(desk, { actor: chengdu.reviewer }, ofShuangliu(change)))
  const consent = (content: DisclosureItem) =>
    ofShuangliu({ do: 'consentToChange', ...part, changedDigest: digestOf(content) })
  expect(await act(desk, leader, consent(seen))).toEqual({ refused: 'STALE_TEXT', about: [part.part] })
  must(await act(desk, leader, consent(proposed)))
})

const { checker, leader } = luxian
const atLuxian = (command: AuthorityCommand) => ({ matter: authorityMatter, target: leader.authority, command })
const absence = randomUUID()
const away = {
  ...({ do: 'announceAbsence', absence, reason: '年休' } as const),
  ...{ account: leader.account, substitute: checker.account, from: '2021-11-01', until: '2021-11-02' },
}
const back = { do: 'endAbsence', absence, reason: '提前返岗' } as const

test('代办: in the leader’s place the checker takes a filing back, and the ledger says for whom; on the day after the last no more', async () => {
  desk.setClock('2021-11-01T01:00:00.000Z')
  const target = await fileFrom(desk, luxian)
  const taken = async () => ({
    matter: submissionMatter,
    target,
    command: { do: 'withdraw', reason: '需补充', seen: (await pastOf(target)).length } as const,
  })
  expect(await act(desk, { actor: checker }, await taken())).toEqual({ refused: 'NOT_YOUR_POST' })
  must(await act(desk, { actor: leader }, atLuxian(away)))
  desk.setClock('2021-11-02T16:00:00.000Z')
  expect(await act(desk, { actor: checker }, await taken())).toEqual({ refused: 'NOT_YOUR_POST' })
  desk.setClock('2021-11-02T15:59:00.000Z')
  must(await act(desk, { actor: checker }, await taken()))
  const { account, authority } = checker
  const meta = { account, authority, post: 'leader', onBehalfOf: leader.account }
  expect((await pastOf(target)).at(-1)).toMatchObject({ type: 'SubmissionWithdrawn', meta })
})

test('of an act in another’s place and the end of the absence at once, the act is refused or came before', async () => {
  const target = { round: '2021-pilot', division: leader.authority, kind: 'disclosure_catalog', n: 1 } as const
  const about = (command: SubmissionCommand) => ({ matter: submissionMatter, target, command })
  const seen = async () => (await pastOf(target)).length
  must(await act(desk, { actor: luxian.drafter }, about({ do: 'prepare', seen: await seen() })))
  const disclosure = { outcome: 'may_disclose', opinion: '可以公开' } as const
  const pass = { do: 'check', outcome: 'passed', opinion: '齐全', disclosure } as const
  must(await act(desk, { actor: checker }, about({ ...pass, seen: await seen() })))
  must(await act(desk, { actor: leader }, about({ do: 'submit', seen: await seen() })))
  const takeBack = about({ do: 'withdraw', reason: '需补充', seen: await seen() })
  const [ended, acted] = await Promise.all([
    act(desk, { actor: leader }, atLuxian(back)),
    act(desk, { actor: checker }, takeBack),
  ])
  const end = must(ended).positions[0] ?? 0
  if ('refused' in acted) expect(acted).toEqual({ refused: 'NOT_YOUR_POST' })
  else expect(acted.positions[0]).toBeLessThan(end)
  const again = { ...takeBack, command: { ...takeBack.command, seen: await seen() } }
  expect(await act(desk, { actor: checker }, again)).toEqual({ refused: 'NOT_YOUR_POST' })
})

function pastOf(id: SubmissionId) {
  return readStream(desk.ledger, submissionStream(id))
}
