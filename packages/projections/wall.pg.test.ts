import { type DivisionCode, divisions, levelOf, province } from '@mingce/domain/authority/division'
import { type Office, reaches } from '@mingce/domain/authority/jurisdiction'
import { type QueryExecutorProvider, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOffice, asPublic } from './asking.ts'
import { inSnakeCase } from './carry/tables.ts'
import { createFollower } from './follow.ts'
import { openTestLedger, type TestLedger } from './history/test-ledger.ts'
import { projections } from './projections.ts'

const bodies = divisions.map(({ code }) => code)
const tables = Object.values(projections).flatMap(({ tables }) => Object.entries(tables))

let ledger: TestLedger

beforeAll(async () => {
  ledger = await openTestLedger()
  const follower = createFollower({ project: ledger.project })
  await follower.ready
  await follower.close()
  await plant()
})
afterAll(() => ledger.close())

/** In every table one row a body and height, which no question filters; what may name an item names one that was filed. */
async function plant(): Promise<void> {
  for (const [name, { onceFiled }] of tables) {
    const item = onceFiled ?? (name === 'peerItem' ? 'item' : undefined)
    await ledger.project.query(
      `insert into projections.${inSnakeCase(name)}_1 (stream, key, division, height, held_from ${item ? `, ${item}` : ''})
       select $2 || code, height::text, code, height, 0 ${item ? ", 'filed'" : ''}
       from unnest($1::text[]) code, generate_series(0, 4) height`,
      [bodies, name === 'peerItem' ? 'catalog/' : 'canary/'],
    )
  }
}

const officeOf = (authority: DivisionCode): Office => ({ level: levelOf(authority), authority })

/** Which bodies' rows of a height a viewer sees in a table, with no filter of ours in the query. */
async function seen(tx: QueryExecutorProvider, table: string, height: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{
    division: string
  }>`select division from ${sql.table(`projections.${inSnakeCase(table)}`)}
    where height = ${height}`.execute(tx)
  return new Set(rows.map(({ division }) => division))
}

test('row-level security alone answers all 42,025 pairs of bodies as the domain does', async () => {
  let right = 0
  for (const viewer of bodies) {
    const office = officeOf(viewer)
    const rows = await asOffice(ledger.read, office, (tx) => seen(tx, 'filing', 2))
    right += bodies.filter((body) => rows.has(body) === reaches(office, body)).length
  }
  expect(right).toBe(42_025)
})

const sameOrCity = (viewer: DivisionCode, body: DivisionCode) =>
  viewer === body || (viewer !== province && reaches(officeOf(viewer), body))

test.each([
  { height: 0, whom: 'its own body alone', sees: (viewer: DivisionCode, body: DivisionCode) => viewer === body },
  { height: 1, whom: 'its body and its city', sees: sameOrCity },
  { height: 3, whom: 'every office', sees: () => true },
  {
    height: 4,
    whom: 'those above its body and not by the body itself',
    sees: (viewer: DivisionCode, body: DivisionCode) => viewer !== body && reaches(officeOf(viewer), body),
  },
])('a row of height $height is seen by $whom, over all pairs', async ({ height, sees }) => {
  let right = 0
  for (const viewer of bodies) {
    const rows = await asOffice(ledger.read, officeOf(viewer), (tx) => seen(tx, 'queue', height))
    right += bodies.filter((body) => rows.has(body) === sees(viewer, body)).length
  }
  expect(right).toBe(42_025)
})

const qingbaijiang = officeOf(bodies.find((code) => code === '510113') ?? province)
const chengdu = officeOf(bodies.find((code) => code === '510100') ?? province)

test.each(tables.map(([name]) => name))('the wall stands around %s', async (name) => {
  const counts = async (office: Office) =>
    asOffice(ledger.read, office, async (tx) => {
      const heights = [0, 1, 2, 3, 4].map(async (height) => (await seen(tx, name, height)).size)
      return Promise.all(heights)
    })
  expect(await counts(qingbaijiang)).toEqual([1, 1, 1, 205, 0])
  expect(await counts(chengdu)).toEqual([1, 21, 21, 205, 20])
  expect(await counts(officeOf(province))).toEqual([1, 1, 205, 205, 204])
  expect(await counts({ level: 'audit', authority: province })).toEqual([205, 205, 205, 205, 205])
  expect(await counts({ level: 'administration', authority: province })).toEqual([0, 0, 0, 0, 0])
})

