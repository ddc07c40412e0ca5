import { isPromise, type TimeLimitRule } from './rule.ts'
import { calendarDays } from './statute.ts'

/** How one limit stands to another: what is counted in other units is compared only where no day of the year could turn it round. */
export type LimitChange = 'shorter' | 'same' | 'longer' | 'unknown'

/** Whether `now` keeps the public waiting less than `before` did; both as rules. */
export function limitChange(before: TimeLimitRule, now: TimeLimitRule): LimitChange {
  if (before.raw === now.raw && before.amount === now.amount) return 'same'
  const [was, is] = [waitOf(before), waitOf(now)]
  if (!was || !is) return 'unknown'
  if (was.unit === is.unit) return is.amount < was.amount ? 'shorter' : is.amount > was.amount ? 'longer' : 'same'
  if (is.most <= was.least) return 'shorter'
  return is.least >= was.most ? 'longer' : 'unknown'
}

/** The limit in working days where it is counted so, 0 for at once; null where it is not. */
export function workingDays(rule: TimeLimitRule): number | null {
  const wait = waitOf(rule)
  if (wait?.unit === 'working_day') return wait.amount
  return wait?.unit === 'at_once' ? 0 : null
}

/**
 * The working days that pass at the most: of a limit in days of the calendar or in hours its days, since no day of the calendar holds more than one working
 * day; null where it cannot be told, and for months.
 */
export function workingDaysAtMost(rule: TimeLimitRule): number | null {
  const wait = waitOf(rule)
  if (wait?.unit === 'calendar_day' || wait?.unit === 'hour' || wait?.unit === 'minute') return wait.most
  return workingDays(rule)
}

type Wait = {
  readonly unit: NonNullable<TimeLimitRule['unit']> | 'at_once'
  readonly amount: number
  /** In days of the calendar. */
  readonly least: number
  readonly most: number
}

function waitOf(rule: TimeLimitRule): Wait | undefined {
  const { trigger, amount, unit, alongside } = rule
  if (!isPromise(rule)) return undefined
  if (trigger === 'immediate' || (alongside !== null && amount === null))
    return { unit: 'at_once', amount: 0, least: 0, most: 0 }
  if ((trigger !== 'created_or_changed' && trigger !== 'upon_approval') || amount === null || unit === null)
    return undefined
  if (unit === 'working_day') return { unit, amount, least: amount, most: Math.ceil(amount * 1.4) + 10 }
  const { shortest, longest } = calendarDays(amount, unit)
  return { unit, amount, least: shortest, most: longest }
}
