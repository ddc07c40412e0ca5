// Calendar days are text, "2021-10-14", as lived in Asia/Shanghai. No time of day and no time zone enters the arithmetic.

const msPerDay = 86_400_000

/**
 * Reads a calendar day from outside the program.
 *
 * @throws {RangeError} when `text` is not an existing day written as "2021-10-14".
 */
export function parseDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || dayAt(numberOf(text)) !== text)
    throw new RangeError(`not a calendar day: ${JSON.stringify(text)}`)
  return text
}

/** The day `count` days later; earlier when negative: ("2021-09-10", 34) is "2021-10-14". */
export function addDays(day: string, count: number): string {
  return dayAt(numberOf(day) + count)
}

/** How many days `later` lies after `earlier`; negative when it lies before. */
export function daysBetween(earlier: string, later: string): number {
  return numberOf(later) - numberOf(earlier)
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  const weekday = (((numberOf(day) + 4) % 7) + 7) % 7 // 1970-01-01 was a Thursday; 0 is Sunday
  return weekday === 0 || weekday === 6
}

/** The year the day lies in, 2021. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** "9/10", or "2022/1/5" outside `year`. */
export function shortDay(day: string, year: number): string {
  const short = `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`
  return yearOf(day) === year ? short : `${yearOf(day)}/${short}`
}

function numberOf(day: string): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)].map(Number)
  return Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, date) / msPerDay
}

function dayAt(number: number): string {
  return Number.isInteger(number) ? new Date(number * msPerDay).toISOString().slice(0, 10) : ''
}
