import type { Actor } from '@mingce/domain/authority/actor'
import { parseDivision } from '@mingce/domain/authority/division'
import { auditor, chengdu, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import { unregisteredGuide } from '@mingce/domain/guide/evolve'
import { registerGuide2019 } from '@mingce/domain/guide/guide-2019'
import { registerVersion } from '@mingce/domain/guide/register-version'
import { absent } from '@mingce/domain/lens/guide-grid'
import { isRefusal } from '@mingce/domain/refusal'
import { guideStream } from '@mingce/domain/streams'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOffice } from '../asking.ts'
import { createFollower, type Follower } from '../follow.ts'
import { guideChainOf } from '../guide/guide.ts'
import { digestOf } from '../history/random.ts'
import { itemId, itemOf, Story } from '../history/story.ts'
import { openTestLedger, patienceMs, type TestLedger } from '../history/test-ledger.ts'
import { feedbackOn, feedbackTo } from '../joint-package/feedback.ts'
import { packageOf } from '../joint-package/questions.ts'
import { projectionNames } from '../projections.ts'
import { gridOf } from './grid.ts'
import { gridColumn } from './grid-column.ts'
import { improvementsOf } from './improvements.ts'
import { lensOf } from './questions.ts'
import { peerTexts } from './uniformity.ts'

// 青白江区 takes the first row of the guide word for word and adds an item of its own; 双流区 words that row its own way and has the
// other item too. 青白江区 is settled, reported and written to; 双流区 lies with 成都市.

const round = '2021-pilot'
const [row] = registerGuide2019.rows
if (!row) throw new Error('the guide has no row')
const named = { category: row.item.category, name: row.item.name }
const own = { category: '校园餐', name: '食谱' }
const worded = itemOf(1, { ...row.item, extra: {} })

const story = new Story()
const positions: Record<'drafted' | 'filed' | 'reviewed' | 'settled' | 'reported' | 'told' | 'answered', bigint> =
  {} as never
let ledger: TestLedger
let follower: Follower

beforeAll(async () => {
  ledger = await openTestLedger()
  follower = createFollower({ project: ledger.project })
  let told = 0
  const tell = async (name: keyof typeof positions, chapter: () => void) => {
    chapter()
    positions[name] = await ledger.record(story.deeds.slice(told))
    told = story.deeds.length
  }
  const theirs = story.filing('disclosure_catalog', shuangliu.drafter.authority)
  await tell('drafted', () => {
    story.registerGuide()
    story.inCatalog(qingbaijiang.drafter, {
      ...{ do: 'draftItem', item: itemId(1), content: worded, digest: digestOf(worded) },
      origin: { kind: 'guide', ref: row.row },
    })
    story.draft(2, own)
  })
  await tell('filed', () => {
    story.file()
    story.draft(3, { ...named, contentElements: ['本地内容'] }, shuangliu.drafter)
    story.draft(4, own, shuangliu.drafter)
    story.file(theirs, shuangliu)
  })
  await tell('reviewed', () => {
    story.with(chengdu.reviewer, { do: 'accept' })
    story.propose(1, 'approve', worded)
    story.propose(2, 'approve', own)
  })
  await tell('settled', () => story.with(chengdu.leader, { do: 'approve', opinion: '审定通过' }))
  await tell('reported', () => {
    const exceptions = [{ division: '510116', kind: 'late', reason: '尚未审定' }] as const
    const letter = '现将标准目录报上。'
    const members = [story.stream()]
    story.package(chengdu.reviewer, { do: 'assemble', kind: 'disclosure_catalog', members, exceptions, letter })
    story.package(chengdu.leader, { do: 'submitPackage', kind: 'disclosure_catalog', docNumber: null })
  })
  const feedback = itemId(5001)
  await tell('told', () => {
    const about = { division: '510113', part: itemId(2), digest: digestOf(itemOf(2, own)) }
    const words = { feedback, ...about, text: '请说明由谁公布' }
    story.package(sichuan.reviewer, { do: 'sendFeedback', kind: 'disclosure_catalog', ...words })
  })
  await tell('answered', () => story.package(chengdu.reviewer, { do: 'answerFeedback', feedback, text: '由学校公布' }))
  expect(await follower.catchUp(projectionNames, positions.answered, patienceMs)).toBe('caught_up')
})
afterAll(async () => {
  await follower.close()
  await ledger.close()
})

