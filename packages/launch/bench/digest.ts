import { loadavg } from 'node:os'
import { noticesHouse } from '@mingce/api/notices/house'
import { type OpenDesk, openDesk } from '@mingce/api/open-desk'
import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, countyCast, sichuan } from '@mingce/domain/cast'
import type { MailRecipient } from '@mingce/identity/mail-addresses'
import { identityMigrations } from '@mingce/identity/migrations'
import { freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { noticesMigrations } from '@mingce/notices/migrations'
import { stageOf } from '../demo/cohorts.ts'
import { loadDemo } from '../demo/load.ts'

const times = 40
/** About what the demo's last days of work left in the log. */
const sinceEvents = 700n
const addresses = { county: 'http://county', city: 'http://city', province: 'http://province' }

/** One person's digest on the demo, its questions to the database and its text: of a city, of the province, and of every county's 经办人 in a row. */
export async function run(): Promise<{ readonly measures: Record<string, number>; readonly table: string }> {
  const serverUrl = process.env.MINGCE_BENCH_POSTGRES
  if (!serverUrl) throw new Error('MINGCE_BENCH_POSTGRES names no server')
  const tables = await freshDatabaseOn(serverUrl, [...ledgerMigrations, ...identityMigrations, ...noticesMigrations])
  const { events } = await loadDemo({ appUrl: tables.appUrl, startedAt: new Date(), production: false })
  const desk = await openDesk(tables.appUrl, { follows: false, production: false })
  try {
    return await measured({ ...desk, clock: () => new Date('2021-10-15T01:00:00.000Z'), synthetic: true }, events)
  } finally {
    await desk.close()
    await tables.drop()
  }
}

async function measured(desk: OpenDesk, events: number) {
  const house = noticesHouse(desk, addresses)
  const before = BigInt(events)
  const slot = { day: '2021-10-15', lastAt: null, after: before - sinceEvents, before, mailed: new Set<bigint>() }
  const digestOf = async ({ account, authority }: Actor) => {
    const began = performance.now()
    const recipient: MailRecipient = { account, authority, address: '', from: 0n }
    await house.digest(recipient, slot)
    return performance.now() - began
  }
  const spread = async (actor: Actor) => {
    const taken: number[] = []
    for (let time = 0; time < times; time += 1) taken.push(await digestOf(actor))
    const sorted = taken.toSorted((one, other) => one - other)
    return { median: sorted[times / 2] ?? 0, late: sorted[Math.floor(times * 0.95)] ?? 0 }
  }
  const [city, province] = [await spread(chengdu.reviewer), await spread(sichuan.reviewer)]
  const began = performance.now()
  for (const county of stageOf().counties) await digestOf(countyCast(county).drafter)
  const countiesMs = performance.now() - began
  const table = [
    `one person's digest over ${events} events, median and 95th percentile of ${times}, load ${(loadavg()[0] ?? 0).toFixed(1)}`,
    `in a city          ${city.median.toFixed(0)} and ${city.late.toFixed(0)} ms`,
    `in the province    ${province.median.toFixed(0)} and ${province.late.toFixed(0)} ms`,
    `183 counties' 经办人, one after the other   ${(countiesMs / 1000).toFixed(1)} s`,
  ].join('\n')
  const measures = { city_ms: Math.round(city.median), province_ms: Math.round(province.median) }
  return { measures: { ...measures, counties_ms: Math.round(countiesMs) }, table }
}
