import type { CheckId, Finding, Severity } from './finding.ts'

/** What the checks found in a catalog, counted by items: with anything that must be looked at, with advice, and by check. */
export type CheckTally = {
  readonly items: number
  readonly must: number
  readonly advice: number
  readonly byCheck: Readonly<Partial<Record<CheckId, number>>>
}

/** An item counts once for a check, however often the check found something in it. */
export function tallyOf(found: Iterable<readonly Finding[]>): CheckTally {
  const byCheck: Partial<Record<CheckId, number>> = {}
  const tally = { items: 0, must: 0, advice: 0 }
  for (const findings of found) {
    tally.items += 1
    for (const severity of new Set(findings.map((each): Severity => each.severity))) tally[severity] += 1
    for (const check of new Set(findings.map((each) => each.check))) byCheck[check] = (byCheck[check] ?? 0) + 1
  }
  return { ...tally, byCheck }
}

/** Several catalogs as one. */
export function sumOf(tallies: readonly CheckTally[]): CheckTally {
  const byCheck: Partial<Record<CheckId, number>> = {}
  const sum = { items: 0, must: 0, advice: 0 }
  for (const { byCheck: counts, ...tally } of tallies) {
    for (const name of ['items', 'must', 'advice'] as const) sum[name] += tally[name]
    for (const [check, count] of Object.entries(counts))
      byCheck[check as CheckId] = (byCheck[check as CheckId] ?? 0) + count
  }
  return { ...sum, byCheck }
}
