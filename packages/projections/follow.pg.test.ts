import { setTimeout as sleep } from 'node:timers/promises'
import { auditor, qingbaijiang, shuangliu } from '@mingce/domain/cast'
import type { Recorded } from '@mingce/ledger/read'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asOffice } from './asking.ts'
import { draftOf } from './catalog/draft.ts'
import type { Columns, Folding, Journal, Projection, Standing, Table } from './definition.ts'
import { createFollower, type Follower, type FollowerOptions } from './follow.ts'
import { randomHistory } from './history/history.ts'
import { Story } from './history/story.ts'
import { openTestLedger, patienceMs, type TestLedger } from './history/test-ledger.ts'
import { projectionNames, projections } from './projections.ts'
import { queueOf } from './queue/questions.ts'
import { rebuildProjection } from './rebuild.ts'
import { trailOf } from './trail/questions.ts'

let ledger: TestLedger
let followers: Follower[]
/** Whether the ledger holds a text that PostgreSQL's jsonb cannot, and so cannot be looked over in SQL. */
let unreadable: boolean
beforeEach(async () => {
  ledger = await openTestLedger()
  followers = []
  unreadable = false
})
afterEach(async () => {
  await Promise.all(followers.map((follower) => follower.close()))
  await ledger.close({ look: !unreadable })
})

function follow(options: Partial<FollowerOptions> = {}): Follower {
  const follower = createFollower({ project: ledger.anotherProject(), ...options })
  followers.push(follower)
  return follower
}

const pilotCounties = [qingbaijiang.drafter.authority, shuangliu.drafter.authority] as const
const history = (seed: number) => randomHistory(seed, pilotCounties, 80)

const audit = (limit = 1_000) => asOffice(ledger.read, auditor, (tx) => trailOf(tx, { limit }))

test('whoever recorded something sees it at once, though nobody woke the follower', async () => {
  const follower = follow({ pollMs: 60_000 })
  await follower.ready
  const story = new Story()
  story.draft(1)
  const last = await ledger.record(story.deeds)
  expect(await follower.catchUp(['catalog'], last, patienceMs)).toBe('caught_up')
  const draft = await asOffice(ledger.read, qingbaijiang.drafter, (tx) => draftOf(tx, '510113'))
  expect(draft?.items.map(({ name }) => name)).toEqual(['事项1'])
})

test('a hundred acts, each waited for by its own actor, are each seen by that actor', async () => {
  const follower = follow({ pollMs: 60_000 })
  await follower.ready
  for (const [index, deed] of randomHistory(7, pilotCounties, 200).slice(0, 100).entries()) {
    const last = await ledger.record([deed])
    expect(await follower.catchUp(['trail'], last, patienceMs), `act ${index}`).toBe('caught_up')
    expect((await audit(1))[0]?.heldFrom).toBe(last)
  }
})

test('when the list does not come in time the answer says that it is catching up, and it comes later', async () => {
  const follower = follow()
  await follower.ready
  await ledger.owner.query('begin')
  await ledger.owner.query(`select from projections.projection where name = 'trail' for update`)
  const last = await ledger.record(history(1))
  expect(await follower.catchUp(['trail'], last, 100)).toBe('catching_up')
  expect(await audit()).toEqual([])
  expect(await follower.catchUp(['queue', 'catalog', 'filing'], last, patienceMs), 'the others wait for none').toBe(
    'caught_up',
  )
  await ledger.owner.query('rollback')
  expect(await follower.catchUp(['trail'], last, patienceMs)).toBe('caught_up')
  expect(await audit()).toHaveLength(Number(last) + 1)
})

test('a follower polls, so that what nobody told it of comes by itself', async () => {
  const follower = follow({ pollMs: 20 })
  await follower.ready
  const last = await ledger.record(history(2))
  while ((await audit()).length <= Number(last)) await sleep(10)
  expect((await follower.health()).projections.every(({ position }) => position <= Number(last))).toBe(true)
})

