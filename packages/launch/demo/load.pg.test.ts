import { parseDivision } from '@mingce/domain/authority/division'
import { authorityEvent } from '@mingce/domain/authority/events'
import { batchEvent } from '@mingce/domain/batch/events'
import { beforeFilingEvent } from '@mingce/domain/before-filing/events'
import { catalogEvent } from '@mingce/domain/catalog/events'
import { type Catalog, emptyCatalog, evolveCatalog, standingItems } from '@mingce/domain/catalog/evolve'
import { lastPublished } from '@mingce/domain/catalog/publication'
import { calendarEvent } from '@mingce/domain/deadline/events'
import { demonstrationEvent } from '@mingce/domain/demonstration/events'
import { type Evolve, type Fact, fold } from '@mingce/domain/fact'
import { goodPracticeEvent } from '@mingce/domain/good-practice/events'
import { guideEvent } from '@mingce/domain/guide/events'
import { handlingEvent } from '@mingce/domain/handling/events'
import { packageEvent } from '@mingce/domain/joint-package/events'
import { emptyPackage, evolvePackage } from '@mingce/domain/joint-package/evolve'
import { lawEvent } from '@mingce/domain/law/events'
import { citesFormer } from '@mingce/domain/law/proposal'
import { listsEvent } from '@mingce/domain/lists/events'
import { daysUntilDead } from '@mingce/domain/published-page/decide'
import { pageEvent } from '@mingce/domain/published-page/events'
import { roundEvent } from '@mingce/domain/round/events'
import { catalogStream, packageStream, parsePackageStream, submissionStream } from '@mingce/domain/streams'
import { submissionEvent } from '@mingce/domain/submission/events'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { type Stage as SubmissionStage, stages, unfiled } from '@mingce/domain/submission/state'
import { identityMigrations } from '@mingce/identity/migrations'
import type { IdentitySchema } from '@mingce/identity/schema'
import { signIn } from '@mingce/identity/sign-in'
import { assertSound } from '@mingce/ledger/assert-sound'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { type FreshDatabase, freshDatabase } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { everyRecorded, type Recorded } from '@mingce/ledger/read'
import { noticesMigrations } from '@mingce/notices/migrations'
import type { PageLooksSchema } from '@mingce/notices/page-looks'
import { factOf } from '@mingce/projections/fact-of'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountsOf, demoPassword } from './accounts.ts'
import { allRound, handsOn, pilotRound, stageOf } from './cohorts.ts'
import { recordedAmendment } from './laws.ts'
import { type DemoLoaded, loadDemo } from './load.ts'
import { movesOf } from './scenario.ts'
import { lawProposalDeclined } from './words.ts'

const startedAt = new Date('2026-03-02T01:00:00.000Z')
const patienceMs = 240_000
const migrations = [...ledgerMigrations, ...identityMigrations, ...noticesMigrations]
const chengdu = parseDivision('510100')

let database: FreshDatabase
let loaded: DemoLoaded
let recorded: readonly Recorded[]
let streams: ReadonlyMap<string, readonly Recorded[]>

beforeAll(async () => {
  database = await freshDatabase(migrations)
  loaded = await loadDemo({ appUrl: database.appUrl, startedAt, production: false })
  recorded = await everythingIn(database)
  streams = Map.groupBy(recorded, ({ stream }) => stream)
}, patienceMs)

afterAll(() => database?.drop())

async function everythingIn({ appUrl }: FreshDatabase): Promise<readonly Recorded[]> {
  const db = kyselyOn<unknown>(connect(appUrl, 'append'))
  const all: Recorded[] = []
  try {
    for await (const page of everyRecorded(db)) all.push(...page)
    return all
  } finally {
    await db.destroy()
  }
}

function stateOf<State, Event>(stream: string, evolve: Evolve<State, Event>, initial: State): State {
  return fold(evolve, initial, (streams.get(stream) ?? []).map(factOf) as Fact<Event>[])
}

