import { loadavg } from 'node:os'
import type { Ended } from './round-completion.ts'
import type { Counts } from './round-counts.ts'
import type { Played } from './round-notices.ts'
import type { CohortTotals } from './round-totals.ts'

export type Day = {
  readonly day: string
  readonly filings: number
  readonly packages: number
  readonly events: number
  readonly ms: number
}

export type Outcome = {
  readonly played: Played
  readonly totals: readonly CohortTotals[]
  readonly ended: Ended
  readonly counts: Counts
}

/** @param days of both rounds, of which those of a deadline are shown */
export function report(days: readonly Day[], outcomes: readonly Outcome[]) {
  const deadlines = new Set(outcomes.flatMap(({ played }) => Object.values(played.deadlines)))
  const rows = days.filter(({ day }) => deadlines.has(day))
  const all = days.reduce((sum, { events, ms }) => ({ events: sum.events + events, ms: sum.ms + ms }), {
    events: 0,
    ms: 0,
  })
  const measures = Object.fromEntries([
    ...rows.map(({ day, ms }) => [`${day.replaceAll('-', '_')}_ms`, Math.round(ms)] as const),
    ...[['events', all.events] as const, ['ms', Math.round(all.ms)] as const],
  ])
  const load = loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')
  const lines = [
    `${all.events.toLocaleString('en')} events of two rounds in ${inSeconds(all.ms)} s, ${rate(all)} events/s, load of the last 1, 5 and 15 min ${load}`,
    ...rows.map(dayLine),
    ...outcomes.flatMap(({ played: { round }, totals, ended, counts }) => [
      '',
      ...totals.map((each) => `${round} ${totalsLine(each)}`),
      `${round} by ${ended.goal}, from the log and on the board: ${ended.complete} of ${ended.of} counties complete, ${ended.settled} settled, ${ended.inForce} in force`,
      `${round} ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(' · ')}`,
    ]),
  ]
  return { measures, table: lines.join('\n') }
}

function dayLine(row: Day): string {
  const [filings, packages, events] = [
    String(row.filings).padStart(3),
    String(row.packages).padStart(2),
    String(row.events).padStart(6),
  ]
  return `${row.day}  ${filings} filings, ${packages} packages  ${events} events  ${inSeconds(row.ms).padStart(6)} s  ${String(rate(row)).padStart(5)} events/s`
}

function totalsLine({ kind, packages, whole, inPart, outstanding, owed, addenda }: CohortTotals): string {
  return `${kind.padEnd(20)} ${packages} packages: ${whole} whole + ${inPart} in part + ${outstanding} outstanding = ${owed} owed, ${addenda} by addendum`
}

function rate({ events, ms }: { readonly events: number; readonly ms: number }): number {
  return Math.round((events / ms) * 1_000)
}

function inSeconds(ms: number): string {
  return (ms / 1_000).toFixed(1)
}
