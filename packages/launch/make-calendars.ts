import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Run by hand when chinese-days carries another year: `node packages/launch/make-calendars.ts`, then format and review the diff.
// Writes the seed of the working calendars that the domain reads.

type Year = { holidays: Record<string, string>; workdays: Record<string, string>; inLieuDays: Record<string, string> }

const [first, last] = [2019, 2026]
const require = createRequire(import.meta.url)
const manifest = require.resolve('chinese-days/package.json')
const { version } = JSON.parse(readFileSync(manifest, 'utf8'))

const years = Array.from({ length: last - first + 1 }, (_, at) => calendarOf(first + at))
writeFileSync(new URL('../domain/deadline/calendars.gen.json', import.meta.url), JSON.stringify(years, null, 2))

function calendarOf(year: number) {
  const { holidays, workdays, inLieuDays }: Year = require(`chinese-days/dist/years/${year}.json`)
  const days = [
    ...Object.entries(holidays).map(([date, text]) => day(date, date in inLieuDays ? 'shifted_rest' : 'holiday', text)),
    ...Object.entries(workdays).map(([date, text]) => day(date, 'makeup_workday', text)),
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return { year, source: `国务院办公厅关于${year}年部分节假日安排的通知（据 chinese-days ${version}，MIT）`, days }
}

/** `text` is "National Day,国庆节,3": English name, Chinese name, days of rest in law. */
function day(date: string, kind: string, text: string) {
  const name = text.split(',')[1]?.replace('国庆节', '国庆')
  return { date, kind, name }
}
