import type { Actor } from '@mingce/domain/authority/actor'
import { parseDivision } from '@mingce/domain/authority/division'
import { publishedNow } from '@mingce/domain/borrowing/published-text'
import { auditor, chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import { type CatalogCommand, decideCatalog } from '@mingce/domain/catalog/decide'
import { emptyCatalog } from '@mingce/domain/catalog/evolve'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import type { LawCommand } from '@mingce/domain/law/decide'
import { registerSeedLaws } from '@mingce/domain/law/seed'
import { decideLists, type ListsCommand } from '@mingce/domain/lists/decide'
import { evolveLists, noLists } from '@mingce/domain/lists/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { listsStream } from '@mingce/domain/streams'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asking, asOffice, asPublic } from './asking.ts'
import { boardOf } from './board/board.ts'
import { filingDaysOf } from './board/filing-days.ts'
import { notBegunBy } from './board/not-begun.ts'
import { ownCellsOf } from './board/own.ts'
import { roundsOf } from './board/round.ts'
import { movedSources } from './borrowing/moved-sources.ts'
import { draftOf } from './catalog/draft.ts'
import { itemNames, itemsAcross } from './catalog/peers.ts'
import { unpublishedOf } from './catalog/unpublished.ts'
import { textsOf, versionsOf } from './catalog/versions.ts'
import { filingOf, filingsOf } from './filing/questions.ts'
import { filingSheetOf } from './filing/sheet.ts'
import { filingVersionsOf } from './filing/versions.ts'
import { createFollower, type Follower } from './follow.ts'
import { guidesOf, toldRowsOf } from './guide/guide.ts'
import { goodPracticeDeed } from './history/good-practice-deeds.ts'
import { digestOf } from './history/random.ts'
import { itemId, itemOf, Story } from './history/story.ts'
import { openTestLedger, patienceMs, type TestLedger } from './history/test-ledger.ts'
import { notAssembledBy } from './joint-package/not-assembled.ts'
import { ownDutiesOf } from './joint-package/own-duties.ts'
import { innerDatesOf, packageOf, packagesOf, signaturesOf } from './joint-package/questions.ts'
import { registryOf } from './law/law.ts'
import { openSweeps, sweepOf, sweptCounties, waitingIn } from './law/sweep.ts'
import { usageOf } from './law/usage.ts'
import { publishedElsewhere } from './lens/peers.ts'
import { lensOf, rulingsOf } from './lens/questions.ts'
import { libraryOf } from './library/entries.ts'
import { commendedWithin, recommendationsWithin, waitingRecommendations } from './library/recommendations.ts'
import { countyLists, listCoverage } from './lists/questions.ts'
import { projectionNames } from './projections.ts'
import { publicationOf } from './publication/publication.ts'
import {
  registeredCatalogOf,
  registeredCatalogs,
  registeredItemOf,
  registeredRounds,
  searchRegister,
  stagesOf,
} from './register/questions.ts'
import { sameItemsAs } from './register/same-items.ts'
import { trailEntryAt, trailOf } from './trail/questions.ts'

/** 青白江区's catalog from the first item to the public page, and the positions at which its story is looked at. */
const story = new Story()
const positions: Record<
  'drafted' | 'filed' | 'returned' | 'preparedAnew' | 'settled' | 'published' | 'reported',
  bigint
> = {} as never
let ledger: TestLedger
let follower: Follower

const register = registerSeedLaws.find(({ id }) => id === 'compulsory_education')?.command
if (!register) throw new Error('not in the seed')
const amendIt: LawCommand = {
  ...{ do: 'amendLaw', seen: 1, inForceFrom: '2021-09-01', amendedBy: '（演示）决定' },
  ...{ docNumber: null, year: 2021, source: '演示', doubt: null },
}

const text = '全市各区（市）县按期公布标准目录。'
const ownPlan = {
  ...({
    do: 'draftCitySection',
    kind: 'implementation_plan',
    section: itemId(950),
    heading: '工作目标',
    text,
  } as const),
  ...{ digest: digestOf({ heading: '工作目标', text }), seenDigest: null },
}

beforeAll(async () => {
  ledger = await openTestLedger()
  follower = createFollower({ project: ledger.project })
  let told = 0
  const tell = async (name: keyof typeof positions, ...chapters: readonly (() => void)[]) => {
    for (const chapter of chapters) chapter()
    positions[name] = await ledger.record(story.deeds.slice(told))
    told = story.deeds.length
  }
  const reworded = { contentElements: ['学区划分及ＡＰＰ地图'] }
  await tell(
    'drafted',
    () => story.relay('2021-09-18'),
    () => story.draft(1),
    () => story.draft(2),
  )
  await tell('filed', () => story.file())
  await tell('returned', () => {
    story.with(chengdu.reviewer, { do: 'accept' })
    story.propose(1, 'approve')
    story.propose(2, 'return')
    story.comment(1, 2)
    story.with(chengdu.reviewer, { do: 'returnForRevision', opinion: '请按意见修改' })
  })
  await tell('preparedAnew', () => {
    story.revise(2, reworded)
    story.with(qingbaijiang.drafter, { do: 'answerComment', comment: itemId(1001), text: '已更换' })
    story.with(qingbaijiang.drafter, { do: 'prepare' })
  })
  await tell('settled', () => {
    story.checkAndSubmit()
    story.with(qingbaijiang.leader, { do: 'withdraw', reason: '需补充' })
    story.with(qingbaijiang.drafter, { do: 'prepare' })
    story.checkAndSubmit()
    story.with(chengdu.reviewer, { do: 'accept' })
    story.with(chengdu.reviewer, { do: 'resolveComment', comment: itemId(1001) })
    story.propose(2, 'approve', reworded)
    story.with(chengdu.leader, { do: 'approve', opinion: '审定通过' })
  })
  await tell('published', () => story.publish(1))
  await tell(
    'reported',
    () => story.report(),
    () => story.package(chengdu.reviewer, ownPlan),
    () => story.registerGuide(),
    () => story.law('compulsory_education', register, amendIt),
  )
  expect(await follower.catchUp(projectionNames, positions.reported, patienceMs)).toBe('caught_up')
})
afterAll(async () => {
  await follower.close()
  await ledger.close()
})

const as = <Answer>(office: Actor, ask: (tx: Asking) => Promise<Answer>) => asOffice(ledger.read, office, ask)

describe('catalog', () => {
  test('a county reads its own draft, and nobody above or beside it does', async () => {
    const draft = await as(qingbaijiang.drafter, (tx) => draftOf(tx, '510113'))
    expect(draft?.items.map(({ name, ordinal, revision }) => [name, ordinal, revision])).toEqual([
      ['事项1', 1, 1],
      ['事项2', 2, 2],
    ])
    expect(draft?.head).toMatchObject({ itemCount: 2, incompleteCount: 0, settledVersion: 1, publishedVersion: 1 })
    for (const office of [shuangliu.drafter, chengdu.leader, sichuan.reviewer])
      expect(await as(office, (tx) => draftOf(tx, '510113')), office.account).toBeUndefined()
  })

  test('the city reads a text from its filing on, not before', async () => {
    const digests = [digestOf(itemOf(1))]
    const asked = (at: bigint, office: Actor) => as(office, (tx) => textsOf(tx, '510113', digests, { at }))
    expect(await asked(positions.drafted, chengdu.reviewer)).toEqual([])
    expect((await asked(positions.drafted, qingbaijiang.drafter)).map(({ name }) => name)).toEqual(['事项1'])
    expect((await asked(positions.filed, chengdu.reviewer)).map(({ name }) => name)).toEqual(['事项1'])
    expect(await asked(positions.filed, luzhou.reviewer)).toEqual([])
  })

  test('a settled version stands with its items, and with its publication once it is published', async () => {
    const at = (position: bigint) => as(chengdu.reviewer, (tx) => versionsOf(tx, '510113', { at: position }))
    expect(await at(positions.returned)).toEqual([])
    expect((await at(positions.settled))[0]).toMatchObject({ version: 1, publishedOn: null, url: null })
    expect((await at(positions.published))[0]).toMatchObject({ version: 1, publishedOn: '2021-09-13' })
  })

  test('an item is compared over the counties within reach: as filed, and as settled from then on', async () => {
    const across = (office: Actor, at: bigint) => as(office, (tx) => itemsAcross(tx, office, { name: '事项2', at }))
    expect((await across(sichuan.reviewer, positions.filed)).map(({ division, basis }) => [division, basis])).toEqual([
      ['510113', 'filed'],
    ])
    expect((await across(chengdu.reviewer, positions.settled)).map(({ basis, version }) => [basis, version])).toEqual([
      ['settled', 1],
    ])
    expect(await across(luzhou.reviewer, positions.reported)).toEqual([])
    const names = await as(sichuan.reviewer, (tx) => itemNames(tx, sichuan.reviewer))
    expect(names.map(({ name, counties }) => [name, counties])).toEqual([
      ['事项1', 1],
      ['事项2', 1],
    ])
  })
})

describe('filing', () => {
  const at = (office: Actor, position: bigint) => as(office, (tx) => filingOf(tx, story.stream(), { at: position }))

  test('before it is filed the county alone knows of it', async () => {
    expect(await at(qingbaijiang.checker, positions.filed - 4n)).toMatchObject({
      head: { stage: 'checking', view: 'own' },
    })
    expect(await at(chengdu.reviewer, positions.filed - 4n)).toBeUndefined()
  })

  test('returned, the city sees which part went back and why, and the county sees the comment at its field', async () => {
    const seen = await at(chengdu.reviewer, positions.returned)
    expect(seen?.head).toMatchObject({ stage: 'returned', returned: { parts: [itemId(2)], opinion: '请按意见修改' } })
    expect(seen?.parts.map(({ decision, settled, reason }) => [decision, settled, reason])).toEqual([
      ['approve', true, null],
      ['return', false, '公开时限过长'],
    ])
    const own = await at(qingbaijiang.drafter, positions.returned)
    expect(own?.comments).toMatchObject([{ part: itemId(2), element: 'legalBases', kind: 'must_fix', resolved: false }])
  })

  test('while the county prepares anew the city sees it returned, with the texts that were filed', async () => {
    const own = await at(qingbaijiang.checker, positions.preparedAnew)
    const seen = await at(chengdu.reviewer, positions.preparedAnew)
    expect([own?.head.stage, own?.head.checked]).toEqual(['checking', 'awaited'])
    expect([seen?.head.stage, seen?.head.checked]).toEqual(['returned', null])
    expect(own?.head.version).toBe(seen?.head.version)
    expect(own?.parts[1]).toMatchObject({ stale: true })
    expect(seen?.parts[1]).toMatchObject({ stale: false, digest: digestOf(itemOf(2)) })
  })

  test('refiled, the unchanged part carries over its approval of the first turn', async () => {
    const seen = await at(chengdu.reviewer, positions.settled)
    expect(seen?.head).toMatchObject({ stage: 'approved', turn: 3, decided: { opinion: '审定通过' } })
    expect(seen?.parts.map(({ carried, inScope, settled }) => [carried, inScope, settled])).toEqual([
      [{ turn: 1 }, false, true],
      [null, true, true],
    ])
  })

  test('what it had before is the turn that the city took up last, not the one that was withdrawn', async () => {
    const sheet = (at: bigint) => as(chengdu.reviewer, (tx) => filingSheetOf(tx, story.stream(), { at }))
    const before = (await sheet(positions.settled))?.filedBefore
    expect([before?.turn, before?.parts[itemId(2)]?.digest]).toEqual([1, digestOf(itemOf(2))])
    expect((await sheet(positions.preparedAnew))?.filedBefore).toBeNull()
  })

  test('a filing that was taken back says by whom, when and why, to its county and its city; filed again it does not', async () => {
    const [taken] = await as(chengdu.reviewer, (tx) =>
      trailOf(tx, { stream: story.stream(), type: 'SubmissionWithdrawn' }),
    )
    const movedAt = (office: Actor, position: bigint | undefined) =>
      as(office, async (tx) => (await filingSheetOf(tx, story.stream(), { at: position }))?.moved)
    const by = { by: qingbaijiang.leader.account, onBehalfOf: null, at: taken?.recordedAt }
    const told = { type: 'SubmissionWithdrawn', reason: '需补充', ...by }
    expect(await movedAt(chengdu.reviewer, taken?.heldFrom)).toEqual(told)
    expect(await movedAt(qingbaijiang.drafter, taken?.heldFrom)).toEqual(told)
    expect(await movedAt(chengdu.reviewer, positions.settled)).toBeNull()
  })

  test('every text that lay before the city is told by turn and version, with what it approved before the county filed again', async () => {
    const told = await as(chengdu.reviewer, (tx) => filingVersionsOf(tx, story.stream()))
    const again = digestOf(itemOf(2, { contentElements: ['学区划分及ＡＰＰ地图'] }))
    expect(told.filed.map(({ turn, parts }) => [turn, parts[itemId(2)]?.digest])).toEqual([
      [3, again],
      [2, again],
      [1, digestOf(itemOf(2))],
    ])
    expect(told.settled.map(({ version, digests }) => [version, digests[itemId(2)]])).toEqual([[1, again]])
    expect(told.approved).toEqual({ [itemId(1)]: { digest: digestOf(itemOf(1)), from: { turn: 1 } } })
    expect(Object.keys(told.texts)).toHaveLength(3)
    expect((await as(luzhou.reviewer, (tx) => filingVersionsOf(tx, story.stream()))).filed).toEqual([])
  })

  test('the list shows each filing once, to the county its own view, to the auditor as well, to another city nothing', async () => {
    const list = (office: Actor) => as(office, (tx) => filingsOf(tx, office, { round: '2021-pilot' }))
    expect((await list(qingbaijiang.leader)).map(({ view }) => view)).toEqual(['own'])
    expect((await list(chengdu.leader)).map(({ view }) => view)).toEqual(['filed'])
    expect((await list(auditor)).map(({ view }) => view)).toEqual(['own'])
    expect(await list(luzhou.reviewer)).toEqual([])
  })
})

describe('lens', () => {
  const subject = { division: '510113', part: itemId(2), digest: digestOf(itemOf(2)) }
  const at = (office: Actor, position: bigint) => as(office, (tx) => lensOf(tx, office, subject, { at: position }))

  test('成都市 sees how 青白江区’s item was ruled on, by which post, in which turn and why, before it is sent too', async () => {
    const seen = await at(chengdu.leader, positions.settled)
    expect(
      seen?.rulings.map(({ county, turn, decision, reason, post, sent }) => [
        county,
        turn,
        decision,
        reason,
        post,
        sent,
      ]),
    ).toEqual([
      ['510113', 3, 'approve', null, 'reviewer', true],
      ['510113', 1, 'return', '公开时限过长', 'reviewer', true],
    ])
    expect(seen?.rulings.map(({ sameness, elements }) => [sameness, elements])).toEqual([
      ['certain', []],
      ['certain', ['legalBases']],
    ])
    expect(seen?.reasons).toEqual([{ text: '公开时限过长', count: 1 }])
    expect(seen?.tally).toEqual({ approve: 0, approve_with_change: 0, return: 0, reject: 0 })
    const unsent = await at(chengdu.leader, positions.returned - 2n)
    expect(unsent?.rulings.map(({ sent }) => sent)).toEqual([false])
  })

  test('the province reads what was sent alone; 青白江区 and 泸州市 read no ruling, and 泸州市 not by a question without a filter', async () => {
    expect((await at(sichuan.reviewer, positions.returned - 2n))?.rulings).toEqual([])
    const sent = (await at(sichuan.reviewer, positions.settled))?.rulings
    expect(sent).toHaveLength(2)
    const listed = await as(sichuan.reviewer, (tx) =>
      rulingsOf(tx, sichuan.reviewer, subject, { at: positions.settled }),
    )
    expect(listed).toEqual(sent?.map(({ text: _, ...ruling }) => ruling))
    expect((await at(qingbaijiang.leader, positions.settled))?.rulings).toEqual([])
    expect(await at(luzhou.reviewer, positions.reported)).toBeUndefined()
    for (const office of [luzhou.reviewer, luzhou.leader, luxian.leader, qingbaijiang.leader, shuangliu.leader]) {
      const all = await as(office, (tx) => tx.selectFrom('ruling').selectAll().execute())
      expect(all, office.account).toEqual([])
      const origins = await as(office, (tx) => tx.selectFrom('itemOrigin').selectAll().execute())
      if (office.authority !== '510113') expect(origins, office.account).toEqual([])
    }
  })

  test('of what a county of one’s own published nothing is told twice, as from elsewhere', async () => {
    expect(await as(chengdu.reviewer, (tx) => publishedElsewhere(tx, chengdu.reviewer, subject))).toEqual([])
    expect(await as(luzhou.reviewer, (tx) => publishedElsewhere(tx, luzhou.reviewer, subject))).toEqual([])
  })
})

describe('joint package', () => {
  test('the province sees it once it is filed, and its counties do not see the exceptions of others', async () => {
    const joint = await as(sichuan.reviewer, (tx) => packageOf(tx, { round: '2021-pilot', city: '510100' }))
    const signed = await as(sichuan.reviewer, (tx) => signaturesOf(tx, { round: '2021-pilot', city: '510100' }))
    expect(signed).toMatchObject([{ kind: 'disclosure_catalog', by: chengdu.leader.account, onBehalfOf: null }])
    expect(joint?.filings).toMatchObject([{ stage: 'confirmed', totals: { owed: 2, whole: 1, outstanding: 1 } }])
    expect(joint?.filings[0]?.exceptions).toEqual([{ division: '510116', kind: 'late', reason: '尚未报送' }])
    const before = { round: '2021-pilot', at: positions.published + 1n }
    expect(await as(chengdu.leader, (tx) => packagesOf(tx, chengdu.leader, before))).toHaveLength(1)
    expect(await as(sichuan.reviewer, (tx) => packagesOf(tx, sichuan.reviewer, before))).toEqual([])
    for (const office of [qingbaijiang.leader, shuangliu.leader, luzhou.leader])
      expect(await as(office, (tx) => packageOf(tx, { round: '2021-pilot', city: '510100' }))).toBeUndefined()
  })

  test('what 成都市 owes itself waits on its own desk, written and unsigned; the province knows that it has not come', async () => {
    const duties = (city: Actor, asOf = {}) => as(city, (tx) => ownDutiesOf(tx, parseDivision(city.authority), asOf))
    const own = { round: '2021-pilot', kind: 'implementation_plan', dueDate: '2021-09-20' }
    expect(await duties(chengdu.leader)).toEqual([{ ...own, task: 'to_sign', role: 'leader', reason: 'unsigned' }])
    expect(await duties(chengdu.leader, { at: positions.settled })).toMatchObject([{ ...own, task: 'to_write' }])
    expect(await duties(luzhou.leader)).toEqual([])
    const cells = await as(sichuan.reviewer, (tx) => ownCellsOf(tx, sichuan.reviewer, '2021-pilot'))
    expect(cells).toMatchObject([{ division: '510100', state: 'not_filed', reason: null }])
    expect(await as(luxian.drafter, (tx) => ownCellsOf(tx, luxian.drafter, '2021-pilot'))).toEqual([])
  })

  test('what is owed and on no desk: a plan not begun, a catalog settled and not published, a package not put together; each its own', async () => {
    const { drafter } = qingbaijiang
    const notBegun = (at?: bigint) => as(drafter, (tx) => notBegunBy(tx, drafter.authority, { at }))
    const [plan, catalog] = [
      { round: '2021-pilot', kind: 'implementation_plan', owedBy: '2021-09-18' },
      { round: '2021-pilot', kind: 'disclosure_catalog', owedBy: '2021-10-20' },
    ]
    expect(await notBegun()).toContainEqual(plan)
    expect(await notBegun(positions.filed)).not.toContainEqual(catalog)
    expect(await as(luxian.drafter, (tx) => notBegunBy(tx, luxian.drafter.authority))).toEqual([])
    const unpublished = (at?: bigint) => as(drafter, (tx) => unpublishedOf(tx, drafter.authority, { at }))
    expect(await unpublished(positions.filed)).toBeUndefined()
    expect(await unpublished(positions.settled)).toMatchObject({ publishedOn: null })
    expect(await unpublished(positions.published)).toBeUndefined()
    const kinds = async (at: bigint) => {
      const owed = await as(chengdu.reviewer, (tx) => notAssembledBy(tx, chengdu.reviewer.authority, { at }))
      return owed.map(({ kind }) => kind)
    }
    expect(await kinds(positions.settled)).toContain('disclosure_catalog')
    expect(await kinds(positions.reported)).not.toContain('disclosure_catalog')
    const begun = async (at: bigint) => {
      const owed = await as(chengdu.reviewer, (tx) => notAssembledBy(tx, chengdu.reviewer.authority, { at }))
      return owed.map(({ kind, innerDate, anySettled }) => [kind, innerDate, anySettled])
    }
    expect(await begun(positions.filed)).toContainEqual(['disclosure_catalog', null, false])
    const once = 'submission/2021-pilot/510132/disclosure_catalog/1' // 新津县, whose code is 新津区's no more
    await ledger.project.query(
      `insert into projections.board_cell_1 (stream, key, division, height, held_from, round, kind, n, stage)
       values ($1, 'cell', '510132', 2, 0, '2021-pilot', 'disclosure_catalog', 1, 'approved')`,
      [once],
    )
    expect(await begun(positions.filed)).toContainEqual(['disclosure_catalog', null, true])
    await ledger.project.query('delete from projections.board_cell_1 where stream = $1', [once])
    expect(await begun(positions.settled)).toContainEqual(['disclosure_catalog', null, true])
    expect(await begun(positions.reported)).toContainEqual(['implementation_plan', '2021-09-18', false])
    expect(await as(luzhou.reviewer, (tx) => notAssembledBy(tx, luzhou.reviewer.authority))).toEqual([])
  })

  test('city and province know the day on which a county first filed, whatever came back since; another city does not', async () => {
    const of = { round: '2021-pilot', city: '510100' }
    const daysFor = (office: Actor, at?: bigint) => as(office, (tx) => filingDaysOf(tx, { ...of, at }))
    const filed = { division: '510113', kind: 'disclosure_catalog', filedOn: '2021-09-13', extendedTo: null }
    expect(await daysFor(chengdu.reviewer, positions.filed)).toEqual([filed])
    for (const office of [chengdu.leader, sichuan.reviewer]) expect(await daysFor(office)).toContainEqual(filed)
    expect(await daysFor(luzhou.leader)).toEqual([])
  })

  test('a county knows the date its city set', async () => {
    const dates = await as(qingbaijiang.drafter, (tx) => innerDatesOf(tx, { round: '2021-pilot', city: '510100' }))
    expect(dates.map(({ kind, date }) => [kind, date])).toEqual([['implementation_plan', '2021-09-18']])
  })
})

describe('board', () => {
  const states = async (office: Actor, at?: bigint) => {
    const board = await as(office, (tx) => boardOf(tx, office, { round: '2021-pilot', at }))
    return board?.cells.map(({ division, kind, state }) => `${division} ${kind} ${state}`)
  }

  test('it shows counties × deliverables within reach, those not filed as well', async () => {
    expect(await states(qingbaijiang.leader, positions.drafted)).toEqual([
      '510113 implementation_plan not_filed',
      '510113 disclosure_catalog not_filed',
      '510113 work_summary not_filed',
    ])
    expect(await states(chengdu.leader)).toHaveLength(6)
    expect(await states(luzhou.leader)).toEqual([])
  })

  test('the cell of 青白江区’s catalog goes from draft to published, as of each position', async () => {
    const catalogCell = async (at: bigint) => (await states(sichuan.reviewer, at))?.[1]
    expect(await catalogCell(positions.filed - 4n)).toBe('510113 disclosure_catalog draft')
    expect(await catalogCell(positions.filed)).toBe('510113 disclosure_catalog submitted')
    expect(await catalogCell(positions.preparedAnew)).toBe('510113 disclosure_catalog returned')
    expect(await catalogCell(positions.settled)).toBe('510113 disclosure_catalog approved')
    expect(await catalogCell(positions.reported)).toBe('510113 disclosure_catalog published')
  })

  test('publication and the joint filing are told beside each other', async () => {
    const board = await as(chengdu.leader, (tx) => boardOf(tx, chengdu.leader, { round: '2021-pilot' }))
    expect(board?.cells[1]?.filing).toMatchObject({
      extent: 'whole',
      publishedOn: '2021-09-13',
      confirmedAt: expect.any(Date),
    })
  })

  test('it tells the first day of each step, as of each position, and the auditor reads the same board as the province', async () => {
    const board = async (office: Actor, at: bigint) => {
      const { cells = [] } = (await as(office, (tx) => boardOf(tx, office, { round: '2021-pilot', at }))) ?? {}
      return cells.map(({ division, kind, state, dates }) => ({ division, kind, state, dates }))
    }
    for (const at of Object.values(positions))
      expect(await board(auditor, at)).toEqual(await board(sichuan.reviewer, at))
    const catalogDates = async (at: bigint) => (await board(sichuan.reviewer, at))[1]?.dates
    const day = '2021-09-13'
    const none = { filedOn: null, settledOn: null, reportedOn: null, receivedOn: null }
    expect(await catalogDates(positions.drafted)).toEqual(none)
    expect(await catalogDates(positions.returned)).toEqual({ ...none, filedOn: day })
    expect(await catalogDates(positions.published)).toEqual({ ...none, filedOn: day, settledOn: day })
    expect(await catalogDates(positions.reported)).toMatchObject({ reportedOn: day, receivedOn: day })
  })

  test('every office knows the rounds', async () => {
    expect((await as(luxian.drafter, (tx) => roundsOf(tx))).map(({ round, status }) => [round, status])).toEqual([
      ['2021-pilot', 'open'],
    ])
  })
})

describe('register', () => {
  const publicly = <Answer>(ask: (tx: Asking) => Promise<Answer>) => asPublic(ledger.public, ask)

  test('the public reads a catalog from its publication on, not from its settlement', async () => {
    expect(await publicly((tx) => registeredCatalogs(tx, { at: positions.settled }))).toEqual([])
    expect(await publicly((tx) => registeredCatalogs(tx))).toMatchObject([
      { division: '510113', version: 1, itemCount: 2 },
    ])
    const catalog = await publicly((tx) => registeredCatalogOf(tx, '510113'))
    expect(catalog?.items.map(({ name }) => name)).toEqual(['事项1', '事项2'])
    expect(await publicly((tx) => registeredCatalogOf(tx, '510116'))).toBeUndefined()
  })

  test('an item is read beside the same of another county or the guide’s row of its name, the province’s notes left out', async () => {
    const [own] = (await publicly((tx) => registeredCatalogOf(tx, '510113')))?.items ?? []
    const named = { category: own?.category ?? '', name: '（1）事项１' }
    const beside = (division: string, of = named) => publicly((tx) => sameItemsAs(tx, { division, ...of }))
    expect(await beside('510116')).toMatchObject({ items: [{ division: '510113', item: own?.item }], guide: undefined })
    expect((await beside('510113')).items).toEqual([])
    const [row] = registerGuide2019.rows
    const { guide } = await beside('510113', row?.item)
    expect(guide).toMatchObject({ key: row?.row, content: row?.item, partial: true, doubted: row?.doubt !== null })
    expect(guide).not.toHaveProperty('note')
    expect(await publicly((tx) => registeredItemOf(tx, '510113', own?.item ?? ''))).toEqual(own)
    expect(await publicly((tx) => registeredItemOf(tx, '510116', own?.item ?? ''))).toBeUndefined()
  })

  test('a publication is told word for word as the ledger holds it, and no entry beside it', async () => {
    const publication = await publicly((tx) => publicationOf(tx, { division: '510113', version: 1 }))
    const { rows } = await ledger.owner.query<{ position: string; entry: string }>(
      `select position, entry from ledger.event where type = 'CatalogPublished'`,
    )
    expect([publication?.heldFrom, publication?.entry]).toEqual([BigInt(rows[0]?.position ?? -1), rows[0]?.entry])
    const all = await publicly((tx) => tx.selectFrom('publication').select('entry').execute())
    expect(all.map(({ entry }) => JSON.parse(entry).type)).toEqual(['CatalogPublished'])
    expect(await publicly((tx) => publicationOf(tx, { division: '510116', version: 1 }))).toBeUndefined()
  })

  test('it is told which stages were reached on which day, and nothing else of the process', async () => {
    const stages = await publicly((tx) => stagesOf(tx, { division: '510113' }))
    expect(stages.map(({ stage }) => stage).toSorted()).toEqual([
      'accepted',
      'filed',
      'published',
      'received',
      'reported',
      'settled',
    ])
    expect(stages.every(({ onDate }) => onDate === '2021-09-13')).toBe(true)
    expect(JSON.stringify(stages, (_, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toMatch(
      /请按意见修改|公开时限过长|acc-/,
    )
    expect(await publicly((tx) => stagesOf(tx, { division: '510116' }))).toEqual([])
  })

  test('a search finds all the words, whatever their width, case or order, and takes % for what it is', async () => {
    const found = async (words: string) =>
      (await publicly((tx) => searchRegister(tx, { words }))).map(({ name }) => name)
    expect(await found('地图 app')).toEqual(['事项2'])
    expect(await found('学区划分')).toEqual(['事项1', '事项2'])
    expect(await found('%')).toEqual([])
    expect(await found('  ')).toEqual([])
  })

  test('a round is known by its document, without its cohort', async () => {
    const [round] = await publicly((tx) => registeredRounds(tx))
    expect(round).toMatchObject({ round: '2021-pilot', issuedOn: '2021-09-10' })
    expect(round).not.toHaveProperty('cohort')
  })
})

describe('trail', () => {
  test('everyone sees their own part of what happened, newest first, page by page', async () => {
    const count = async (office: Actor) => (await as(office, (tx) => trailOf(tx, { limit: 500 }))).length
    const all = Number(positions.reported) + 1
    expect(await count(auditor)).toBe(all)
    expect(await count(chengdu.reviewer)).toBeLessThan(await count(auditor))
    expect(await count(luxian.drafter)).toBe(1 + guide2019Rows() + lawEntries)
    const first = await as(auditor, (tx) => trailOf(tx, { limit: 10 }))
    const next = await as(auditor, (tx) => trailOf(tx, { limit: 10, before: first.at(-1)?.heldFrom }))
    expect([...first, ...next].map(({ heldFrom }) => Number(heldFrom))).toEqual(
      Array.from({ length: 20 }, (_, index) => all - 1 - index),
    )
  })

  test('a draft, a preparation and the county’s own check are not told above the county', async () => {
    const types = async (office: Actor) =>
      new Set((await as(office, (tx) => trailOf(tx, { limit: 500 }))).map(({ type }) => type))
    const inside = ['ItemDrafted', 'ItemRevised', 'SubmissionPrepared', 'DisclosureReviewed', 'SubmissionChecked']
    const [own, citys, provinces] = [
      await types(qingbaijiang.leader),
      await types(chengdu.leader),
      await types(sichuan.reviewer),
    ]
    for (const type of inside)
      expect([own.has(type), citys.has(type), provinces.has(type)], type).toEqual([true, false, false])
  })

  test('one event is found at its position by those who may know of it, and is not there for anybody else', async () => {
    const entries = await as(auditor, (tx) => trailOf(tx, { type: 'ItemDrafted', limit: 1 }))
    const position = entries[0]?.heldFrom ?? -1n
    const at = (office: Actor) => as(office, (tx) => trailEntryAt(tx, position))
    for (const office of [auditor, qingbaijiang.drafter])
      expect(await at(office)).toMatchObject({ type: 'ItemDrafted', heldFrom: position })
    for (const office of [shuangliu.drafter, chengdu.leader, luzhou.leader]) expect(await at(office)).toBeUndefined()
    expect(await as(auditor, (tx) => trailEntryAt(tx, 1_000_000n))).toBeUndefined()
  })

  test('opinions are kept, whole items are not', async () => {
    const entries = await as(auditor, (tx) => trailOf(tx, { stream: story.stream(), type: 'ReturnedForRevision' }))
    expect(entries[0]?.detail).toMatchObject({ opinion: '请按意见修改', parts: { count: 1 } })
    const [drafted] = await as(auditor, (tx) => trailOf(tx, { type: 'ItemDrafted' }))
    expect(drafted?.detail).toMatchObject({ content: { name: '事项2' } })
    expect(drafted?.detail).not.toHaveProperty('content.legalBases')
  })

  test('it is searched by words, and as it stood at a position', async () => {
    const found = await as(auditor, (tx) => trailOf(tx, { search: '请按意见' }))
    expect(found.map(({ type }) => type)).toEqual(['ReturnedForRevision'])
    expect(await as(auditor, (tx) => trailOf(tx, { search: '请按意见', at: positions.filed }))).toEqual([])
  })
})

test('of questions asked at once each gets its own answer; one that cannot be answered fails them all, and the next is answered', async () => {
  const [drafts, settled] = await as(qingbaijiang.drafter, (tx) =>
    Promise.all([draftOf(tx, '510113'), versionsOf(tx, '510113')]),
  )
  expect(drafts?.items.length).toBe(2)
  expect(settled.map(({ version }) => version)).toEqual([1])
  const failing = as(qingbaijiang.drafter, (tx) =>
    Promise.all([versionsOf(tx, '510113'), sql`select 1 / 0`.execute(tx)]),
  )
  await expect(failing).rejects.toThrow('division by zero')
  expect(await as(luxian.drafter, (tx) => versionsOf(tx, '510113'))).toEqual([])
})

test('the guide stands for every office, its rows in order', async () => {
  expect(await as(luxian.drafter, (tx) => guidesOf(tx))).toMatchObject([{ guide: 'ministry-2019', status: 'partial' }])
  const rows = await as(luxian.drafter, (tx) => toldRowsOf(tx, 'ministry-2019'))
  expect(rows.map(({ row }) => row)).toEqual(registerGuide2019.rows.map(({ row }) => row))
})

test('a change of a law lists the items that cite it as it was to whoever may see them, how far each has come, and how it would read', async () => {
  const change = { law: 'compulsory_education', change: 1, today: '2021-09-01' }
  const [province, city, county, elsewhere] = [sichuan.reviewer, chengdu.reviewer, qingbaijiang.drafter, luxian.drafter]
  for (const office of [province, city, county]) {
    const sweep = await as(office, (tx) => sweepOf(tx, office, change))
    expect(sweep?.items.map(({ division, item, step }) => [division, item, step])).toEqual([
      ['510113', itemId(1), 'open'],
      ['510113', itemId(2), 'open'],
    ])
    expect(sweep?.items[0]?.proposal?.legalBases).toEqual(['《中华人民共和国义务教育法》（2021年修正）'])
  }
  expect((await as(elsewhere, (tx) => sweepOf(tx, elsewhere, change)))?.items).toEqual([])
  expect(await as(elsewhere, (tx) => openSweeps(tx, elsewhere, change.today))).toEqual([])
  expect((await as(county, (tx) => openSweeps(tx, county, change.today))).map(({ items }) => items.length)).toEqual([2])
  expect(waitingIn(await as(county, (tx) => openSweeps(tx, county, change.today)))).toMatchObject([
    { law: change.law, change: 1, kind: 'amended', count: 2 },
  ])
  expect((await as(city, (tx) => openSweeps(tx, city, change.today))).map(sweptCounties)).toMatchObject([
    [{ division: '510113', steps: { open: 2, declined: 0 }, reasons: [] }],
  ])
  const early = '2021-08-31'
  expect(waitingIn(await as(county, (tx) => openSweeps(tx, county, early)))).toEqual([])
  const sweeps = [
    await as(county, (tx) => sweepOf(tx, county, { ...change, today: early })),
    ...(await as(county, (tx) => openSweeps(tx, county, early))),
  ]
  for (const sweep of sweeps)
    expect(sweep?.items.map(({ step, proposal }) => [step, proposal])).toEqual(Array(2).fill(['open', null]))
  expect(sweeps).toHaveLength(2)
  expect(await as(province, (tx) => sweepOf(tx, province, { ...change, change: 2 }))).toBeUndefined()
  const usage = await as(province, async (tx) => usageOf(tx, province, await registryOf(tx)))
  expect(usage).toEqual({ laws: [{ law: 'compulsory_education', items: 2, counties: 1 }], unknown: [] })
})

const lawEntries = 2

function guide2019Rows(): number {
  return registerGuide2019.rows.length + 1
}

/** What a county's drafter, whose draft is empty, says of its lists. */
function listsToldBy(drafter: Actor, commands: readonly ListsCommand[]) {
  const context = { actor: drafter, county: drafter.authority, today: story.today, catalog: emptyCatalog }
  const by = { account: drafter.account, post: drafter.role, authority: drafter.authority }
  let lists = noLists
  return commands.flatMap((command) => {
    const events = decideLists(command, lists, context)
    if (isRefusal(events)) throw new Error(events.refused)
    for (const event of events) lists = evolveLists(lists, { event, by, at: story.now.toISOString() })
    return events
  })
}

describe('lists', () => {
  const county = qingbaijiang.drafter.authority
  const entry = (n: number, name: string, body: string) => ({
    ...{ entry: itemId(n), digest: digestOf([name]) },
    content: { code: `51-${n}`, name, kind: '行政检查', body, basis: null, audience: null },
  })
  beforeAll(async () => {
    const told = story.deeds.length
    const file = { fileName: '权责清单.xlsx', fileDigest: digestOf(['文件']), on: story.today, doubts: 0 }
    const rows = [entry(901, '学区划分', '教育局'), entry(902, '督导', '教育局'), entry(903, '取水许可', '水务局')]
    const seen = digestOf(['学区划分'])
    story.draft(3)
    story.lists(
      { do: 'importList', list: 'power', ...file, rows },
      { do: 'mapToEntry', item: itemId(1), entry: itemId(901), seen, likeness: null },
      { do: 'mapToEntry', item: itemId(3), entry: itemId(902), seen: digestOf(['督导']), likeness: null },
      { do: 'declareNoCounterpart', side: 'item', subject: itemId(2), reason: '清单未单列' },
    )
    const last = await ledger.record(story.deeds.slice(told))
    await follower.catchUp(['lists', 'catalog'], last, patienceMs)
  })

  test('who stands above is told what of a county’s lists answers to what it filed; a mapping of its draft is its own', async () => {
    for (const office of [qingbaijiang.leader, chengdu.reviewer, sichuan.reviewer]) {
      const [own, ...others] = await as(office, (tx) => listCoverage(tx, office))
      expect(own).toMatchObject({ county, heads: [{ list: 'power', version: 1, standing: 3 }] })
      expect(own?.ofEntries).toEqual({ all: 3, mapped: 1, declared: 0, open: 1, aside: 1 })
      expect(own?.ofItems).toEqual({ all: 2, mapped: 1, declared: 1, open: 0, aside: 0 })
      expect(others).toEqual([])
      const full = await as(office, (tx) => countyLists(tx, office, { county }))
      expect(full?.entries.map(({ content }) => content.name)).toEqual(['学区划分', '督导', '取水许可'])
      expect(full?.mappings.map(({ item }) => item)).toEqual([itemId(1)])
      expect(full?.declared).toEqual([{ ...full?.declared[0], subject: itemId(2), reason: '清单未单列' }])
      const unasked = await as(office, (tx) => tx.selectFrom('listMapping').select('item').orderBy('item').execute())
      const shown = office === qingbaijiang.leader ? [itemId(1), itemId(3)] : [itemId(1)]
      expect(unasked.map(({ item }) => item)).toEqual(shown)
    }
  })

  test('another county and another city are told nothing of it, and as of the day before there was none', async () => {
    for (const office of [shuangliu.drafter, luxian.drafter, luzhou.reviewer]) {
      expect(await as(office, (tx) => listCoverage(tx, office))).toEqual([])
      expect(await as(office, (tx) => countyLists(tx, office, { county }))).toBeNull()
    }
    const early = { at: positions.reported }
    expect(await as(sichuan.reviewer, (tx) => listCoverage(tx, sichuan.reviewer, early))).toEqual([])
  })

  test('of 双流区, which has lists and filed nothing, city and province are told the lists and no word that it said of them', async () => {
    const [own, canary] = [shuangliu.drafter.authority, '双流区拟稿时写的理由']
    const { entry: known, ...education } = entry(911, '学区划分', '教育局')
    const said = { do: 'declareNoCounterpart', side: 'entry', subject: known, reason: canary } as const
    const other = { ...entry(912, '取水许可', '水务局') }
    const rows = [{ ...education, entry: known }, other]
    const file = { fileName: '权责清单.xlsx', fileDigest: digestOf(['文件']), on: story.today, doubts: 0 }
    const events = listsToldBy(shuangliu.drafter, [
      { do: 'importList', list: 'power', ...file, rows },
      said,
      { ...said, subject: other.entry },
    ])
    const deed = { actor: shuangliu.drafter, at: story.now, streams: new Map([[listsStream(own), events]]) }
    await follower.catchUp(['lists'], await ledger.record([deed]), patienceMs)
    for (const office of [chengdu.reviewer, sichuan.reviewer]) {
      const covered = await as(office, (tx) => listCoverage(tx, office))
      const told = covered.find((each) => each.county === own)
      expect(told?.ofEntries).toEqual({ all: 2, mapped: 0, declared: 0, open: 1, aside: 1 })
      const full = await as(office, (tx) => countyLists(tx, office, { county: own }))
      expect(full).toMatchObject({ mappings: [], declared: [], items: [] })
      expect(full?.entries).toHaveLength(2)
      const unasked = await as(office, (tx) => tx.selectFrom('noCounterpart').selectAll().execute())
      expect(
        JSON.stringify([covered, full, unasked], (_, each) => (typeof each === 'bigint' ? `${each}` : each)),
      ).not.toContain(canary)
    }
  })
})

describe('library', () => {
  const [item, source] = [itemId(1), '510113']
  const more = async (...chapters: readonly (() => void)[]) => {
    const told = story.deeds.length
    for (const chapter of chapters) chapter()
    const position = await ledger.record(story.deeds.slice(told))
    expect(await follower.catchUp(projectionNames, position, patienceMs)).toBe('caught_up')
    return position
  }
  const correct = () =>
    story.inCatalog(qingbaijiang.drafter, {
      ...{ do: 'issueErratum', version: 1, item: null, wording: null, reason: '网页录入有误' },
      ...{ url: 'https://example.gov.cn/notice', issuedOn: story.today, textDigest: digestOf(['更正']) },
    })
  /** 双流区 takes the content of 青白江区's item word for word. */
  const borrow = () => {
    const actor = shuangliu.drafter
    story.draft(31, {}, actor)
    const there = story.catalogOf(qingbaijiang.drafter.authority)
    const published = publishedNow(there, item)
    if (!published) throw new Error('nothing is published')
    const content = { ...itemOf(31), contentElements: published.content.contentElements }
    const command: CatalogCommand = {
      ...{ do: 'borrowText', item: itemId(31), content, digest: digestOf(content), seen: digestOf(itemOf(31)) },
      from: { county: source, source: item, version: published.version, digest: published.digest },
      elements: ['contentElements'],
    }
    const { authority: division } = actor
    const around = { actor, division, today: story.today, source: there }
    const events = decideCatalog(command, story.catalogOf(division), around)
    if ('refused' in events) throw new Error(events.refused)
    story.record(actor, new Map([[story.catalogStream(division), events]]))
  }

  test('what 成都市 recommends is read by 青白江区, 成都市 and the province; what is taken in by every office, who borrowed by those above alone', async () => {
    await more(() => goodPracticeDeed(story))
    const asked = <Answer>(ask: (tx: Asking, office: Actor) => Promise<Answer>) =>
      Promise.all(
        [qingbaijiang.drafter, chengdu.leader, sichuan.reviewer, shuangliu.drafter, luzhou.reviewer].map((office) =>
          as(office, (tx) => ask(tx, office)),
        ),
      )
    const waiting = (await asked(recommendationsWithin)).map((all) => all.map(({ outcome }) => outcome))
    expect(waiting).toEqual([[null], [null], [null], [], []])
    expect(await as(sichuan.reviewer, waitingRecommendations)).toBe(1)
    expect((await asked(libraryOf)).flat()).toEqual([])
    await more(correct)
    await more(() => goodPracticeDeed(story))
    const told = await as(chengdu.leader, (tx) => recommendationsWithin(tx, chengdu.leader))
    expect(told.map(({ outcome, state }) => [outcome, state])).toEqual([['included', 'corrected']])
    expect(await as(sichuan.reviewer, waitingRecommendations)).toBe(0)
    const library = await asked(libraryOf)
    expect(library.map((all) => all.map(({ county, state }) => [county, state]))).toEqual(
      Array.from({ length: 5 }, () => [[source, 'as_published']]),
    )
    expect(library.map(([entry]) => entry?.reusedBy)).toEqual([[], [], [], null, null])
    expect((await asked(commendedWithin)).map((all) => all.map(({ seen }) => seen))).toEqual([[2], [2], [2], [], []])
  })

  test('a source that is corrected or withdrawn marks the entry, which shows a withdrawn text to nobody, and is told to the county that has something of it, once it has', async () => {
    const news = (office: Actor, span: { readonly after?: bigint } = {}) =>
      as(office, (tx) => movedSources(tx, office.authority, { limit: 9, ...span }))
    await more(correct)
    expect(await news(shuangliu.drafter)).toEqual([])
    await more(borrow)
    const corrected = await more(correct)
    expect(await news(shuangliu.drafter)).toMatchObject([{ what: 'corrected', county: source, item: itemId(31) }])
    expect((await as(luzhou.reviewer, (tx) => libraryOf(tx, luzhou.reviewer)))[0]?.state).toBe('corrected')
    const withdrawal: CatalogCommand & { do: 'withdrawPublication' } = {
      ...{ do: 'withdrawPublication', version: 1, staying: null, reason: '误公布', withdrawnOn: story.today },
      url: 'https://example.gov.cn/notice',
    }
    await more(() => story.inCatalog(qingbaijiang.leader, withdrawal))
    expect((await news(shuangliu.drafter)).map(({ what }) => what)).toEqual(['gone', 'corrected'])
    expect((await news(shuangliu.drafter, { after: corrected + 1n })).map(({ what }) => what)).toEqual(['gone'])
    expect(await news(qingbaijiang.drafter)).toEqual([])
    expect(await news(luxian.drafter)).toEqual([])
    const [entry] = await as(luzhou.reviewer, (tx) => libraryOf(tx, luzhou.reviewer))
    const withdrawn = { version: 1, onDate: withdrawal.withdrawnOn, reason: '误公布' }
    expect(entry).toMatchObject({ state: 'withdrawn', now: null, text: null, withdrawn })
    const [told] = await as(sichuan.reviewer, (tx) => recommendationsWithin(tx, sichuan.reviewer))
    expect(told).toMatchObject({ state: 'withdrawn', text: null, withdrawn })
  })
})