function statesOf<State, Event>(head: string, evolve: Evolve<State, Event>, initial: State): readonly State[] {
  return [...streams.keys()].filter((stream) => stream.startsWith(head)).map((each) => stateOf(each, evolve, initial))
}

const schemas = {
  authority: authorityEvent,
  batch: batchEvent,
  'before-filing': beforeFilingEvent,
  calendar: calendarEvent,
  catalog: catalogEvent,
  demonstration: demonstrationEvent,
  'good-practice': goodPracticeEvent,
  guide: guideEvent,
  handling: handlingEvent,
  law: lawEvent,
  lists: listsEvent,
  package: packageEvent,
  pages: pageEvent,
  round: roundEvent,
  submission: submissionEvent,
}
type Head = keyof typeof schemas

test('what was recorded is sound, thousands of events, each marked as made up', async () => {
  await assertSound(database.ownerUrl)
  expect(loaded.events).toBe(recorded.length)
  expect(loaded.events).toBeGreaterThan(8_000)
  expect(recorded.filter(({ meta }) => meta.synthetic !== true)).toEqual([])
})

test('every event has the shape the domain gave it, and every type of event occurs', () => {
  for (const { stream, type, payload } of recorded) schemas[stream.split('/')[0] as Head].parse({ type, ...payload })
  const types = Object.values(schemas).flatMap(({ options }) => options.map(({ shape }) => shape.type.value))
  const met = new Set(recorded.map(({ type }) => type))
  expect(types.filter((type) => !met.has(type))).toEqual([])
})

test('filings stand in every stage, in both rounds and of all three kinds', () => {
  const submissions = statesOf('submission/', evolveSubmission, unfiled)
  expect(new Set(submissions.map(({ stage }) => stage))).toEqual(new Set<SubmissionStage>(stages))
  const kinds = new Set([...streams.keys()].filter((stream) => stream.startsWith('submission/')).map(roundAndKind))
  expect(kinds).toContain(`${pilotRound} disclosure_catalog`)
  expect(kinds).toContain(`${pilotRound} work_summary`)
  expect(kinds).toContain(`${allRound} implementation_plan`)
})

const roundAndKind = (stream: string) => `${stream.split('/')[1]} ${stream.split('/')[3]}`

test('some county waits for its checker, some for its leader; some city’s change waits for consent; some text is carried over', () => {
  const submissions = statesOf('submission/', evolveSubmission, unfiled)
  const checks = submissions.filter(({ stage }) => stage === 'checking').map(({ check }) => check)
  expect(new Set(checks)).toEqual(new Set(['awaited', 'passed']))
  const proposals = submissions.flatMap((each) => [...each.proposals.values()])
  expect(new Set(proposals.map(({ decision }) => decision))).toEqual(
    new Set(['approve', 'approve_with_change', 'return']),
  )
  expect(proposals.some(({ consent }) => consent === 'awaited')).toBe(true)
  expect(submissions.some(({ turn, carried }) => turn > 1 && carried.length > 0)).toBe(true)
  const comments = submissions.flatMap((each) => [...each.comments.values()])
  expect(new Set(comments.map(({ kind }) => kind))).toEqual(new Set(['must_fix', 'advice', 'question']))
  const second = [...streams.keys()].filter((stream) => stream.startsWith('submission/') && stream.endsWith('/2'))
  expect(second.length).toBeGreaterThan(1)
})

