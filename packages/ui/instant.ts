import { language } from './words/language.ts'

const shanghai = { timeZone: 'Asia/Shanghai', hour12: false } as const

const dayFormat = new Intl.DateTimeFormat('zh-CN', { ...shanghai, year: 'numeric', month: 'numeric', day: 'numeric' })
const englishDay = new Intl.DateTimeFormat('en-GB', { ...shanghai, year: 'numeric', month: 'long', day: 'numeric' })
const parts = new Intl.DateTimeFormat('en-CA', {
  ...shanghai,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** A UTC instant as lived in Shanghai, to the minute: "2021-10-15 09:30". */
export function minuteOf(instant: string): string {
  const part = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
}

/** A UTC instant, or a calendar day, in the words of the screen: "2021年10月15日", "15 October 2021". */
export function dayInWords(instantOrDay: string): string {
  const instant = instantOrDay.length === 10 ? `${instantOrDay}T00:00:00+08:00` : instantOrDay
  if (language() === 'en') return englishDay.format(new Date(instant))
  const { year, month, day } = Object.fromEntries(
    dayFormat.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return `${year}年${month}月${day}日`
}
