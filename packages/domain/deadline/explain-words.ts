/** What an explained line is said with, in one language. Days come as "9/10". */
export type ExplainWords = {
  /** Between things of one kind, after the sum, and between clauses. */
  readonly list: string
  readonly first: string
  readonly next: string
  readonly accepted: string
  readonly days: (count: number, unit: 'working_day' | 'calendar_day') => string
  readonly extension: (days: string) => string
  readonly skipped: (list: string) => string
  readonly holiday: (name: string, days: number) => string
  readonly madeUp: (list: string) => string
  readonly stoppedFor: (days: string) => string
  readonly stopped: (from: string, until: string, days: string) => string
  readonly moved: (from: string, because: string | null, to: string, later: boolean) => string
  readonly due: (day: string) => string
  readonly dueBefore: (day: string, excluded: string) => string
  readonly standing: (from: string, left: string) => string
  /** Instead of a day that a year without a published working calendar cannot give yet. */
  readonly uncounted: string
}

export const inChinese: ExplainWords = {
  ...{ list: '、', first: '，', next: '；', accepted: '签收' },
  days: (count, unit) => `${count} ${unit === 'working_day' ? '工作日' : '天'}`,
  extension: (days) => `延期 ${days}`,
  skipped: (list) => `跳过${list}`,
  holiday: (name, days) => `${name} ${days} 天`,
  madeUp: (list) => `${list} 补班计入`,
  stoppedFor: (days) => `停表 ${days}不计`,
  stopped: (from, until, days) => `‖ ${from} 停表、${until} 恢复，${days}不计`,
  moved: (from, because, to, later) => `${from} 逢${because ?? '周末'}，${later ? '顺延' : '提前'}至 ${to}`,
  due: (day) => `${day} 截止`,
  dueBefore: (day, excluded) => `${day} 截止（${excluded} 当日不含）`,
  standing: (from, left) => `‖ ${from} 起停表，剩 ${left}，恢复后接着计算`,
  uncounted: '期限待工作日历公布后计算',
}

const holidays: Readonly<Record<string, string>> = {
  ...{ 元旦: 'New Year', 春节: 'Spring Festival', 清明: 'Qingming', 劳动节: 'Labour Day', 端午: 'Dragon Boat' },
  ...{ 中秋: 'Mid-Autumn', 国庆: 'National Day', 国庆节: 'National Day', 中秋节: 'Mid-Autumn' },
}
const inWords = (name: string) => holidays[name] ?? name
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A holiday that has no English name here is named as the notice names it. */
export const inEnglish: ExplainWords = {
  ...{ list: ', ', first: '; ', next: '; ', accepted: 'accepted' },
  days: (count, unit) => counted(count, unit === 'working_day' ? 'working day' : 'day'),
  extension: (days) => `${days} of extension`,
  skipped: (list) => `skips ${list}`,
  holiday: (name, days) => `${inWords(name)} ${counted(days, 'day')}`,
  madeUp: (list) => `${list} are worked in exchange and count`,
  stoppedFor: (days) => `the clock stood still: ${days} do not count`,
  stopped: (from, until, days) => `‖ stopped on ${from}, resumed on ${until}: ${days} do not count`,
  moved: (from, because, to, later) =>
    `${from} is ${because === null ? 'a weekend' : inWords(because)}: ${later ? 'put off' : 'brought forward'} to ${to}`,
  due: (day) => `due on ${day}`,
  dueBefore: (day, excluded) => `due on ${day} (${excluded} not included)`,
  standing: (from, left) => `‖ stopped on ${from} with ${left} left, which count on when it resumes`,
  uncounted: 'the day is counted once the working calendar is published',
}