test('an event that fails stops its projection at the event before it, alone, and turns health red', async () => {
  const deeds = history(3)
  const failing = breakingAt('ItemRevised')
  const follower = follow({ projections: [failing, projections.trail, projections.queue] })
  await follower.ready
  const last = await ledger.record(deeds)
  expect(await follower.catchUp(['trail', 'queue'], last, patienceMs)).toBe('caught_up')
  expect(await follower.catchUp(['catalog'], last, patienceMs)).toBe('catching_up')

  const health = await follower.health()
  const broken = health.projections.find(({ name }) => name === 'catalog')
  const entries = await audit()
  const revised = entries.findLast(({ type }) => type === 'ItemRevised')
  expect(health.ready).toBe(false)
  expect(broken?.failed).toMatch(new RegExp(`^position ${revised?.heldFrom}, ItemRevised, version .* cannot be told$`))
  expect(broken?.position).toBe(Number(revised?.heldFrom) - 1)
  expect(health.projections.filter(({ failed }) => failed !== null)).toHaveLength(1)
})

test('a process whose code is right takes up what another’s code failed on', async () => {
  const wrong = createFollower({ project: ledger.anotherProject(), projections: [breakingAt('ItemRevised')] })
  await wrong.ready
  const last = await ledger.record(history(3))
  expect(await wrong.catchUp(['catalog'], last, patienceMs)).toBe('catching_up')
  await wrong.close()

  const right = follow()
  expect(await right.catchUp(['catalog'], last, patienceMs)).toBe('caught_up')
  expect((await right.health()).ready).toBe(true)
  const { differing } = await rebuildProjection(ledger.db, projections.catalog)
  expect(differing).toBe(0)
})

/** The catalog's projection, with an event that it cannot tell. */
function breakingAt(type: string): Projection {
  const [source] = projections.catalog.sources as readonly [Folding]
  const evolve: Folding['evolve'] = (state, fact) => {
    if ((fact.event as { type: string }).type === type) throw new Error('cannot be told')
    return source.evolve(state, fact)
  }
  return { ...projections.catalog, sources: [{ ...source, evolve }] }
}

test('a row that the database refuses stops its projection at that event, and nothing before it is lost', async () => {
  const refused = trailWith((row, { position }) => (position === 5n ? { ...row, version: 'five' } : row))
  const follower = follow({ projections: [refused, projections.queue, projections.catalog] })
  await follower.ready
  const last = await ledger.record(history(4))
  expect(await follower.catchUp(['trail'], last, patienceMs)).toBe('catching_up')
  expect(await follower.catchUp(['queue', 'catalog'], last, patienceMs)).toBe('caught_up')
  const [broken] = (await follower.health()).projections
  expect(broken).toMatchObject({ position: 4, failed: expect.stringMatching(/^position 5, .*invalid input syntax/) })
  expect(await audit()).toHaveLength(5)
})

/** The trail's projection with other rows, and perhaps other columns. */
function trailWith(change: (row: Standing, recorded: Recorded) => object, columns: Columns = {}): Projection {
  const { trail } = projections
  const [source] = trail.sources as readonly [Journal]
  const table = trail.tables.trail as Table
  const entry: Journal['entry'] = (recorded) => {
    const rows = source.entry(recorded).trail ?? []
    return { trail: rows.map((row) => change(row, recorded) as Standing) }
  }
  const tables = { trail: { ...table, columns: { ...table.columns, ...columns } } }
  return { ...trail, tables, sources: [{ covers: source.covers, entry }] }
}

test('whoever listens hears that rows changed, also when another process carried them', async () => {
  const [here, there] = [follow(), follow()]
  const onlyReading = follow({ follows: false, pollMs: 20 })
  await Promise.all([here, there, onlyReading].map(({ ready }) => ready))
  const heard = [here, there, onlyReading].map((follower) => {
    const moves: string[] = []
    follower.onMoved((name) => moves.push(name))
    return moves
  })
  const story = new Story()
  story.draft(1)
  const last = await ledger.record(story.deeds)
  await here.catchUp(['catalog', 'trail', 'queue'], last, patienceMs)
  while (!heard.every((moves) => moves.includes('catalog') && moves.includes('trail'))) await sleep(10)
  expect(heard.map((moves) => moves.includes('queue'))).toEqual([false, false, false])
})

