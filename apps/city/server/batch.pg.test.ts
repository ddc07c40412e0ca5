import { randomUUID } from 'node:crypto'
import { digestOf } from '@mingce/api/digest'
import { type DomainEvent, toNewEvent } from '@mingce/api/matter'
import { submissionMatter } from '@mingce/api/matters/submission'
import { record } from '@mingce/api/record'
import { takeSeats } from '@mingce/api/seats'
import { act, must, openTestDesk, schoolDistricts, type TestDesk } from '@mingce/api/test-desk'
import { cityOf, divisions, levelOf, parseDivision } from '@mingce/domain/authority/division'
import { chengdu } from '@mingce/domain/cast'
import { catalogStream, parseSubmissionStream, submissionStream } from '@mingce/domain/streams'
import { assertSound } from '@mingce/ledger/assert-sound'
import { headOf, readStream } from '@mingce/ledger/read'
import { type Asking, asOffice } from '@mingce/projections/asking'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { cityRouter } from './router.ts'
import { runBatch } from './run-batch.ts'

// 441 items of twelve counties lie with 成都市.

const counties = divisions
  .map(({ code }) => code)
  .filter((code) => levelOf(code) === 'county' && cityOf(code) === '510100')
  .slice(0, 12)
const submissions = counties.map((division) =>
  submissionStream({ round: '2021-pilot', division, kind: 'disclosure_catalog', n: 1 }),
)
const deadline = { startDate: '2021-09-13', rule: null, dueDate: '2021-10-14', explanation: [] }
const filter = { extent: 'city' as const, counties: [], kind: null, category: null, search: null, takenOut: 0 }
const batch = randomUUID()

let desk: TestDesk
let reviewer: ReturnType<typeof cityRouter.createCaller>
let leader: typeof reviewer

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  for (const [at, division] of counties.entries()) await lieWithTheCity(division, at < 11 ? 37 : 34)
  await desk.follower.catchUp(
    ['board', 'catalog', 'filing', 'guide', 'law', 'lens', 'trail'],
    (await headOf(desk.ledger)) ?? 0n,
    60_000,
  )
  const seats = await takeSeats(desk, [level.standing])
  reviewer = cityRouter.createCaller(seats.chengduReviewer)
  leader = cityRouter.createCaller(seats.chengduLeader)
})

afterAll(async () => {
  await assertSound(desk.database.ownerUrl)
  await desk.close()
})

async function lieWithTheCity(division: string, count: number): Promise<void> {
  const items = Array.from({ length: count }, (_, at) => {
    const content = { ...schoolDistricts, name: `事项${at + 1}` }
    return { item: randomUUID(), content, digest: digestOf(content) }
  })
  const parts = items.map(({ item, digest }) => ({ part: item, digest }))
  const scope = items.map(({ item }) => item)
  const id = parseDivision(division)
  const submission = submissionStream({ round: '2021-pilot', division: id, kind: 'disclosure_catalog', n: 1 })
  await desk.recorder.append({
    ...{ key: randomUUID(), digest: digestOf(division), recordedAt: desk.clock() },
    meta: { account: `acc-${division}-03`, post: 'leader', authority: division },
    streams: [
      {
        ...{ stream: catalogStream(division), expectedVersion: 0 },
        events: [
          ...items.map(
            (item) => ({ type: 'ItemDrafted', ...item, origin: { kind: 'local', ref: null } }) as DomainEvent,
          ),
          { type: 'CatalogFiled', submission, turn: 1 } as DomainEvent,
        ].map(toNewEvent),
      },
      {
        ...{ stream: submission, expectedVersion: 0 },
        events: [
          { type: 'SubmissionPrepared', parts } as DomainEvent,
          { type: 'SubmittedToCity', turn: 1, parts, scope, carried: [], acceptBy: deadline } as DomainEvent,
          { type: 'AcceptedForReview', deadline } as DomainEvent,
        ].map(toNewEvent),
      },
    ],
  })
}

async function opinionsIn(submission: string): Promise<readonly unknown[]> {
  const past = await readStream(desk.ledger, submission)
  return past.filter(({ type }) => type === 'ItemReviewed').map(({ payload }) => payload.part)
}

test('441 items fit, twenty are drawn, and nothing is passed before each of them was opened', async () => {
  const candidates = await reviewer.batch.candidates()
  expect(candidates.flatMap(({ items }) => items)).toHaveLength(441)
  const chosen = candidates.map(({ submission, items }) => ({
    submission,
    parts: items.map(({ part, digest }) => ({ part, digest })),
  }))
  const asked = { batch, filter, chosen }
  await reviewer.batch.prepare({ ...asked, key: randomUUID() })
  const prepared = await reviewer.batch.open({ batch })
  await reviewer.batch.prepare({ ...asked, key: randomUUID() })
  expect(await reviewer.batch.open({ batch })).toEqual(prepared)
  expect(prepared?.sample).toHaveLength(20)

  await expect(reviewer.batch.run({ batch, attempt: 1 })).rejects.toThrow('SAMPLE_UNOPENED')
  for (const drawn of prepared?.sample ?? []) {
    const [submission = '', part = ''] = drawn.split(' ')
    await reviewer.batch.openSample({ batch, submission, part, key: randomUUID() })
  }
})