test('joint packages stand in every stage, whole and in part, with exceptions, addenda and feedback still open', () => {
  const packages = statesOf('package/', evolvePackage, emptyPackage)
  const filings = packages.flatMap((each) => [...each.filings.values()])
  expect(new Set(filings.map(({ stage }) => stage))).toEqual(
    new Set(['assembled', 'submitted', 'confirmed', 'withdrawn']),
  )
  expect(filings.some(({ members }) => members.some(({ extent }) => extent === 'in_part'))).toBe(true)
  expect(new Set(filings.flatMap(({ exceptions }) => exceptions.map(({ kind }) => kind)))).toContain('late')
  expect(filings.some(({ addenda }) => addenda.length > 0)).toBe(true)
  const feedback = packages.flatMap((each) => [...each.feedback.values()])
  expect(new Set(feedback.map(({ answer }) => answer === null))).toEqual(new Set([true, false]))
  const onOwn = feedback.filter(({ division }) => division?.endsWith('00'))
  expect(onOwn.map(({ heading, answer }) => [heading, answer === null])).toEqual([
    ['进度安排', false],
    ['组织保障', true],
    [null, false],
  ])
})

test('each city that has pilots filed their plans, and every city passed the all-county notice on with earlier dates', () => {
  const { cities, pilots } = stageOf()
  for (const city of cities) {
    const { innerDates } = stateOf(packageStream(allRound, city), evolvePackage, emptyPackage)
    expect([...innerDates.keys()]).toHaveLength(3)
  }
  const filed = [...streams.keys()]
    .filter((stream) => stream.startsWith(`package/${pilotRound}/`))
    .map((stream) => [parsePackageStream(stream).city, stateOf(stream, evolvePackage, emptyPackage)] as const)
    .filter(([, { filings }]) => filings.get('implementation_plan')?.submittedAt)
  expect(filed.map(([city]) => city).toSorted()).toEqual([...new Set(pilots.map((each) => `${each.slice(0, 4)}00`))])
})

test('every pilot county has begun its catalog but 青白江区, whose plan is settled and whose desk is free', () => {
  const { pilots } = stageOf()
  const begun = pilots.filter((each) => stateOf(catalogStream(each), evolveCatalog, emptyCatalog).items.size > 0)
  expect(pilots.filter((each) => !begun.includes(each))).toEqual([handsOn])
  const plan = submissionStream({ round: pilotRound, division: handsOn, kind: 'implementation_plan', n: 1 })
  expect(stateOf(plan, evolveSubmission, unfiled).stage).toBe('approved')
})

test('成都市 has filings waiting, another pilot settled, and no package of catalogs yet', () => {
  const { filings } = stateOf(packageStream(pilotRound, chengdu), evolvePackage, emptyPackage)
  expect([...filings.keys()]).toEqual(['implementation_plan'])
  const near = stageOf([chengdu]).pilots.map((division) =>
    submissionStream({ round: pilotRound, division, kind: 'disclosure_catalog', n: 1 }),
  )
  const stagesNear = near.map((stream) => stateOf(stream, evolveSubmission, unfiled).stage)
  expect(stagesNear.toSorted()).toEqual(['approved', 'draft', 'draft', 'submitted'])
})

test('清理: after the Education Law was amended one county has published what was proposed, one filed it, one drafted it, one declined it with a reason, and the others are open', () => {
  const { registry, ...amendment } = recordedAmendment()
  const cites = (catalog: Catalog, digests: readonly string[]) =>
    digests.some((digest) => citesFormer(catalog.texts.get(digest)?.legalBases ?? [], amendment, registry))
  const stages = Object.entries(
    Object.groupBy(statesOf('catalog/', evolveCatalog, emptyCatalog), (catalog) => {
      const inForce = catalog.settled.find(({ version }) => version === lastPublished(catalog)?.version)
      if (!inForce) return 'unpublished'
      const draft = cites(
        catalog,
        standingItems(catalog).map(({ digest }) => digest),
      )
      const published = cites(
        catalog,
        inForce.items.map(({ digest }) => digest),
      )
      return draft ? 'open' : published ? 'taken' : 'published'
    }),
  )
  const counted = Object.fromEntries(stages.map(([stage, some]) => [stage, some?.length ?? 0]))
  expect(counted).toMatchObject({ published: 1, taken: 2 })
  expect(counted.open).toBeGreaterThan(5)
  const declined = statesOf('catalog/', evolveCatalog, emptyCatalog).filter(({ lawDeclines }) => lawDeclines.length > 0)
  expect(declined).toHaveLength(1)
  expect(declined[0]?.lawDeclines[0]).toMatchObject({ law: 'education', reason: lawProposalDeclined })
})

