import { shortDay, yearOf } from './calendar-day.ts'
import type { Deadline } from './deadline.ts'
import type { Move } from './explanation.ts'

/**
 * One line for the screen: "9/10 签收 + 20 工作日 = 10/14，跳过中秋 3 天、国庆 7 天；9/18、9/26、10/9 补班计入".
 *
 * @param startedBy what happened on day 0
 */
export function explain({ startDate, rule, dueDate, explanation }: Deadline, startedBy = '签收'): string {
  const short = (day: string) => shortDay(day, yearOf(startDate))
  const { skipped, makeupWorkdays, stoppedDays, move } = explanation
  const unit = rule.unit === 'working_day' ? '工作日' : '天'
  const clauses: string[] = []
  if (skipped.length > 0) clauses.push(`跳过${skipped.map(({ name, days }) => `${name} ${days} 天`).join('、')}`)
  if (makeupWorkdays.length > 0) clauses.push(`${makeupWorkdays.map(short).join('、')} 补班计入`)
  if (stoppedDays > 0) clauses.push(`停表 ${stoppedDays} ${unit}不计`)
  if (move) clauses.push(moved(move, dueDate, short))
  if (rule.amount === 0) return clauses[0] ?? `${short(dueDate)} 截止`
  const head = `${short(startDate)} ${startedBy} + ${rule.amount} ${unit} = ${short(move?.from ?? dueDate)}`
  return clauses.length > 0 ? `${head}，${clauses.join('；')}` : head
}

function moved({ from, because }: Move, dueDate: string, short: (day: string) => string): string {
  return `${short(from)} 逢${because ?? '周末'}，${dueDate > from ? '顺延' : '提前'}至 ${short(dueDate)}`
}
