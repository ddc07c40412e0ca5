import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { standingChanges } from './change.ts'
import type { LawEntry } from './events.ts'
import type { LawState } from './evolve.ts'

export type BeginningRefusal = 'LAW_BEGINS_BEFORE_PROMULGATION' | 'LAW_BEGINS_AFTER_CHANGE'

type Days = Pick<LawEntry, 'kind' | 'promulgatedOn' | 'inForceFrom'>

/** The day on which a law began, `"2021-10-14"`: in force, else promulgated; null where neither day is known. */
export function beginningOf({ inForceFrom, promulgatedOn }: Days): string | null {
  return inForceFrom ?? promulgatedOn
}

/**
 * Refuses an entry by which a law would be in force before it was promulgated, or begin on or after the day of a change that stands. A
 * normative document (规范性文件) may say of itself that it holds from a day before its issue.
 */
export function beginningAgainst(entry: Days, law: Pick<LawState, 'changes'>): Refusal<BeginningRefusal> | undefined {
  const { kind, promulgatedOn, inForceFrom } = entry
  const isEarly = promulgatedOn !== null && inForceFrom !== null && inForceFrom < promulgatedOn
  const beginning = beginningOf(entry)
  const first = standingChanges(law)[0]?.from
  return firstRefusal<BeginningRefusal>(
    () => (isEarly && kind !== 'normative_doc' ? refuse('LAW_BEGINS_BEFORE_PROMULGATION', [promulgatedOn]) : undefined),
    () =>
      beginning !== null && first !== undefined && first <= beginning
        ? refuse('LAW_BEGINS_AFTER_CHANGE', [first])
        : undefined,
  )
}
