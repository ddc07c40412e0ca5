import { Client } from 'pg'
import { fiveApps } from '../five-apps.ts'
import { launch } from '../launch.ts'
import { type GivenDatabase, readSettings, type Settings } from '../settings.ts'
import { untilAsked } from '../until-asked.ts'

/** `npm start`: everything on this machine, until Ctrl-C or SIGTERM. */
export async function startCommand({ watch = false } = {}): Promise<void> {
  const settings = readSettings(process.env)
  const onReady = (database: GivenDatabase) => greet(settings, database)
  await untilAsked((signal) => launch({ settings, watch, signal, onReady }))
}

async function greet({ basePort }: Settings, { ownerUrl }: GivenDatabase): Promise<void> {
  const addresses = fiveApps.map(({ title, offset }) => `  http://localhost:${basePort + offset}  ${title}`)
  const accounts = (await hasDemoAccounts(ownerUrl)) ? await demoLines() : []
  process.stdout.write(`${['明册 Mingce', '', ...addresses, '', ...accounts, 'ready'].join('\n')}\n`)
}

async function demoLines(): Promise<string[]> {
  const { accountsToShow, demoPassword } = await import('../demo/accounts.ts')
  const accounts = accountsToShow().map(({ login, displayName }) => `  ${login}  ${displayName}`)
  return [`演示账号（密码均为 ${demoPassword}）`, '', ...accounts, '']
}

async function hasDemoAccounts(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query('select from identity.account where demo limit 1')).rowCount === 1
  } finally {
    await client.end()
  }
}
