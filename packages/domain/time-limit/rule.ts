import type { DisclosureTimeLimit } from '../catalog/item.ts'

const limitUnits = ['working_day', 'calendar_day', 'month', 'hour', 'minute'] as const
export type LimitUnit = (typeof limitUnits)[number]

const limitPeriods = ['day', 'week', 'month', 'quarter', 'half_year', 'term', 'year'] as const
export type LimitPeriod = (typeof limitPeriods)[number]

/**
 * Why a limit is not wholly what it should be. `redacted`, `unknown`, `vague`, `no_amount` and `duration` hold no promise that anyone could keep or
 * break; the others say what had to be taken for granted. `duration` is how long something is shown (公示5个工作日), `counted_back` how long before something
 * else (开学前一周): neither says how long after it is made.
 */
const limitDoubts = [
  'redacted',
  'unknown',
  'vague',
  'no_amount',
  'duration',
  'counted_back',
  'other_start',
  'no_start',
  'no_year',
  'several_amounts',
] as const
export type LimitDoubt = (typeof limitDoubts)[number]

/** A day of the calendar as a limit names it: `{ year: null, month: 1, day: 31 }` for 1月31日, `day: 'end'` for 3月底, `month: null` for 每月5日. */
export type LimitDate = { readonly year: number | null; readonly month: number | null; readonly day: number | 'end' }

/**
 * 公开时限 as a rule: what sets it off, how much time there is, or by which date. What a text does not say is null.
 * 信息形成或者变更之日起20个工作日内 is `{ trigger: 'created_or_changed', amount: 20, unit: 'working_day' }`, 每年1月31日前
 * `{ trigger: 'periodic', every: 'year', date: { year: null, month: 1, day: 31 } }`, 与规范性文件同步发布 `{ trigger: 'upon_approval', alongside: '规范性文件' }`.
 */
export type TimeLimitRule = {
  readonly raw: string
  readonly trigger: DisclosureTimeLimit['trigger']
  readonly amount: number | null
  readonly unit: LimitUnit | null
  readonly every: LimitPeriod | null
  readonly date: LimitDate | null
  /** What it appears together with (同步发布). */
  readonly alongside: string | null
  readonly doubt: LimitDoubt | null
}

/** Whether somebody could tell from the text when it is too late. */
export function isPromise({ doubt }: TimeLimitRule): boolean {
  return doubt === null || !promisesNothing.has(doubt)
}

const promisesNothing: ReadonlySet<LimitDoubt> = new Set(['redacted', 'unknown', 'vague', 'no_amount', 'duration'])
