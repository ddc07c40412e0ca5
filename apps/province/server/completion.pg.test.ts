import { catalogMatter } from '@mingce/api/matters/catalog'
import { endOfDay } from '@mingce/api/on-day'
import { act, must, openTestDesk, type TestDesk, withCanary } from '@mingce/api/test-desk'
import { publishFrom, settleFrom } from '@mingce/api/test-settling'
import { completionBy, lacksBy } from '@mingce/domain/board/completion-by'
import { qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import { dayOf } from '@mingce/domain/day'
import { headOf } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { boardOf } from '@mingce/projections/board/board'
import { completionStagesIn } from '@mingce/projections/register/questions'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The catalogs alone: 青白江区's is in force on the goal day and withdrawn after it; 双流区's was put online before it, which is entered after it.

const goal = '2021-09-14'
let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  for (const county of [qingbaijiang, shuangliu]) {
    await settleFrom(desk, { county, contents: [withCanary(county)], opinion: '同意' })
  }
  await publishFrom(desk, { county: qingbaijiang, url: urlOf(qingbaijiang), publishedOn: '2021-09-13' })
  desk.setClock('2021-09-15T01:00:00.000Z')
  await withdraw(qingbaijiang)
  await publishFrom(desk, { county: shuangliu, url: urlOf(shuangliu), publishedOn: '2021-09-13' })
  await desk.follower.catchUp(['board', 'catalog', 'register'], (await headOf(desk.ledger)) ?? 0n, 20_000)
})
afterAll(() => desk.close())

test('by a goal day that is over a county is counted as it then stood, whatever was withdrawn or published since', async () => {
  expect(await inForceThen({ on: goal })).toEqual(['510113'])
  expect(await inForceThen({})).toEqual(['510116'])
})

test('what is not complete is told with the reason: withdrawn on its day, or settled and not published, since the 审定 that the law counts from', async () => {
  expect(await lacksThen({})).toEqual([
    ['510113', [{ lacks: 'publication_again', withdrawnOn: '2021-09-15' }], null],
    ['510116', [], null],
  ])
  expect(await lacksThen({ on: goal })).toEqual([
    ['510113', [], null],
    ['510116', [{ lacks: 'publication' }], '2021-09-13'],
  ])
})

test('the portal, which tells of today alone, agrees with the board of today', async () => {
  const stages = await asOffice(desk.read, sichuan.roundManager, (tx) => completionStagesIn(tx, ['2021-pilot']))
  const published = stages.filter(({ stage, effectiveOn }) => stage === 'published' && (effectiveOn ?? '') <= goal)
  expect(published.map(({ division }) => division)).toEqual(await inForceThen({}))
})

/** Which counties’ catalogs the board of a day has in force by the goal. */
async function inForceThen(day: { readonly on?: string }): Promise<readonly string[]> {
  const counted = await catalogsThen(day)
  const complete = [...lacksBy(counted, goal)].flatMap(([division, lacks]) => (lacks.length === 0 ? division : []))
  expect(completionBy(counted, goal)).toMatchObject({ complete: complete.length, of: 3 })
  return complete
}

/** What those counties lack that had a catalog settled, and since when it waits for its publication. */
async function lacksThen(day: { readonly on?: string }) {
  const counted = await catalogsThen(day)
  const lacks = lacksBy(counted, day.on ?? '2021-09-15')
  const settled = counted.cells.filter(({ dates }) => dates.settledOn !== null)
  return settled.map(({ division, unpublishedSince: since }) => [
    ...[division, lacks.get(division)],
    since && dayOf(since.toISOString()),
  ])
}

async function catalogsThen(day: { readonly on?: string }) {
  const asOf = await endOfDay(desk, day)
  const board = await asOffice(desk.read, sichuan.roundManager, (tx) =>
    boardOf(tx, sichuan.roundManager, { round: '2021-pilot', ...asOf }),
  )
  if (!board) throw new Error('there is no such round')
  const cells = board.cells.filter(({ kind }) => kind === 'disclosure_catalog')
  return { cells, deliverables: [{ kind: 'disclosure_catalog' as const }] }
}

async function withdraw(county: typeof qingbaijiang): Promise<void> {
  const why = { staying: null, reason: '误将旧稿公布', withdrawnOn: '2021-09-15', url: urlOf(county) } as const
  const command = { do: 'withdrawPublication', version: 1, ...why } as const
  must(await act(desk, { actor: county.leader }, { matter: catalogMatter, target: county.drafter.authority, command }))
}

function urlOf(county: typeof qingbaijiang): string {
  return `https://www.${county.drafter.authority}.gov.example/mulu.html`
}
