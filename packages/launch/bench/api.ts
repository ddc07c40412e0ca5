import { hash, randomUUID } from 'node:crypto'
import { schoolDistricts } from '@mingce/api/test-desk'
import { cities, countiesOf } from '@mingce/domain/authority/division'
import { chanceOf } from '../fault/chance.ts'
import { type Clerk, next, post } from '../fault/clerks.ts'
import { countyApps, openHouse } from '../fault/house.ts'

const forMs = 10_000
const rowsAnImport = 50

/**
 * What a county's office gets through an app's own API over HTTP, sessions, rules, projections and sealing on: events a second,
 * and how long an answer takes.
 *
 * @returns by commands of one event, and by imports of fifty items
 */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const counties = cities().flatMap(countiesOf).slice(0, 64)
  const house = await openHouse(counties, 1)
  try {
    const [app] = countyApps(house)
    if (!app) throw new Error('no app')
    const chance = chanceOf(1)
    const draft = async (clerk: Clerk) => {
      const { procedure, input, done } = next(clerk.items, chance)
      await sendTo(app.address, procedure, clerk, input)
      done()
    }
    const brought = new Map(house.clerks.map((clerk) => [clerk, itemIds()]))
    const importers = house.clerks.slice(0, 4)
    for (const clerk of importers) await sendFile(app.address, clerk)
    const bring = (clerk: Clerk) => {
      return sendTo(app.address, 'catalog.importCatalog', clerk, importing(brought.get(clerk) ?? []))
    }
    await measure(house.clerks.slice(0, 16), draft, 1, 2_000) // warm
    const rows = [
      { what: 'draft_1', writers: 1, ...(await measure(house.clerks.slice(0, 1), draft, 1)) },
      { what: 'draft_16', writers: 16, ...(await measure(house.clerks.slice(0, 16), draft, 1)) },
      { what: 'draft_64', writers: 64, ...(await measure(house.clerks, draft, 1)) },
      { what: 'import_4', writers: 4, ...(await measure(importers, bring, rowsAnImport + 1)) },
    ]
    const measures = Object.fromEntries(
      rows.flatMap(({ what, eventsASecond, p99Ms }) => [
        [`${what}_events_per_second`, eventsASecond],
        [`${what}_p99_ms`, p99Ms],
      ]),
    )
    const lines = rows.map(
      ({ what, eventsASecond, medianMs, p99Ms }) =>
        `${what.padEnd(12)}${String(eventsASecond).padStart(8)} events/s   median ${medianMs} ms, p99 ${p99Ms} ms`,
    )
    return { measures, table: lines.join('\n') }
  } finally {
    await house.close()
  }
}

/** What each import says it came from; its rows are other ones each time. */
const broughtFile =
  '一级事项,二级事项,公开内容,公开依据\n招生管理,学区划分,各校招生范围,《中华人民共和国政府信息公开条例》'

async function sendFile(address: string, { cookie }: Clerk): Promise<void> {
  const headers = { origin: address, cookie }
  const url = `${address}/api/upload/sheet?name=${encodeURIComponent('目录.csv')}`
  const answer = await fetch(url, { method: 'POST', body: broughtFile, headers })
  if (!answer.ok) throw new Error(`the file was answered by ${answer.status} ${(await answer.text()).slice(0, 300)}`)
}

function itemIds(): readonly string[] {
  return Array.from({ length: rowsAnImport }, () => randomUUID())
}

/** The same items each time in other words, as an office brings its spreadsheet again. */
function importing(items: readonly string[]): object {
  const rows = items.map((item) => {
    const content = { ...schoolDistricts, name: `学区划分 ${item} ${randomUUID()}` }
    return { item, content, origin: { kind: 'local', ref: null } }
  })
  return { fileName: '目录.xlsx', fileDigest: hash('sha256', broughtFile, 'hex'), doubts: 0, rows }
}

async function sendTo(address: string, procedure: string, { cookie }: Clerk, input: object): Promise<void> {
  const body = JSON.stringify({ key: randomUUID(), ...input })
  const answer = await post(`${address}/api/${procedure}`, body, cookie)
  if (answer?.status !== 200) throw new Error(`${procedure} was answered by ${JSON.stringify(answer).slice(0, 300)}`)
}

async function measure(
  clerks: readonly Clerk[],
  act: (clerk: Clerk) => Promise<void>,
  eventsAnAct: number,
  ms = forMs,
): Promise<{ readonly eventsASecond: number; readonly medianMs: number; readonly p99Ms: number }> {
  const tookMs: number[] = []
  const began = performance.now()
  const work = async (clerk: Clerk) => {
    while (performance.now() - began < ms) {
      const sent = performance.now()
      await act(clerk)
      tookMs.push(performance.now() - sent)
    }
  }
  await Promise.all(clerks.map(work))
  const seconds = (performance.now() - began) / 1_000
  const sorted = tookMs.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return { eventsASecond: Math.round((tookMs.length * eventsAnAct) / seconds), medianMs: at(0.5), p99Ms: at(0.99) }
}
