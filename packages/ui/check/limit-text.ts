import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { exampleOf } from '@mingce/domain/time-limit/example'
import { isPromise, type LimitDate, type TimeLimitRule } from '@mingce/domain/time-limit/rule'
import { againstStatute } from '@mingce/domain/time-limit/statute'
import { dayInWords } from '../instant.ts'
import { say } from '../words/language.ts'
import { limitDoubtWords, limitPeriodWords, limitText, limitUnitWords } from '../words/time-limits.ts'

/** A limit in plain words with an example day: "形成或者变更后 20 个工作日内公开；如 2021年9月10日 形成，最迟 2021年10月14日 公开". */
export function limitInWords(rule: TimeLimitRule, today: string, calendar: WorkCalendar): string {
  if (!isPromise(rule)) return limitText('read', { words: rule.doubt ? say(limitDoubtWords[rule.doubt]) : '' })
  const plain = plainWords(rule)
  const words = rule.doubt ? limitText('doubted', { words: plain, doubt: say(limitDoubtWords[rule.doubt]) }) : plain
  const standing = againstStatute(rule)
  return [
    limitText('read', { words }),
    exampleWords(rule, today, calendar),
    ...(standing === 'over' || standing === 'depends' ? [limitText(standing)] : []),
  ]
    .filter(Boolean)
    .join(limitText('separator'))
}

function exampleWords(rule: TimeLimitRule, today: string, calendar: WorkCalendar): string {
  const example = exampleOf(rule, today, calendar)
  if (example === null) return ''
  if ('refused' in example) return limitText('noCalendar')
  const { start, due } = example
  return start === null
    ? limitText('next', { due: dayInWords(due) })
    : limitText('example', { start: dayInWords(start), due: dayInWords(due) })
}

function plainWords(rule: TimeLimitRule): string {
  const { trigger, amount, unit, every, date, alongside, doubt } = rule
  if (amount !== null && unit !== null) {
    const time = `${amount} ${say(limitUnitWords[unit])}`
    if (trigger === 'periodic')
      return limitText('periodic', { period: every ? say(limitPeriodWords[every]) : '', time })
    if (doubt === 'counted_back') return limitText('countedBack', { time })
    return limitText(trigger === null ? 'otherStart' : trigger === 'upon_approval' ? 'approved' : 'created', { time })
  }
  if (date) return limitText('byDate', { date: dateWords(date, rule) })
  if (alongside !== null) return alongside === '' ? limitText('together') : limitText('alongside', { what: alongside })
  if (every && trigger === 'periodic') return limitText('period', { period: say(limitPeriodWords[every]) })
  return limitText('atOnce')
}

function dateWords({ year, month, day }: LimitDate, { every }: TimeLimitRule): string {
  const date =
    month === null
      ? day === 'end'
        ? limitText('atEnd')
        : limitText('onDay', { day })
      : day === 'end'
        ? limitText('monthEnd', { month })
        : limitText('monthDay', { month, day })
  if (year !== null) return limitText('inYear', { year, date })
  return every ? limitText('each', { period: say(limitPeriodWords[every]), date }) : date
}
