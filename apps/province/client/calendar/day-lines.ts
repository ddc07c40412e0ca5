import { parseDay } from '@mingce/domain/deadline/calendar-day'
import type { SpecialDay, SpecialDayKind } from '@mingce/domain/deadline/work-calendar'

const kindsByWord: Readonly<Record<string, SpecialDayKind>> = {
  ...{ 放假: 'holiday', 节假日: 'holiday', 法定节假日: 'holiday' },
  ...{ 调休: 'shifted_rest', 休: 'shifted_rest', 补班: 'makeup_workday', 班: 'makeup_workday' },
}
const words: Readonly<Record<SpecialDayKind, string>> = {
  ...{ holiday: '放假', shifted_rest: '调休', makeup_workday: '补班' },
}

/** A year's special days as the round manager reads and writes them: "2021-10-09 补班 国庆", one a line. */
export function linesOf(days: readonly SpecialDay[]): string {
  return days.map(({ date, kind, name }) => `${date} ${words[kind]} ${name}`).join('\n')
}

export type DayLines = { readonly days: readonly SpecialDay[]; readonly unread: readonly number[] }

/** The days of such lines; `unread` are the numbers, from 1, of lines that say none. Dates may be "2021/10/9" or "2021年10月9日". */
export function daysIn(text: string): DayLines {
  const days: SpecialDay[] = []
  const unread: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const day = dayIn(line.normalize('NFKC').trim())
    if (day) days.push(day)
    else unread.push(index + 1)
  }
  return { days, unread }
}

function dayIn(line: string): SpecialDay | undefined {
  const [, year, month, day, word = '', name = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\s,，、]+(\S+?)[\s,，、]+(\S.*)$/.exec(line) ?? []
  const kind = kindsByWord[word]
  if (!year || !month || !day || !kind) return undefined
  try {
    const date = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    return { date, kind, name: name.trim() }
  } catch {
    return undefined
  }
}

/** How many days of each kind, as they are checked against the notice. */
export function countsOf(days: readonly SpecialDay[]) {
  const of = (kind: SpecialDayKind) => days.filter((each) => each.kind === kind).length
  return { rest: of('holiday') + of('shifted_rest'), worked: of('makeup_workday') }
}
