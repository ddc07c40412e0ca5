import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type OpenDesk, openDesk } from '@mingce/api/open-desk'
import { identityMigrations } from '@mingce/identity/migrations'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { projectionNames } from '@mingce/projections/projections'
import { calendarPutRight } from '../demo/dates.ts'
import { dayAt } from '../demo/office-hours.ts'
import { play } from '../demo/play.ts'
import { setUp } from '../demo/set-up.ts'
import { type Timed, timed } from '../demo/waves.ts'
import { temporaryFolder } from '../temporary-postgres.ts'
import { completed } from './round-completion.ts'
import { countedIn, nothingMissing } from './round-counts.ts'
import { wholeLog } from './round-log.ts'
import { everyCounty, noticesOfBoth, type Played, pilots, stage } from './round-notices.ts'
import { type Day, type Outcome, report } from './round-report.ts'
import { Province } from './round-story.ts'
import { reconciled } from './round-totals.ts'

/**
 * Two whole rounds from commands alone, each through `record` at its own instant, with followers and the sealer running: 转发部署, drafts,
 * filings, on paper too, 签收, opinions, 补充材料, 延期, 公示, returns, 审定, publication, 备案, packages with their 会签 and exceptions,
 * feedback, 收悉, addenda, 催办, the end of the round. Ends with totals that reconcile, 完成 by the goal's day, and a count of every kind of
 * what was played, or fails.
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
    return report(days, await outcomesOf(desk))
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
  const steps = [...setUp(stage, new Date(), []), ...calendarPutRight([]), ...noticesOfBoth()]
  return timed([...steps, ...province.steps])
}

async function outcomesOf(desk: OpenDesk): Promise<readonly Outcome[]> {
  const log = await wholeLog(desk.ledger)
  const outcomeOf = async (played: Played): Promise<Outcome> => ({
    played,
    totals: await reconciled(desk, played),
    ended: await completed(desk.read, log, played),
    counts: countedIn(log, played),
  })
  const outcomes = [await outcomeOf(pilots), await outcomeOf(everyCounty)]
  nothingMissing(outcomes.map(({ counts }) => counts))
  return outcomes
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
