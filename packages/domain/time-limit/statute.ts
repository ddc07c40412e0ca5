import { publicationLimit } from '../deadline/statutory.ts'
import { isPromise, type TimeLimitRule } from './rule.ts'

/**
 * How a limit stands to the twenty working days of Art. 26. `depends`: days of the calendar, months or hours that are longer from some
 * days of the year and not from others. `other_start`: counted from something the article does not count from, so that nothing can be said.
 */
export type AgainstStatute = 'within' | 'over' | 'depends' | 'other_start' | 'unknown'

/**
 * Twenty working days after a day are between 25 and 38 days of the calendar, from every day of 2019-01-01 to 2026-11-20 by the published
 * calendars: 25 with two weekends worked, 38 over 春节.
 */
export const statutorySpan = { least: 25, most: 38 } as const

/**
 * Whether a limit promises more time than the law leaves, unless another law sets its own (法律、法规另有规定的，从其规定).
 *
 * Source: Regulation on Open Government Information (Decree 711 of the State Council), Art. 26.
 */
export function againstStatute(rule: TimeLimitRule): AgainstStatute {
  if (!isPromise(rule)) return 'unknown'
  const { trigger, amount, unit } = rule
  if (amount === null || unit === null)
    return trigger === 'immediate' || rule.alongside !== null ? 'within' : 'other_start'
  if (trigger === null || trigger === 'periodic' || trigger === 'fixed_date') return 'other_start'
  if (unit === 'working_day') return amount <= publicationLimit.rule.amount ? 'within' : 'over'
  const { shortest, longest } = calendarDays(amount, unit)
  if (longest <= statutorySpan.least) return 'within'
  return shortest > statutorySpan.most ? 'over' : 'depends'
}

/** How many days of the calendar an amount is at the least and at the most. */
export function calendarDays(
  amount: number,
  unit: Exclude<TimeLimitRule['unit'], 'working_day' | null>,
): { readonly shortest: number; readonly longest: number } {
  switch (unit) {
    case 'calendar_day':
      return { shortest: amount, longest: amount }
    case 'month':
      // Of twelve months in a row, 28 to 31 days each, no two neighbours are both short.
      return { shortest: Math.floor((amount * 365) / 12) - 2, longest: Math.ceil((amount * 366) / 12) + 1 }
    case 'hour':
      return { shortest: Math.floor(amount / 24), longest: Math.ceil(amount / 24) }
    case 'minute':
      return { shortest: 0, longest: Math.ceil(amount / 1440) }
  }
}
