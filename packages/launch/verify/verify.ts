import { CannotStartError } from '../cannot-start.ts'
import { say } from '../words.ts'
import { checks } from './checks.ts'
import { findChromium } from './chromium.ts'
import { runCheck, runTests } from './run.ts'
import { lineOf, sum, type Tally } from './tally.ts'

/** `npm test`: format, lint, floors, types; rule, law, database and screen tests; journeys. */
export async function verifyAll(signal: AbortSignal): Promise<void> {
  const chromium = findChromium()
  chromium.catch(() => {})
  const tallies = await runChecks(signal)
  tallies.push(await runTests('vitest.config.ts', [], signal))
  tallies.push(await runJourneys(chromium, signal))
  conclude(tallies)
}

/** `npm run check`: what needs neither a database nor a browser. */
export async function verifyQuickly(signal: AbortSignal): Promise<void> {
  const tallies = await runChecks(signal)
  tallies.push(await runTests('vitest.config.ts', ['--exclude=**/*.{pg,fault}.test.ts'], signal))
  conclude(tallies)
}

async function runChecks(signal: AbortSignal): Promise<Tally[]> {
  const tallies: Tally[] = []
  for (const check of checks) tallies.push(await runCheck(check, signal))
  return tallies
}

async function runJourneys(chromium: Promise<string>, signal: AbortSignal): Promise<Tally> {
  try {
    process.env.CHROMIUM = await chromium
  } catch (error) {
    say(error instanceof CannotStartError ? error.message : `Chromium: ${error}`)
    return { passed: 0, failed: 1 }
  }
  return runTests('journeys.config.ts', [], signal)
}

function conclude(tallies: readonly Tally[]): void {
  const total = sum(tallies)
  process.stdout.write(`\n${lineOf(total)}\n`)
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
}
