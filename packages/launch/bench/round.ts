import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { type OpenDesk, openDesk } from '@mingce/api/open-desk'
import { sichuan } from '@mingce/domain/cast'
import type { RoundCommand } from '@mingce/domain/round/decide'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { identityMigrations } from '@mingce/identity/migrations'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { projectionNames } from '@mingce/projections/projections'
import { Chance } from '../demo/chance.ts'
import { pilotRound, stageOf } from '../demo/cohorts.ts'
import { calendarPutRight } from '../demo/dates.ts'
import { Log } from '../demo/log.ts'
import { dayAt, minuteOn } from '../demo/office-hours.ts'
import { play } from '../demo/play.ts'
import { rounds } from '../demo/rounds.ts'
import { setUp } from '../demo/set-up.ts'
import type { Step } from '../demo/step.ts'
import { type Timed, timed } from '../demo/waves.ts'
import { temporaryFolder } from '../temporary-postgres.ts'
import { type Played, Province } from './round-story.ts'
import { type CohortTotals, reconciled } from './round-totals.ts'

const stage = stageOf()
/** The dates of the notice, the first on the last working day before 中秋; then a round of all counties, on a document nobody issued. */
const pilots: Played = {
  round: pilotRound,
  cohort: stage.pilots,
  deadlines: { implementation_plan: '2021-09-18', disclosure_catalog: '2021-10-20', work_summary: '2021-12-20' },
}
const everyCounty: Played = {
  round: '2023-all',
  cohort: stage.counties,
  deadlines: { implementation_plan: '2023-03-31', disclosure_catalog: '2023-06-30', work_summary: '2023-12-20' },
}

/**
 * Two whole rounds from commands alone, each through `record` at its own instant, with followers and the sealer running: drafts, filings, 签收,
 * opinions, returns, 审定, publication, packages with their exceptions, feedback, 收悉, addenda. Ends with totals that reconcile, or fails.
 *
 * @returns what each day of a deadline took until every projection stood at its last event
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const folder = temporaryFolder('round')
  const tables = await freshDatabaseOn(serverUrl, [...ledgerMigrations, ...identityMigrations])
  const onUnsealed = (error: unknown) => {
    throw new Error('the log could not be sealed', { cause: error })
  }
  const sealing = { keyFile: join(folder, 'log-key'), onUnsealed }
  const desk = await openDesk(tables.appUrl, { follows: true, production: false, sealing })
  try {
    const days = await playAll({ ...desk, synthetic: true }, twoRounds())
    return report(days, [
      { played: pilots, totals: await reconciled(desk, pilots) },
      { played: everyCounty, totals: await reconciled(desk, everyCounty) },
    ])
  } finally {
    await desk.close()
    await tables.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function twoRounds(): readonly Timed[] {
  const province = new Province()
  province.play(pilots)
  province.play(everyCounty)
  const opened = rounds(stage).filter(({ doing }) => doing.matter === 'round' && doing.target === pilotRound)
  const steps = [...setUp(stage, new Date(), []), ...calendarPutRight([]), ...opened, ...openedIn2023(opened)]
  return timed([...steps, ...province.steps])
}

/** As the round of 2021, with other counties and other days. */
function openedIn2023(opened: readonly Step[]): readonly Step[] {
  const first = opened.find(({ doing }) => doing.matter === 'round')?.doing.command as RoundCommand | undefined
  if (first?.do !== 'open') throw new Error('the round of 2021 was not opened')
  const { round, cohort, deadlines } = everyCounty
  const log = new Log('round 2023', minuteOn('2023-02-01'), new Chance('round 2023'))
  const document = {
    title: '（演示）关于全省各县（市、区）报送义务教育领域基层政务公开标准目录的通知',
    docNumber: '演示〔2023〕1号',
    issuedOn: '2023-02-01',
    synthetic: true,
  }
  const owedBy = (kind: DeliverableKind) => (kind === 'implementation_plan' ? 'county_and_city' : 'county')
  const deliverables = deliverableKinds.map(
    (kind) => ({ kind, dueDate: deadlines[kind], owedBy: owedBy(kind) }) as const,
  )
  const settings = { ...first.settings, deliverables, clauses: [] }
  const close: RoundCommand = { do: 'close', reason: '2021年轮次已结束。' }
  const open: RoundCommand = {
    ...first,
    round,
    title: '2023年全省各县（市、区）报送（演示）',
    document,
    cohort,
    settings,
  }
  log.add(sichuan.roundManager, { matter: 'round', target: pilotRound, command: close })
  log.add(sichuan.roundManager, { matter: 'round', target: round, command: open })
  return log.steps
}

type Day = {
  readonly day: string
  readonly filings: number
  readonly packages: number
  readonly events: number
  readonly ms: number
}

/** Day after day, each until every projection stands at its last event. */
async function playAll(desk: OpenDesk, steps: readonly Timed[]): Promise<readonly Day[]> {
  const days: Day[] = []
  let recorded = 0
  for (const [day, within] of Map.groupBy(steps, ({ minute }) => dayAt(minute))) {
    const began = performance.now()
    const events = await play(desk, within)
    recorded += events
    const reached = await desk.follower.catchUp(projectionNames, BigInt(recorded - 1), 600_000)
    if (reached === 'catching_up') throw new Error(`the projections did not reach the end of ${day}`)
    const count = (command: string) =>
      within.filter(({ doing }) => 'do' in doing.command && doing.command.do === command).length
    days.push({
      day,
      filings: count('submit'),
      packages: count('submitPackage'),
      events,
      ms: performance.now() - began,
    })
  }
  return days
}

type Ended = { readonly played: Played; readonly totals: readonly CohortTotals[] }

function report(days: readonly Day[], ended: readonly Ended[]) {
  const deadlines = new Set([pilots, everyCounty].flatMap((each) => Object.values(each.deadlines)))
  const rows = days.filter(({ day }) => deadlines.has(day))
  const all = days.reduce((sum, { events, ms }) => ({ events: sum.events + events, ms: sum.ms + ms }), {
    events: 0,
    ms: 0,
  })
  const measures = Object.fromEntries([
    ...rows.map(({ day, ms }) => [`${day.replaceAll('-', '_')}_ms`, Math.round(ms)] as const),
    ...[['events', all.events] as const, ['ms', Math.round(all.ms)] as const],
  ])
  const load = (loadavg()[0] ?? 0).toFixed(1)
  const lines = [
    `${all.events.toLocaleString('en')} events of two rounds in ${inSeconds(all.ms)} s, ${rate(all)} events/s, load ${load}`,
    ...rows.map(
      (row) =>
        `${row.day}  ${String(row.filings).padStart(3)} filings, ${String(row.packages).padStart(2)} packages  ${String(row.events).padStart(6)} events  ${inSeconds(row.ms).padStart(6)} s  ${String(rate(row)).padStart(5)} events/s`,
    ),
    ...ended.flatMap(({ played, totals }) => totals.map((each) => `${played.round} ${shown(each)}`)),
  ]
  return { measures, table: lines.join('\n') }
}

function shown({ kind, packages, whole, inPart, outstanding, owed, addenda }: CohortTotals): string {
  return `${kind.padEnd(20)} ${packages} packages: ${whole} whole + ${inPart} in part + ${outstanding} outstanding = ${owed} owed, ${addenda} by addendum`
}

function rate({ events, ms }: { readonly events: number; readonly ms: number }): number {
  return Math.round((events / ms) * 1_000)
}

function inSeconds(ms: number): string {
  return (ms / 1_000).toFixed(1)
}