async function gridAt(office: Actor, at?: bigint) {
  const grid = await asOffice(ledger.read, office, (tx) => gridOf(tx, office, { round, at }))
  const outside = grid?.columns.findIndex(({ guideRow }) => guideRow === null) ?? -1
  const shown = (cell: number | undefined) => {
    const mark = cell === undefined || cell === absent ? undefined : grid?.marks[cell]
    return mark ? `${mark.standing}${mark.sameText ? ' =' : ''} ${mark.feedback}` : null
  }
  return grid?.lines.map(({ county, cells, submission, own: rest }) => ({
    ...{ county, filed: submission !== null, first: shown(cells[0]), outside: shown(cells[outside]), own: rest },
  }))
}

test('青白江区’s item goes from filed to settled as of each position; what was not sent does not show', async () => {
  const first = async (at: bigint) => (await gridAt(sichuan.reviewer, at))?.[0]
  expect(await first(positions.drafted)).toMatchObject({ filed: false, first: null, own: 0 })
  expect(await first(positions.filed)).toMatchObject({
    filed: true,
    first: 'submitted = none',
    outside: 'submitted none',
  })
  expect(await first(positions.reviewed)).toMatchObject({ first: 'under_review = none' })
  expect(await first(positions.settled)).toMatchObject({ first: 'settled = none', own: 0 })
  expect(await first(positions.told)).toMatchObject({ outside: 'settled open' })
  expect(await first(positions.answered)).toMatchObject({ outside: 'settled answered' })
})

test('双流区, whose wording is its own, stands beside it; another city sees neither, and audit what the province sees', async () => {
  expect((await gridAt(sichuan.reviewer))?.[1]).toEqual({
    ...{ county: '510116', filed: true, first: 'submitted none', outside: 'submitted none', own: 0 },
  })
  expect(await gridAt(luzhou.reviewer)).toEqual([])
  expect(await gridAt(qingbaijiang.leader)).toMatchObject([{ county: '510113', own: 1 }])
  for (const at of Object.values(positions))
    expect(await gridAt(auditor, at)).toEqual(await gridAt(sichuan.reviewer, at))
})

test('a column tells each county’s text beside the guide’s, whether it reached the province, and what was written on it', async () => {
  const column = (key: string, at?: bigint) =>
    asOffice(ledger.read, sichuan.reviewer, (tx) => gridColumn(tx, sichuan.reviewer, { round, column: key, at }))
  const guides = await column(row.row)
  expect(guides?.guideText?.name).toBe(named.name)
  expect(guides?.items.map(({ county, arrived, text }) => [county, arrived, text.contentElements.length > 0])).toEqual([
    ['510113', true, true],
    ['510116', false, true],
  ])
  expect([guides?.without, guides?.unfiled, guides?.feedback]).toEqual([[], [], []])
  const outside = await column('校园餐/食谱')
  expect(outside?.feedback).toMatchObject([{ about: '510113', text: '请说明由谁公布', answer: { text: '由学校公布' } }])
  expect((await column(row.row, positions.drafted))?.unfiled).toEqual(['510113', '510116'])
  expect(await column('no-such-row')).toBeUndefined()
})

test('what was written on an item is told to its city with the item’s name', async () => {
  const joint = await asOffice(ledger.read, chengdu.reviewer, (tx) => packageOf(tx, { round, city: '510100' }))
  expect(joint?.feedback.map(({ about, itemName }) => [about, itemName])).toEqual([['510113', '食谱']])
})

