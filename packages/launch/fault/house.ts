import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDesk } from '@mingce/api/open-desk'
import { appoint, setTheStage } from '@mingce/api/test-desk'
import type { DivisionCode } from '@mingce/domain/authority/division'
import { administrator, countyCast, luxian, qingbaijiang, shuangliu } from '@mingce/domain/cast'
import { createDemoAccounts } from '@mingce/identity/demo-accounts'
import { identityMigrations } from '@mingce/identity/migrations'
import { type FreshDatabase, freshDatabaseOn } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { bundleServers } from '../servers.ts'
import { readSources } from '../sources.ts'
import { temporaryFolder } from '../temporary-postgres.ts'
import { type App, openApp } from './app.ts'
import { type Clerk, signIn } from './clerks.ts'
import { type Database, openDatabase } from './database.ts'

/** A whole house in which faults are let loose: a server, three level apps that follow and seal, clerks with their accounts. */
export type House = {
  readonly folder: string
  readonly database: Database
  readonly tables: FreshDatabase
  /** Two for the counties and one for the city: any of them may be sealing. */
  readonly apps: readonly App[]
  readonly clerks: readonly Clerk[]
  /** Ends everything; the folder, with the logs in it, is kept where there is something to find out. */
  close(options?: { readonly keepFolder?: boolean }): Promise<void>
}

const ofTheStage = [qingbaijiang, shuangliu, luxian].map(({ drafter }) => drafter.authority)

type Account = { readonly id: string; readonly login: string }

const password = 'mingce-fault-2021'
const at = new Date('2021-09-13T01:00:00.000Z')

/** @param counties that have clerks, three of them each, unless said otherwise */
export async function openHouse(counties = ofTheStage, seatsACounty = 3): Promise<House> {
  await bundleServers(readSources())
  const folder = temporaryFolder('fault')
  const database = await openDatabase(folder)
  const tables = await freshDatabaseOn(database.url, [...ledgerMigrations, ...identityMigrations])
  const accounts = await furnish(tables.appUrl, counties)
  const settings = { folder, databaseUrl: tables.appUrl, keyFile: join(folder, 'log-key') }
  const apps: App[] = []
  for (const name of ['county-1', 'county-2', 'city-1']) apps.push(await openApp(name, settings))
  const county = apps[0]?.address ?? ''
  const seats = accounts.flatMap((account) => Array<Account>(seatsACounty).fill(account))
  const clerks = await Promise.all(seats.map(({ id, login }) => signIn(county, id, login, password)))
  const close = async ({ keepFolder = false } = {}) => {
    await Promise.all(apps.map((app) => app.stop()))
    await database.stop()
    if (!keepFolder) rmSync(folder, { recursive: true, force: true })
  }
  return { folder, database, tables, apps, clerks, close }
}

/** Posts, calendars and a round; an account for each drafter, with whom several clerks share the work. */
async function furnish(appUrl: string, counties: readonly DivisionCode[]): Promise<readonly Account[]> {
  const desk = await openDesk(appUrl, { follows: true, production: false })
  try {
    const early = { ...desk, clock: () => at }
    await setTheStage(early)
    const drafters = counties.map((county) => countyCast(county).drafter)
    for (const drafter of drafters)
      if (!ofTheStage.includes(drafter.authority)) await appoint(early, administrator, drafter)
    const accounts = drafters.map(({ account: id, authority }) => {
      return { id, login: `${authority}-jb`, displayName: `${authority}经办人`, authority }
    })
    await createDemoAccounts(desk.identity, { accounts, password }, at)
    return accounts
  } finally {
    await desk.close()
  }
}

/** Those through which a county's clerk works. */
export function countyApps({ apps }: House): readonly App[] {
  return apps.filter(({ name }) => name.startsWith('county'))
}
