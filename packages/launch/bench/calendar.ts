import { loadavg } from 'node:os'
import { countAnew, datesMovedBy, publishedCalendar } from '@mingce/api/amended-calendar'
import { calendarMatter } from '@mingce/api/matters/configuration'
import { type OpenDesk, openDesk } from '@mingce/api/open-desk'
import { orRefuse } from '@mingce/api/procedure'
import { type Recording, record } from '@mingce/api/record'
import { toWire } from '@mingce/api/wire'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { sichuan } from '@mingce/domain/cast'
import { seedCalendars } from '@mingce/domain/deadline/calendars'
import type { SpecialDay } from '@mingce/domain/deadline/work-calendar'
import { identityMigrations } from '@mingce/identity/migrations'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { headOf } from '@mingce/ledger/read'
import { asOffice } from '@mingce/projections/asking'
import { projectionNames } from '@mingce/projections/projections'
import { file, takeUp } from '../demo/acts.ts'
import { Chance } from '../demo/chance.ts'
import { CityDesk } from '../demo/city-desk.ts'
import { allRound, stageOf } from '../demo/cohorts.ts'
import { CountyDesk } from '../demo/county-desk.ts'
import { extendedFiling } from '../demo/dates.ts'
import { draftCatalog } from '../demo/drafting.ts'
import { Filing } from '../demo/filing.ts'
import { Log } from '../demo/log.ts'
import { startOfDay } from '../demo/office-hours.ts'
import { draftPlan } from '../demo/plan-stories.ts'
import { play } from '../demo/play.ts'
import { rounds } from '../demo/rounds.ts'
import { setUp } from '../demo/set-up.ts'
import type { Step } from '../demo/step.ts'
import { timed } from '../demo/waves.ts'

const stage = stageOf()
const { roundManager } = sichuan

/**
 * A running date for each of 183 counties × three deliverables: a plan and a catalog that the city examines, and an extended day for the summary.
 * Then a year's calendar is amended by two days off that lie in all of them.
 *
 * @returns what the preview took, and what it took until every date was counted anew, recorded and shown
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const tables = await freshDatabaseOn(serverUrl, [...ledgerMigrations, ...identityMigrations])
  const desk = await openDesk(tables.appUrl, { follows: true, production: false })
  try {
    const steps = timed(everyDateRunning())
    await play({ ...desk, synthetic: true }, steps)
    await desk.follower.catchUp(projectionNames, (await headOf(desk.ledger)) ?? 0n, 600_000)
    const lastAt = steps.at(-1)?.at ?? new Date()
    return await measured({ ...desk, clock: () => lastAt })
  } finally {
    await desk.close()
    await tables.drop()
  }
}

async function measured(desk: OpenDesk) {
  const { account, authority } = roundManager
  const ctx = {
    ...{ desk, actor: roundManager },
    ask: async <T>(question: Parameters<typeof asOffice<T>>[2]) =>
      toWire(await asOffice(desk.read, roundManager, question)),
    record: async <T, C extends { readonly do: string }, R extends string>(
      recording: Omit<Recording<T, C, R>, 'account' | 'authority'>,
    ) => orRefuse(await record(desk, { ...recording, account, authority })),
  }
  const off = ['2021-10-11', '2021-12-21'].map((date): SpecialDay => ({ date, kind: 'shifted_rest', name: '（试验）' }))
  const year = seedCalendars.find((each) => each.year === 2021)
  const command = { do: 'publish', year: 2021, source: '（试验）', days: [...(year?.days ?? []), ...off] } as const
  await ctx.record({ matter: calendarMatter, target: 2021, command, key: 'amended' })

  const beforePreview = performance.now()
  const { moved } = await datesMovedBy(ctx, await publishedCalendar(desk))
  const previewMs = performance.now() - beforePreview
  const beforeCounting = performance.now()
  const { moved: filings, left } = await countAnew(ctx, 'counted')
  const countingMs = performance.now() - beforeCounting
  const load = (loadavg()[0] ?? 0).toFixed(1)
  const table = [
    `${moved.length} running dates moved by an amended calendar, load ${load}`,
    `which they are          ${inSeconds(previewMs)} s`,
    `counted anew and shown  ${inSeconds(countingMs)} s (${filings} filings recorded, ${left} left)`,
  ].join('\n')
  const measures = { dates: moved.length, preview_ms: Math.round(previewMs), counting_ms: Math.round(countingMs), left }
  return { measures, table }
}

function everyDateRunning(): readonly Step[] {
  const relayed = stage.cities.flatMap((city) => {
    const desk = new CityDesk(city, allRound, new Log(`relay ${city}`, startOfDay(6) + 5, new Chance('relay', city)))
    desk.relay([{ kind: 'work_summary', date: '2021-12-20' }], '请按时报送。')
    return desk.log.steps
  })
  return [...setUp(stage, new Date(), []), ...rounds(stage), ...relayed, ...stage.counties.flatMap(stepsOf)]
}

function stepsOf(county: DivisionCode): readonly Step[] {
  const desk = new CountyDesk(county, new Log(`dates ${county}`, startOfDay(7) + 30, new Chance('dates', county)))
  const plan = new Filing(desk, { round: allRound, kind: 'implementation_plan' })
  draftPlan(plan, desk)
  file(plan, desk)
  takeUp(plan, desk)
  draftCatalog(desk, { fit: true })
  const catalog = new Filing(desk, { round: allRound, kind: 'disclosure_catalog' })
  file(catalog, desk)
  takeUp(catalog, desk)
  extendedFiling(new Filing(desk, { round: allRound, kind: 'work_summary' }), desk)
  return desk.log.steps
}

function inSeconds(ms: number): string {
  return (ms / 1_000).toFixed(2)
}
