import type { Actor } from '@mingce/domain/authority/actor'
import { cities, countiesOf, type DivisionCode } from '@mingce/domain/authority/division'
import { chengdu, cityCast, luxian, qingbaijiang, sichuan } from '@mingce/domain/cast'
import { kyselyOn } from '@mingce/ledger/connect'
import { everyRecorded, type Recorded } from '@mingce/ledger/read'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOffice } from './asking.ts'
import { differingRows } from './carry/compare.ts'
import { beginFilling, fill } from './carry/fill.ts'
import { inSnakeCase, tableOf } from './carry/tables.ts'
import type { Projection } from './definition.ts'
import { createFollower, type Follower } from './follow.ts'
import { expectedDesk } from './history/expected-desk.ts'
import { expectedFourEyes } from './history/expected-four-eyes.ts'
import { randomHistory } from './history/history.ts'
import { Random } from './history/random.ts'
import { openTestLedger, patienceMs, type TestLedger } from './history/test-ledger.ts'
import { projectionNames, projections } from './projections.ts'
import type { Matter } from './queue/acted.ts'
import { briefTodoOf, todoOf, workbenchOf } from './queue/desk.ts'
import { rebuild } from './rebuild.ts'

const seed = Number(process.env.MINGCE_SEED ?? 20210910)
const random = new Random(seed)

let ledger: TestLedger
let db: Kysely<unknown>
let followers: readonly Follower[]
let head: bigint

beforeAll(async () => {
  ledger = await openTestLedger()
  db = kyselyOn(ledger.project)
  followers = [ledger.project, ledger.anotherProject(), ledger.anotherProject()].map((project) =>
    createFollower({ project, pollMs: 20 }),
  )
  head = await recordHistories()
  expect(await followers[0]?.catchUp(projectionNames, head, patienceMs)).toBe('caught_up')
  await Promise.all(followers.map((follower) => follower.close()))
}, 120_000)
afterAll(() => ledger.close())

/** A history for each pair of counties, 91 in all, recorded by many at once while three processes follow. */
async function recordHistories(): Promise<bigint> {
  const pairs = cities().flatMap((city) => inPairs(countiesOf(city)))
  const ends = pairs.map((counties, index) => ledger.record(randomHistory(seed + index, counties)))
  const positions = await Promise.all(ends)
  expect(positions.length, `seed ${seed}`).toBeGreaterThanOrEqual(90)
  return positions.toSorted((a, b) => Number(b - a))[0] ?? -1n
}

function inPairs(counties: readonly DivisionCode[]): readonly (readonly [DivisionCode, ...DivisionCode[]])[] {
  return counties.flatMap((first, index) =>
    index % 2 === 0 ? [[first, ...counties.slice(index + 1, index + 2)]] : [],
  ) as never
}

test.each(projectionNames)(
  '%s, followed by three processes at once, is row for row what a rebuild makes',
  async (name) => {
    const { differing, events } = await rebuild(ledger.project, name)
    expect({ differing, events }, `seed ${seed}`).toEqual({ differing: 0, events: Number(head) + 1 })
  },
)

test.each(projectionNames)('%s as of any position is row for row what it was then', async (name) => {
  const projection = projections[name]
  for (let generation = 100; generation < 102; generation += 1) {
    const position = BigInt(random.count(Number(head)))
    const filling = await beginFilling(db, projection, generation)
    await fill(db, filling, position)
    expect(await differingAsOf(projection, position, generation), `seed ${seed}, position ${position}`).toBe(0)
  }
})

test.each(['law', 'lawArticle', 'guideHead', 'guideRow', 'guideNote', 'guideAnswer', 'lawDecline', 'citation'])(
  '%s holds rows that were not always there, so that these laws say something of it',
  async (name) => {
    const rows = sql`select held_from from ${sql.table(`projections.${inSnakeCase(name)}`)} group by held_from`
    expect((await rows.execute(db)).rows.length, `seed ${seed}`).toBeGreaterThan(5)
  },
)

/** The rows of the live tables as they stood at a position, against tables that were never filled further. */
async function differingAsOf({ tables }: Projection, position: bigint, generation: number): Promise<number> {
  let differing = 0
  for (const [name, { columns }] of Object.entries(tables)) {
    const names = ['stream', 'key', 'division', 'height', 'held_from', ...Object.keys(columns).map(inSnakeCase)]
    const list = sql.join(names.map((column) => sql.ref(column)))
    const then = sql`select ${list} from ${sql.table(`projections.${tableOf(name, generation)}`)} where held_until is null`
    const now = sql`select ${list} from ${sql.table(`projections.${inSnakeCase(name)}`)}
      where held_from <= ${position} and (held_until is null or held_until > ${position})`
    const { rows } = await sql<{ count: bigint }>`select count(*) from (
      (${then} except all ${now}) union all (${now} except all ${then})) differing`.execute(db)
    differing += Number(rows[0]?.count ?? 0)
  }
  return differing
}