test.each(tables.flatMap(([name, { onceFiled }]) => (onceFiled === undefined ? [] : [{ name, item: onceFiled }])))(
  'what $name says of an item that was not filed, or of a county that filed nothing, is shown to its county and to auditors alone',
  async ({ name, item }) => {
    const table = `projections.${inSnakeCase(name)}_1`
    const seenBy = async (office: Office) => {
      const asked = (tx: QueryExecutorProvider) =>
        sql<{
          key: string
        }>`select key from ${sql.table(`projections.${inSnakeCase(name)}`)} where stream = 'lists/510113'`.execute(tx)
      const { rows } = await asOffice(ledger.read, office, asked)
      return rows.map(({ key }) => key).sort()
    }
    await ledger.project.query(
      `insert into ${table} (stream, key, division, height, held_from, ${item}) values
       ('lists/510113', 'draft', '510113', 2, 1, 'drafted'), ('lists/510113', 'filed', '510113', 2, 1, 'filed'),
       ('lists/510113', 'whole', '510113', 2, 1, '')`,
    )
    const above = [chengdu, officeOf(province)]
    for (const office of above) expect(await seenBy(office)).toEqual(['filed', 'whole'])
    await ledger.project.query(
      "update projections.peer_item_1 set item = 'another', division = '510114' where division = '510113'",
    )
    for (const office of above) expect(await seenBy(office)).toEqual([])
    await ledger.project.query(
      "update projections.peer_item_1 set item = 'filed', division = '510113' where item = 'another'",
    )
    for (const office of [qingbaijiang, { level: 'audit', authority: province } as const])
      expect(await seenBy(office)).toEqual(['draft', 'filed', 'whole'])
    await ledger.project.query(`delete from ${table} where stream = 'lists/510113'`)
  },
)

test.each([
  ['nobody', '', ''],
  ['a level without an authority', '', 'city'],
  ['an authority without a level', '510100', ''],
  ['a county that calls itself the province', '510113', 'province'],
  ['a province that calls itself a county', '510000', 'county'],
  ['a code that is none', '5101%', 'county'],
  ['a city of no province', '000100', 'city'],
])('%s sees nothing, not even what every office may know', async (_, authority, level) => {
  const office = { authority, level } as Office
  for (const [name] of tables)
    for (const height of [0, 1, 2, 3, 4])
      expect((await asOffice(ledger.read, office, (tx) => seen(tx, name, height))).size, name).toBe(0)
})

test('a connection that never said who asks sees nothing', async () => {
  for (const [name] of tables)
    for (const height of [0, 3]) expect((await seen(ledger.read, name, height)).size, name).toBe(0)
})

test('who asked before on the same connection is forgotten', async () => {
  await asOffice(ledger.read, { level: 'audit', authority: province }, (tx) => seen(tx, 'queue', 0))
  for (let connection = 0; connection < 8; connection += 1) expect((await seen(ledger.read, 'queue', 0)).size).toBe(0)
})

test('the public sees what the register opens, and may not even ask anything else', async () => {
  for (const [name, { open }] of tables) {
    const asked = asPublic(ledger.public, async (tx) => [
      (await seen(tx, name, 2)).size,
      (await seen(tx, name, 3)).size,
    ])
    if (open) expect(await asked, name).toEqual([0, 205])
    else await expect(asked, name).rejects.toThrow(/permission denied/)
  }
  expect(tables.filter(([, { open }]) => open).map(([name]) => name)).toEqual([
    'registerCatalog',
    'registerItem',
    'registerPublication',
    'registerStage',
    'registerNotice',
    'registerRound',
    'registerDemonstration',
    'registerGuide',
    'registerLaw',
    'registerArticle',
    'publication',
    'openPage',
  ])
})

test('whoever reads may not write', async () => {
  for (const [name] of tables) {
    const table = sql.table(`projections.${inSnakeCase(name)}_1`)
    await expect(sql`delete from ${table}`.execute(ledger.read), name).rejects.toThrow(/permission denied/)
    await expect(sql`delete from ${table}`.execute(ledger.public), name).rejects.toThrow(/permission denied/)
  }
})
