import { addDays, yearOf } from '../deadline/calendar-day.ts'
import { addWorkdays, type NoCalendar, type WorkCalendar } from '../deadline/work-calendar.ts'
import { isPromise, type LimitDate, type TimeLimitRule } from './rule.ts'

/** What a limit means for one day: made or approved on `start`, shown by `due` at the latest; `start` is null where the date stands by itself. */
export type LimitExample = { readonly start: string | null; readonly due: string }

/**
 * A limit told by a day: made on 2021-09-10, twenty working days end on 2021-10-14; of 每年1月31日前 the next such date. Days of the calendar are
 * counted as they are, since no rule moves them.
 *
 * @returns null where no date follows from the limit: no promise, a period without a date, something that has yet to happen
 */
export function exampleOf(rule: TimeLimitRule, day: string, calendar: WorkCalendar): LimitExample | NoCalendar | null {
  if (!isPromise(rule)) return null
  const { trigger, amount, date } = rule
  if (trigger === 'created_or_changed' || trigger === 'upon_approval')
    return amount === null ? (rule.alongside === null ? null : { start: day, due: day }) : counted(rule, day, calendar)
  if (trigger === 'immediate') return { start: day, due: day }
  const next = date && amount === null ? nextDate(date, day) : null
  return next === null ? null : { start: null, due: next }
}

function counted(
  { amount, unit }: TimeLimitRule,
  day: string,
  calendar: WorkCalendar,
): LimitExample | NoCalendar | null {
  switch (unit) {
    case 'working_day': {
      const due = addWorkdays(day, amount ?? 0, calendar)
      return typeof due === 'string' ? { start: day, due } : due
    }
    case 'calendar_day':
      return { start: day, due: addDays(day, amount ?? 0) }
    case 'month':
      return { start: day, due: monthsLater(day, amount ?? 0) }
    default:
      return null
  }
}

/** The same day of a later month, or its last day: a month after 2021-01-31 is 2021-02-28. */
function monthsLater(day: string, months: number): string {
  const month = Number(day.slice(5, 7)) - 1 + months
  return dayIn(yearOf(day) + Math.floor(month / 12), (month % 12) + 1, Number(day.slice(8, 10)))
}

function nextDate({ year, month, day }: LimitDate, from: string): string | null {
  if (year !== null) return dayIn(year, month ?? 12, day)
  const [thisYear, thisMonth] = [yearOf(from), Number(from.slice(5, 7))]
  const near = dayIn(thisYear, month ?? thisMonth, day)
  if (near >= from) return near
  if (month !== null) return dayIn(thisYear + 1, month, day)
  return thisMonth === 12 ? dayIn(thisYear + 1, 1, day) : dayIn(thisYear, thisMonth + 1, day)
}

function dayIn(year: number, month: number, day: number | 'end'): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const last = addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1)
  if (day === 'end') return last
  return addDays(first, Math.min(day, Number(last.slice(8, 10))) - 1)
}