test('已办, 办结, 我发起 and 抄送 hold what the log says an account did, now and as of any position', async () => {
  const recorded: Recorded[] = []
  for await (const page of everyRecorded(db)) recorded.push(...page)
  const deskAt = async (at: bigint, actor: Actor) => {
    const desk = await asOffice(ledger.read, actor, (tx) => workbenchOf(tx, [actor], { at, today: '2021-12-31' }))
    const named = (rows: readonly Matter[]) => rows.map(({ stream, kind }) => `${stream} ${kind}`).toSorted()
    return {
      done: named(desk.acted.filter(({ over }) => !over)),
      closed: named(desk.acted.filter(({ over }) => over)),
      started: named(desk.acted.filter(({ started }) => started)),
      copied: named(desk.copied),
    }
  }
  for (const at of [head, BigInt(random.count(Number(head)))])
    for (const actor of [chengdu.reviewer, chengdu.leader, qingbaijiang.drafter, luxian.leader, sichuan.reviewer]) {
      const expected = expectedDesk(
        recorded.filter(({ position }) => position <= at),
        actor.account,
      )
      expect(await deskAt(at, actor), `seed ${seed}, position ${at}, ${actor.account}`).toEqual(expected)
    }
})

test('signatures asked for and overrides to be confirmed wait on whom the log names, in every city, now and as of any position', async () => {
  const recorded: Recorded[] = []
  for await (const page of everyRecorded(db)) recorded.push(...page)
  const found = new Set<string>()
  const desks = cities().flatMap((city): readonly Actor[] => Object.values(cityCast(city)))
  for (const at of [head, BigInt(random.count(Number(head)))])
    for (const actor of [...desks, qingbaijiang.checker, luxian.leader]) {
      const todo = await asOffice(ledger.read, actor, (tx) => todoOf(tx, [actor], { at, today: '2021-12-31' }))
      const { count, next } = await asOffice(ledger.read, actor, (tx) =>
        briefTodoOf(tx, [actor], { at, today: '2021-12-31' }),
      )
      expect([count, next.length], `seed ${seed}`).toEqual([todo.length, Math.min(todo.length, 20)])
      const waiting = todo.filter(({ task }) => task === 'to_cosign' || task === 'to_confirm_override')
      const past = recorded.filter(({ position }) => position <= at)
      const listed = waiting.map(({ stream, key }) => `${stream} ${key}`).toSorted()
      expect(listed, `seed ${seed}, position ${at}, ${actor.account}`).toEqual(expectedFourEyes(past, actor))
      for (const { task } of waiting) found.add(task)
    }
  expect(found, `seed ${seed}`).toEqual(new Set(['to_cosign', 'to_confirm_override']))
})

test('a rebuild finds a row that somebody changed behind the ledger’s back, and puts it right', async () => {
  await ledger.project
    .query(`update projections.queue set task = 'to_settle' where ctid in
    (select ctid from projections.queue limit 1)`)
    .catch(() => {})
  const { rows } = await ledger.project.query('select generation from projections.projection where name = $1', [
    'queue',
  ])
  const table = `projections.${tableOf('queue', rows[0].generation)}`
  await ledger.project.query(`update ${table} set reason = 'withdrawn' where ctid = (select min(ctid) from ${table})`)
  expect((await rebuild(ledger.project, 'queue')).differing).toBe(2)
  expect((await rebuild(ledger.project, 'queue')).differing).toBe(0)
})

test('after a rebuild nothing is left of the tables before', async () => {
  await rebuild(ledger.project, 'catalog')
  const { rows } = await ledger.project.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'projections'::regnamespace and relkind = 'r' and relname ~ '^catalog_head_'`,
  )
  expect(rows).toHaveLength(1)
})

test('two rebuilds of one projection at once: one does it, the other says so', async () => {
  const both = await Promise.allSettled([rebuild(ledger.project, 'trail'), rebuild(ledger.anotherProject(), 'trail')])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await differingRows(db, projections.trail, 1, 1).catch(() => 'gone')).toBe('gone')
})