test('the county it is about reads it with the city’s answer and is told of both; another county and another city do not', async () => {
  const county = parseDivision('510113')
  const asked = (actor: Actor) =>
    asOffice(ledger.read, actor, (tx) => feedbackOn(tx, { round, county, kind: 'disclosure_catalog', n: 1 }))
  expect(
    (await asked(qingbaijiang.drafter)).map(({ itemName, text, answer }) => [itemName, text, answer?.text]),
  ).toEqual([['食谱', '请说明由谁公布', '由学校公布']])
  const told = await asOffice(ledger.read, qingbaijiang.drafter, (tx) => feedbackTo(tx, county, { limit: 10 }))
  expect(told.map(({ heldFrom, answer }) => [BigInt(heldFrom), answer !== null])).toEqual([
    [positions.answered, true],
    [positions.told, false],
  ])
  for (const actor of [shuangliu.leader, luzhou.reviewer]) expect(await asked(actor)).toEqual([])
})

test('五个提升: 青白江区’s settled catalog against the guide; 双流区, which is not settled, is not measured; 泸州市 sees neither', async () => {
  const asked = (actor: Actor) => asOffice(ledger.read, actor, (tx) => improvementsOf(tx, actor))
  const { guide, counties, firsts } = await asked(sichuan.reviewer)
  expect(guide).toMatchObject({ status: 'partial', rows: registerGuide2019.rows.length })
  expect(counties.map(({ county, version, settled }) => [county, version, settled])).toEqual([['510113', 1, null]])
  expect(counties[0]?.guide).toMatchObject({ held: 1, beyond: 1, absent: registerGuide2019.rows.length - 1 })
  expect(firsts).toEqual([])
  expect((await asked(luzhou.reviewer)).counties).toEqual([])
})

test('after the ministry’s next version, which calls the first row otherwise, 青白江区’s item still stands at that row, and 双流区’s of its former name', async () => {
  const former = await asOffice(ledger.read, sichuan.reviewer, (tx) => guideChainOf(tx))
  const rows = registerGuide2019.rows.map((each) => ({ ...each, row: each.row.replace('2019', '2023') }))
  const [first, ...others] = rows
  if (!first) throw new Error('the guide has no row')
  const outcome = registerVersion(
    {
      ...{ do: 'registerVersion', chain: former.map(({ guide }) => guide), head: registerGuide2019.head, file: null },
      ...{ because: 'new_version', reason: '演示', renames: [{ from: row.row, row: first.row }] },
      rows: [{ ...first, item: { ...first.item, name: '依据汇编' } }, ...others],
    },
    { actor: sichuan.roundManager, id: 'ministry-2023', own: unregisteredGuide, former },
  )
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  const streams = [
    [guideStream('ministry-2023'), outcome.registered],
    [guideStream('ministry-2019'), outcome.superseded],
  ] as const
  const told = story.deeds.length
  story.record(sichuan.roundManager, new Map(streams))
  const position = await ledger.record(story.deeds.slice(told))
  expect(await follower.catchUp(projectionNames, position, patienceMs)).toBe('caught_up')

  expect((await gridAt(sichuan.reviewer))?.map(({ county, first: at }) => [county, at])).toEqual([
    ['510113', 'settled = none'],
    ['510116', 'submitted none'],
  ])
  const { lens, improvements, texts } = await asOffice(ledger.read, sichuan.reviewer, async (tx) => ({
    lens: await lensOf(tx, sichuan.reviewer, { division: '510113', part: itemId(1), digest: digestOf(worded) }),
    improvements: await improvementsOf(tx, sichuan.reviewer),
    texts: await peerTexts(tx, sichuan.reviewer, '510113'),
  }))
  expect(improvements.counties[0]?.guide).toMatchObject({ held: 1, beyond: 1, absent: rows.length - 1 })
  expect(texts.map(({ guideRow }) => guideRow)).toEqual([first.row, null])
  expect(lens?.peers.map(({ county, sameness }) => [county, sameness])).toEqual([['510116', 'certain']])
})
