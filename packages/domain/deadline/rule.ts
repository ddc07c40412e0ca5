export const dayUnits = ['working_day', 'calendar_day'] as const
export const holidayPolicies = ['postpone', 'advance', 'keep'] as const

/** What a rest day does to a date that falls on it: 顺延, 提前, or nothing. */
export type HolidayPolicy = (typeof holidayPolicies)[number]

/** `{ amount: 20, unit: 'working_day', holidayPolicy: 'postpone' }`: the start is day 0. A working day is never moved. */
export type DeadlineRule = {
  readonly amount: number
  readonly unit: (typeof dayUnits)[number]
  readonly holidayPolicy: HolidayPolicy
}

/** 停表: days after `from`, up to and with `until`, do not count; `until` is null while the clock stands still. */
export type ClockStop = { readonly from: string; readonly until: string | null }

/** What a due date is computed from: the day 0, the rule, the times the clock stood still, and the days granted on top (延期). */
export type DeadlineRequest = {
  readonly startDate: string
  readonly rule: DeadlineRule
  readonly stops?: readonly ClockStop[]
  readonly extendedBy?: number
}

/** How many days must be used up: the rule's, and those that were granted. */
export function daysToUse({ rule, extendedBy = 0 }: DeadlineRequest): number {
  return rule.amount + extendedBy
}