test('three must-fix comments come in between, the process is killed in the middle: run again, each of the others has exactly one opinion', async () => {
  const remarked = await Promise.all([2, 5, 9].map((at) => remark(submissions[at] ?? '')))
  const recorded = { count: 0 }
  const dying = {
    ...{ desk, actor: chengdu.reviewer },
    ask: <T>(question: (tx: Asking) => Promise<T>) => asOffice(desk.read, chengdu.reviewer, question),
    record: async (recording: object) => {
      recorded.count += 1
      if (recorded.count > 7) throw new Error('killed')
      const { account, authority } = chengdu.reviewer
      return must(await record(desk, { ...(recording as Parameters<typeof record>[1]), account, authority }))
    },
  }
  await expect(runBatch(dying as unknown as Parameters<typeof runBatch>[0], { batch, attempt: 1 })).rejects.toThrow(
    'killed',
  )
  expect(await reviewer.batch.open({ batch })).toMatchObject({ stage: 'running', tried: { length: 6 } })

  await reviewer.batch.run({ batch, attempt: 1 })
  expect(await reviewer.batch.list()).toMatchObject([{ stage: 'finished', passed: 438, skipped: 0, conflicts: 3 }])
  const given = (await Promise.all(submissions.map(opinionsIn))).flat()
  expect(given).toHaveLength(438)
  expect(new Set(given).size).toBe(438)
  const head = await headOf(desk.ledger)
  await expect(reviewer.batch.run({ batch, attempt: 1 })).resolves.toEqual({ filings: 0 })
  expect(await headOf(desk.ledger)).toBe(head)
  for (const { part } of remarked) expect(given).not.toContain(part)

  const [resolved] = remarked
  const target = parseSubmissionStream(resolved?.submission ?? '')
  const resolve = { do: 'resolveComment', comment: resolved?.comment ?? '' } as const
  must(await act(desk, { actor: chengdu.second }, { matter: submissionMatter, target, command: resolve }))
  await reviewer.batch.run({ batch, attempt: 2 })
  expect(await reviewer.batch.list()).toMatchObject([{ passed: 439, conflicts: 2 }])
})

test('an item sent back in one county keeps the same text of another county out of the next batch', async () => {
  const [, sentBack = '', alike = ''] = [2, 5, 9].map((at) => submissions[at] ?? '')
  const [first] = (await reviewer.batch.candidates()).find((each) => each.submission === sentBack)?.items ?? []
  const { part = '', digest = '' } = first ?? {}
  const said = { do: 'reviewItem', part, digest, decision: 'return', reason: '时限过长', change: null } as const
  const target = parseSubmissionStream(sentBack)
  must(await act(desk, { actor: chengdu.second }, { matter: submissionMatter, target, command: said }))
  await desk.follower.catchUp(['lens'], (await headOf(desk.ledger)) ?? 0n, 60_000)
  const [same, other] = (await reviewer.batch.candidates()).find((each) => each.submission === alike)?.items ?? []
  expect(same?.flags).toEqual(['must_fix_open', 'contradicts_ruling'])
  expect(other?.flags).toEqual(['has_opinion'])
})

test('the leader settles in a batch what is ready, each document once; one that moved is left, and what is not ready is told why', async () => {
  const batch = randomUUID()
  const { filings: known } = await leader.batch.settleable()
  const why = known.flatMap(({ against }) => against?.refused ?? [])
  expect([known.length, why]).toEqual([12, ['MUST_FIX_OPEN', 'MUST_FIX_OPEN']])
  const filings = known.map(({ submission, seen }) => ({ submission, seen }))
  await expect(
    reviewer.batch.prepareSettlement({ batch, filter, opinion: '同意', filings, key: randomUUID() }),
  ).rejects.toThrow('NOT_YOUR_POST')
  await leader.batch.prepareSettlement({ batch, filter, opinion: '同意', filings, key: randomUUID() })
  await expect(leader.batch.run({ batch, attempt: 1 })).rejects.toThrow('SAMPLE_UNOPENED')
  for (const drawn of (await leader.batch.open({ batch }))?.sample ?? []) {
    const [submission = '', part = ''] = drawn.split(' ')
    await leader.batch.openSample({ batch, submission, part, key: randomUUID() })
  }
  await remark(submissions[0] ?? '')
  await leader.batch.run({ batch, attempt: 1 })
  await expect(leader.batch.run({ batch, attempt: 1 })).resolves.toEqual({ filings: 0 })
  const [listed] = await leader.batch.list()
  expect(listed).toMatchObject({ batch, settles: 12, stage: 'finished', conflicts: 37 })
  const settled = await Promise.all(submissions.map(settlementsOf))
  expect(settled.toSorted()).toEqual([0, 0, 0, ...Array(9).fill(1)])
  expect(settled[0]).toBe(0)
})

async function settlementsOf(submission: string): Promise<number> {
  const { division } = parseSubmissionStream(submission)
  const [filing, catalog] = await Promise.all(
    [submission, catalogStream(division)].map((stream) => readStream(desk.ledger, stream)),
  )
  const count = (past: typeof filing, named: string) => past?.filter(({ type }) => type === named).length ?? 0
  expect(count(catalog, 'CatalogSettled')).toBe(count(filing, 'ApprovedByCity'))
  return count(filing, 'ApprovedByCity')
}

async function remark(submission: string) {
  const [part = ''] = (await readStream(desk.ledger, submission)).flatMap(({ type, payload }) =>
    type === 'SubmittedToCity' ? (payload.scope as string[]) : [],
  )
  const comment = randomUUID()
  const said = {
    do: 'comment',
    comment,
    part,
    element: 'legalBases',
    kind: 'must_fix',
    text: '依据已废止',
    suggestion: null,
  } as const
  const about = { matter: submissionMatter, target: parseSubmissionStream(submission), command: said }
  must(await act(desk, { actor: chengdu.second }, about))
  return { submission, part, comment }
}
