import { amountCharacters, amountOf } from './chinese-amount.ts'
import type { LimitDate } from './rule.ts'

const number = `[${amountCharacters}]{1,3}`
const dayOfMonth = new RegExp(
  `(?:(\\d{4})年)?(?:(${number})月(?:份)?|每(?:个)?月(?:的)?)(?:(${number})[日号]|(底|末|月底|初|上旬|中旬|下旬))`,
)
const yearEnd = /(?:(\d{4})年|每年|当年|本年|年)(?:年)?[底末]|(\d{4})年(?:之?内|以内)/

/** The 10th and the 20th end the first and the second part of a month, 初 is taken as its first part (上旬). */
const parts: Readonly<Record<string, number | 'end'>> = {
  ...{ 底: 'end', 末: 'end', 月底: 'end', 下旬: 'end' },
  ...{ 初: 10, 上旬: 10, 中旬: 20 },
}

/** The date a limit names, its text folded: 每年1月31日前, 2021年3月底, 每月5日前, 年底前, 2021年内; null where it names none. */
export function dateIn(text: string): LimitDate | 'no_such_day' | null {
  const named = dayOfMonth.exec(text)
  if (named) {
    const [, year, written, day, part = ''] = named
    const month = written === undefined ? null : amountOf(written)
    const on = day === undefined ? (parts[part] ?? 'end') : amountOf(day)
    const exists =
      on !== null && (on === 'end' || on <= longest(month)) && (written === undefined || (month ?? 13) <= 12)
    return exists ? { year: year ? Number(year) : null, month, day: on } : 'no_such_day'
  }
  const end = yearEnd.exec(text)
  const year = end?.[1] ?? end?.[2]
  return end ? { year: year ? Number(year) : null, month: 12, day: 'end' } : null
}

function longest(month: number | null): number {
  if (month === 2) return 29
  return month !== null && [4, 6, 9, 11].includes(month) ? 30 : 31
}