test('whoever was appointed has an account, and those shown to a newcomer sign in', async () => {
  const db = kyselyOn<IdentitySchema>(connect(database.appUrl, 'identity'))
  const accounts = accountsOf(stageOf(), movesOf(stageOf()))
  const stored = await db.selectFrom('identity.account').select(['id', 'login', 'demo']).execute()
  expect(stored).toHaveLength(183 * 3 + 21 * 3 + 4 + 1)
  expect(stored.every(({ demo }) => demo)).toBe(true)
  const appointed = recorded.flatMap(({ type, payload }) => (type === 'AppointmentMade' ? payload.account : []))
  expect(new Set(accounts.map(({ id }) => id))).toEqual(new Set(appointed))
  for (const { login } of loaded.accounts) {
    const entered = await signIn(db, { login, password: demoPassword, address: '127.0.0.1', now: startedAt })
    expect(entered).toHaveProperty('token')
  }
  await db.destroy()
})

test('of a published page that does not open it is known when it last did, and every other opened last night', async () => {
  const db = kyselyOn<PageLooksSchema>(connect(database.appUrl, 'identity'))
  const noted = await db.selectFrom('notices.page_look').selectAll().execute()
  await db.destroy()
  const [dead, opening] = [
    noted.filter((each) => each.failed_on.length > 0),
    noted.filter((each) => each.failed_on.length === 0),
  ]
  expect(dead.length).toBeGreaterThan(0)
  for (const { opened_at, failed_on } of dead) {
    expect(failed_on).toHaveLength(daysUntilDead)
    expect(opened_at?.toISOString() ?? '9999').toMatch(/^2021-/)
  }
  expect(new Set(opening.map(({ opened_at }) => opened_at?.toISOString()))).toEqual(
    new Set(['2021-10-14T13:00:00.000Z']),
  )
})

test('the demo is not loaded over anything: a second load is refused in a sentence', async () => {
  const again = loadDemo({ appUrl: database.appUrl, startedAt, production: false })
  await expect(again).rejects.toThrow('账本里已有记录，演示数据只能载入空的数据库')
  expect(await everythingIn(database)).toHaveLength(recorded.length)
})

test('the demo is never loaded in production', async () => {
  const inProduction = loadDemo({ appUrl: database.appUrl, startedAt, production: true })
  await expect(inProduction).rejects.toThrow('生产环境不能载入演示数据')
})

test(
  'two loads give the same bytes at the same places, but for the instant the demo was started at',
  async () => {
    const cities = [parseDivision('510400')] // 攀枝花市: with 28 of the 38 kinds of command
    const [first = [], second = []] = await Promise.all(
      ['2026-03-02T01:00:00.000Z', '2027-08-09T10:11:12.000Z'].map((at) => loadedApart(cities, new Date(at))),
    )
    expect(second).toHaveLength(first.length)
    expect(second.slice(1)).toEqual(first.slice(1))
    expect(JSON.stringify(first[0]).replaceAll('2026-03-02T01:00:00.000Z', '')).toBe(
      JSON.stringify(second[0]).replaceAll('2027-08-09T10:11:12.000Z', ''),
    )
  },
  patienceMs,
)

async function loadedApart(cities: ReturnType<typeof stageOf>['cities'], at: Date): Promise<readonly unknown[]> {
  const apart = await freshDatabase(migrations)
  try {
    await loadDemo({ appUrl: apart.appUrl, startedAt: at, production: false, cities })
    const found = await everythingIn(apart)
    return found.map(({ position, ...entry }) => ({ position: Number(position), ...entry }))
  } finally {
    await apart.drop()
  }
}
