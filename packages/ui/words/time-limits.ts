import type { LimitDoubt, LimitPeriod, LimitUnit } from '@mingce/domain/time-limit/rule'
import { catalogue } from './catalogue.ts'
import type { Said } from './language.ts'

export const limitUnitWords: Readonly<Record<LimitUnit, Said>> = {
  working_day: { zh: '个工作日', en: 'working days' },
  calendar_day: { zh: '个自然日', en: 'calendar days' },
  month: { zh: '个月', en: 'months' },
  hour: { zh: '小时', en: 'hours' },
  minute: { zh: '分钟', en: 'minutes' },
}

export const limitPeriodWords: Readonly<Record<LimitPeriod, Said>> = {
  day: { zh: '每天', en: 'every day' },
  week: { zh: '每周', en: 'every week' },
  month: { zh: '每月', en: 'every month' },
  quarter: { zh: '每季度', en: 'every quarter' },
  half_year: { zh: '每半年', en: 'every half year' },
  term: { zh: '每学期', en: 'every term' },
  year: { zh: '每年', en: 'every year' },
}

export const limitDoubtWords: Readonly<Record<LimitDoubt, Said>> = {
  redacted: { zh: '数字被遮盖，没有读懂', en: 'the number is blacked out: not understood' },
  unknown: { zh: '没有读懂', en: 'not understood' },
  vague: { zh: '没有期限', en: 'no limit at all' },
  no_amount: { zh: '没有写明天数', en: 'no number of days' },
  duration: { zh: '写的是公示多久，没有写何时公开', en: 'how long it is shown, not by when' },
  counted_back: { zh: '从别的事情往前倒数', en: 'counted back from something else' },
  other_start: { zh: '不从信息形成、变更或者批准之日起算', en: 'counted from something else than when it is made' },
  no_start: { zh: '没有写明从何时起算，按形成或者变更之日', en: 'no start given: counted from when it is made' },
  no_year: { zh: '没有写明年份', en: 'no year given' },
  several_amounts: { zh: '写有几个天数，按第一个', en: 'several amounts: the first is taken' },
}

export const limitText = catalogue(
  {
    created: '形成或者变更后 {time}内公开',
    approved: '批准（印发）后 {time}内公开',
    otherStart: '{time}内公开',
    countedBack: '在所说的事之前 {time}公开',
    periodic: '{period}，{time}内公开',
    period: '{period}公开一次',
    alongside: '与{what}同时公开',
    together: '同步公开',
    atOnce: '形成后立即公开',
    byDate: '{date}前公开',
    monthDay: '{month} 月 {day} 日',
    monthEnd: '{month} 月底',
    onDay: '{day} 日',
    atEnd: '月底',
    inYear: '{year} 年 {date}',
    each: '{period} {date}',
    read: '读作：{words}',
    doubted: '{words}（{doubt}）',
    example: '如 {start} 形成，最迟 {due} 公开',
    next: '下一次最迟 {due} 公开',
    noCalendar: '工作日历还没有排到那时，举不出日期',
    over: '超过法定的20个工作日（《政府信息公开条例》第二十六条）',
    depends: '有的时候会超过法定的20个工作日（《政府信息公开条例》第二十六条）',
    separator: '；',
  },
  {
    created: 'within {time} of being made or changed',
    approved: 'within {time} of approval',
    otherStart: 'within {time}',
    countedBack: '{time} before what is named',
    periodic: '{period}, within {time}',
    period: '{period}',
    alongside: 'together with {what}',
    together: 'together',
    atOnce: 'at once when made',
    byDate: 'before {date}',
    monthDay: 'day {day} of month {month}',
    monthEnd: 'the end of month {month}',
    onDay: 'day {day}',
    atEnd: 'the end of the month',
    inYear: '{date} of {year}',
    each: '{date}, {period}',
    read: 'Read as: {words}',
    doubted: '{words} ({doubt})',
    example: 'Made on {start}, shown by {due}',
    next: 'The next by {due}',
    noCalendar: 'No working calendar reaches so far: no date can be told',
    over: 'Over the 20 working days of the law (Decree 711, Art. 26)',
    depends: 'Sometimes over the 20 working days of the law (Decree 711, Art. 26)',
    separator: '; ',
  },
)
