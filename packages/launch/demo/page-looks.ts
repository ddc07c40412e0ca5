import { digestOf } from '@mingce/api/digest'
import { systemItself } from '@mingce/domain/authority/acting'
import { province } from '@mingce/domain/authority/division'
import { countyCast } from '@mingce/domain/cast'
import { addDays } from '@mingce/domain/deadline/calendar-day'
import type { PageResult } from '@mingce/domain/published-page/events'
import { Chance } from './chance.ts'
import { Log } from './log.ts'
import { dayAt, minuteOn } from './office-hours.ts'
import type { Published } from './standing.ts'
import type { Step } from './step.ts'

const lastMinute = minuteOn('2021-10-14') + 300
const itself = { account: systemItself, authority: province }

/**
 * 核对网页: each county looks at the page it published; days later the system finds one in four otherwise than it was settled, one in three
 * does not open any more, and of these every other opens again. What they found is made up, as the addresses are.
 */
export function pageLooks(library: readonly Published[]): readonly Step[] {
  const standing = [...Map.groupBy(library, ({ county }) => county).values()].flatMap((all) => all.slice(-1))
  return standing.filter(({ until }) => until === Infinity).flatMap((published, index) => looksAt(published, index))
}

function looksAt({ county, version, url, items, from }: Published, index: number): readonly Step[] {
  const log = new Log(`pages ${county}`, from + 20, new Chance('pages', county))
  const page = { version, item: null, url }
  const found = (by: Parameters<Log['add']>[0], result: PageResult) =>
    log.add(by, { matter: 'pages', target: county, command: { do: 'recordPage', ...page, ...result } })
  const cells = { same: items.length * 12, of: items.length * 12 }
  const opened = { why: null, status: 200, landedAt: null, contentDigest: digestOf([county, 'page']), failedOn: [] }
  found(countyCast(county).drafter, { ...opened, found: 'as_settled', cells, wrong: [] })
  log.overnight(4)
  if (log.minute > lastMinute) return log.steps
  const wrong = items.slice(0, 2).map(({ item }) => item)
  if (index % 4 === 1)
    found(itself, { ...opened, found: 'otherwise', cells: { ...cells, same: cells.same - 3 }, wrong })
  if (index % 3 === 2) {
    const today = dayAt(log.minute)
    const failedOn = [addDays(today, -2), addDays(today, -1), today]
    const gone = { found: 'dead', why: 'not_found', status: 404, landedAt: null, contentDigest: null } as const
    found(itself, { ...gone, cells: null, wrong: [], failedOn })
    log.overnight()
    if (index % 6 === 5 && log.minute <= lastMinute) found(itself, { ...opened, found: 'as_settled', cells, wrong: [] })
  }
  return log.steps
}
