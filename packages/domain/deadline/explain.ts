import { addDays, shortDay, yearOf } from './calendar-day.ts'
import type { Deadline } from './deadline.ts'
import { type ExplainWords, inChinese } from './explain-words.ts'

/** `startedBy`: what happened on day 0, "签收" unless said. */
export type Explaining = { readonly startedBy?: string | undefined; readonly words?: ExplainWords | undefined }

/** One line for the screen: "9/10 签收 + 20 工作日 = 10/14，跳过中秋 3 天、国庆 7 天；9/18、9/26、10/9 补班计入". */
export function explain(deadline: Deadline, { startedBy, words = inChinese }: Explaining = {}): string {
  const { rule, dueDate, explanation, extendedBy = 0 } = deadline
  const { first, next } = words
  const clauses = clausesOf(deadline, words)
  if (rule.amount + extendedBy > 0) {
    const head = `${sumOf(deadline, words, startedBy)} = ${shortIn(deadline)(explanation.move?.from ?? dueDate)}`
    return clauses.length > 0 ? `${head}${first}${clauses.join(next)}` : head
  }
  const short = shortIn(deadline)
  if (!deadline.dayExcluded) return clauses[0] ?? words.due(short(dueDate))
  const { startDate } = deadline
  return [words.dueBefore(short(startDate), short(addDays(startDate, 1))), ...clauses].join(first)
}

/** The same while the clock stands still: "9/10 签收 + 20 工作日，‖ 9/15 起停表，剩 17 工作日，恢复后接着计算". */
export function explainStopped(
  deadline: Deadline,
  { from, left }: { readonly from: string; readonly left: number },
  { startedBy, words = inChinese }: Explaining = {},
): string {
  const standing = words.standing(shortIn(deadline)(from), words.days(left, deadline.rule.unit))
  return `${sumOf(deadline, words, startedBy)}${words.first}${standing}`
}

function sumOf({ startDate, rule, extendedBy = 0 }: Deadline, words: ExplainWords, startedBy?: string): string {
  const { amount, unit } = rule
  return [
    `${shortDay(startDate, yearOf(startDate))} ${startedBy ?? words.accepted}`,
    ...(amount > 0 ? [words.days(amount, unit)] : []),
    ...(extendedBy > 0 ? [words.extension(words.days(extendedBy, unit))] : []),
  ].join(' + ')
}

function clausesOf(deadline: Deadline, words: ExplainWords): readonly string[] {
  const { rule, dueDate, explanation, stops = [] } = deadline
  const { skipped, makeupWorkdays, stoppedDays, move } = explanation
  const short = shortIn(deadline)
  const listed = (each: readonly string[]) => each.join(words.list)
  const told = stops.filter(({ days }) => days > 0)
  return [
    ...(skipped.length > 0 ? [words.skipped(listed(skipped.map(({ name, days }) => words.holiday(name, days))))] : []),
    ...(makeupWorkdays.length > 0 ? [words.madeUp(listed(makeupWorkdays.map(short)))] : []),
    ...told.map(({ from, until, days }) => words.stopped(short(from), short(until), words.days(days, rule.unit))),
    ...(stoppedDays > 0 && told.length === 0 ? [words.stoppedFor(words.days(stoppedDays, rule.unit))] : []),
    ...(move ? [words.moved(short(move.from), move.because, short(dueDate), dueDate > move.from)] : []),
  ]
}

function shortIn({ startDate }: Deadline): (day: string) => string {
  return (day) => shortDay(day, yearOf(startDate))
}