test('a process that the database failed is well again though another carried on meanwhile and nothing new came', async () => {
  const project = ledger.anotherProject()
  project.on('connect', (client) => void client.query(`set lock_timeout = '200ms'`))
  const failing = follow({ project, pollMs: 60_000 })
  await failing.ready
  await ledger.owner.query('begin')
  await ledger.owner.query(`select from projections.projection where name = 'trail' for update`)
  const last = await ledger.record(history(4))
  failing.wake()
  while ((await failing.health()).ready) await sleep(10)
  await ledger.owner.query('rollback')
  expect(await follow().catchUp(projectionNames, last, patienceMs)).toBe('caught_up')
  failing.wake()
  while (!(await failing.health()).ready) await sleep(10)
  expect((await failing.health()).projections.every(({ position }) => position === Number(last))).toBe(true)
})

test('a process that only reads waits for those that follow', async () => {
  const reader = follow({ follows: false, pollMs: 20 })
  await reader.ready
  const last = await ledger.record(history(5))
  expect(await reader.catchUp(['trail'], last, 100)).toBe('catching_up')
  follow()
  expect(await reader.catchUp(['trail'], last, patienceMs)).toBe('caught_up')
})

test('tables made by another definition are rebuilt at the next start, and the process that made them stands aside', async () => {
  const old = follow({ projections: [projections.trail], pollMs: 20 })
  await old.ready
  const last = await ledger.record(history(6))
  expect(await old.catchUp(['trail'], last, patienceMs)).toBe('caught_up')

  const withWeekday = trailWith((row) => ({ ...row, weekday: 1 }), { weekday: 'smallint' })
  const renewed = follow({ projections: [withWeekday], pollMs: 20 })
  await renewed.ready
  while (!(await renewed.health()).ready) await sleep(10)
  const { rows } = await ledger.project.query('select from projections.trail where weekday = 1')
  expect(rows).toHaveLength(Number(last) + 1)
  while ((await old.health()).ready) await sleep(10)
  expect((await old.health()).projections[0]?.failed).toBe('its tables are of another version')
})

test('after an upgrade that changed every table, all are made anew, though each takes several of the few connections', async () => {
  const before = follow({ pollMs: 20 })
  await before.ready
  const last = await ledger.record(history(6))
  expect(await before.catchUp(projectionNames, last, patienceMs)).toBe('caught_up')
  await before.close()
  await ledger.owner.query(`update projections.projection set definition = 'former'`)

  const after = [follow({ pollMs: 20 }), follow({ pollMs: 20 })]
  await Promise.all(after.map(({ ready }) => ready))
  const [first] = after
  expect((await first?.health())?.projections.some(({ outdated }) => outdated)).toBe(true)
  for (const follower of after) while (!(await follower.health()).ready) await sleep(10)
  expect((await first?.health())?.projections.map(({ outdated, failed }) => [outdated, failed])).toEqual(
    projectionNames.map(() => [false, null]),
  )
  expect(await audit()).toHaveLength(Number(last) + 1)
})

test('U+0000 and half a surrogate pair, which PostgreSQL does not hold, stop nothing', async () => {
  const follower = follow()
  await follower.ready
  const story = new Story()
  story.draft(1, { name: '招生\u0000范围', contentElements: ['学区\u0000划分'], extra: { 'a\u0000': 'b\u0000' } })
  const last = await ledger.record(story.deeds)
  expect(await follower.catchUp(projectionNames, last, patienceMs)).toBe('caught_up')
  const draft = await asOffice(ledger.read, qingbaijiang.drafter, (tx) => draftOf(tx, '510113'))
  expect(draft?.items[0]).toMatchObject({
    name: '招生\uFFFD范围',
    content: { contentElements: ['学区\uFFFD划分'], extra: { 'a\uFFFD': 'b\uFFFD' } },
  })
  unreadable = true
})

test('questions go on through a rebuild and never see half of it', async () => {
  const follower = follow()
  await follower.ready
  const last = await ledger.record(history(8))
  await follower.catchUp(projectionNames, last, patienceMs)
  const before = await asOffice(ledger.read, auditor, (tx) => queueOf(tx, auditor))
  const entries = await audit()
  let rebuilding = true
  const rebuilds = (async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await rebuildProjection(ledger.db, projections.queue)
      await rebuildProjection(ledger.db, projections.trail)
    }
    rebuilding = false
  })()
  while (rebuilding) {
    expect(await asOffice(ledger.read, auditor, (tx) => queueOf(tx, auditor))).toEqual(before)
    expect(await audit()).toEqual(entries)
  }
  await rebuilds
})
