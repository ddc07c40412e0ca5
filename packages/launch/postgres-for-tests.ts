import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startTemporaryPostgres } from './temporary-postgres.ts'

/**
 * One PostgreSQL for the whole run, its superuser's URL in `MINGCE_TEST_POSTGRES`; each file makes a database of its own there.
 * A URL already given there is used instead (that is how the suite runs on Debian's PostgreSQL 15).
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await needsPostgres(project))) return undefined
  if (process.env.MINGCE_TEST_POSTGRES) return forgetTemplates(process.env.MINGCE_TEST_POSTGRES)

  const server = await startTemporaryPostgres('test')
  process.env.MINGCE_TEST_POSTGRES = server.url
  return server.stop
}

/** On a server that outlives a run: what was migrated before may have been migrated by other code. */
async function forgetTemplates(serverUrl: string): Promise<undefined> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^mingce_template_'`,
  )
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  await client.end()
}

/** The filters of the command line are known to vitest, but not in its types. */
type Filtered = { readonly filenamePattern?: string[] }

async function needsPostgres({ vitest }: TestProject): Promise<boolean> {
  const chosen = await vitest.globTestSpecifications((vitest as Filtered).filenamePattern)
  return chosen.some(({ moduleId }) => /\.(pg|fault)\.test\.ts$/.test(moduleId))
}
