import { inOrderOf } from '../in-order-of.ts'
import type { LawChange, RegisteredLaw } from './evolve.ts'

/** 现行有效 · 已修改 · 已废止 · 尚未生效 */
export const lawStatuses = ['in_force', 'amended', 'repealed', 'pending'] as const
export type LawStatus = (typeof lawStatuses)[number]

/** The changes that stand, the withdrawn left out, by the day from which they hold. */
export function standingChanges({ changes }: Pick<RegisteredLaw, 'changes'>): readonly LawChange[] {
  return changes.filter(({ withdrawn }) => withdrawn === null).sort(inOrderOf(({ from }) => from))
}

/** The repeal that holds on a day, `"2021-10-14"`; undefined while the law stands. */
export function repealOn(law: Pick<RegisteredLaw, 'changes'>, day: string): LawChange | undefined {
  return standingChanges(law).find(({ kind, from }) => kind === 'repealed' && from <= day)
}

/** The amendment that made the version in force on a day; undefined while it is the version that was registered. */
export function amendmentOn(law: Pick<RegisteredLaw, 'changes'>, day: string): LawChange | undefined {
  return standingChanges(law).findLast(({ kind, from }) => kind === 'amended' && from <= day)
}

/** What a law is on a day. A day from which it holds that nobody knows counts as past: its doubt says so. */
export function statusOn(law: Pick<RegisteredLaw, 'changes' | 'inForceFrom'>, day: string): LawStatus {
  if (repealOn(law, day)) return 'repealed'
  if (law.inForceFrom !== null && law.inForceFrom > day) return 'pending'
  return amendmentOn(law, day) ? 'amended' : 'in_force'
}

/** What nobody checked of what makes the status of a day: of the repeal or amendment that holds, else of the entry. Null where all was checked. */
export function statusDoubtOn(law: Pick<RegisteredLaw, 'changes' | 'doubt'>, day: string): string | null {
  return (repealOn(law, day) ?? amendmentOn(law, day) ?? law).doubt
}

/** Number and year of the version that stands on a day. An amendment without a number of its own leaves the one there was. */
export function versionOn(
  law: Pick<RegisteredLaw, 'changes' | 'docNumber' | 'year'>,
  day: string,
): { readonly docNumber: string | null; readonly year: number | null } {
  const amended = standingChanges(law).filter(({ kind, from }) => kind === 'amended' && from <= day)
  return amended.reduce(
    (before, { docNumber, year }) => ({ docNumber: docNumber ?? before.docNumber, year: year ?? before.year }),
    { docNumber: law.docNumber, year: law.year },
  )
}

/** The version that stands on a day, and each one that an amendment recorded so far makes after it. */
export function versionsFrom(law: Pick<RegisteredLaw, 'changes' | 'docNumber' | 'year'>, day: string) {
  const later = standingChanges(law).filter(({ kind, from }) => kind === 'amended' && from > day)
  return [day, ...later.map(({ from }) => from)].map((each) => versionOn(law, each))
}

/** The changes that ask something on a day: the one that holds, which every earlier one gave way to, and those still to come. */
export function askingChanges({ changes }: Pick<RegisteredLaw, 'changes'>, day: string): readonly LawChange[] {
  const standing = standingChanges({ changes })
  const holding = standing.findLast(({ from }) => from <= day)
  return standing.filter((each) => each === holding || each.from > day)
}

/** Every number the law ever bore. */
export function numbersOf({ docNumber, changes }: Pick<RegisteredLaw, 'changes' | 'docNumber'>): readonly string[] {
  return [docNumber, ...changes.map((each) => each.docNumber)].filter((each) => each !== null)
}
