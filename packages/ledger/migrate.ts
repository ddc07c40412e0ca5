import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Pool } from 'pg'
import { kyselyOn } from './connect.ts'

/** One step forward of one package: `ledger/0001-roles`. Never edited once released; there is no way back. */
export type Migration = {
  readonly name: string
  up(db: Kysely<unknown>): Promise<void>
}

/**
 * Brings a database up to date, as its owner. Packages go in the order in which the list first names them, each by the
 * names of its migrations and in one transaction; each has its own history, `migrations.ledger`. Whoever comes second
 * waits for the first.
 *
 * @throws the error of the migration that failed, and then nothing of its package is applied
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 2, application_name: 'mingce migrate' })
  pool.on('error', () => {})
  const db = kyselyOn<unknown>(pool)
  try {
    for (const [name, own] of Map.groupBy(migrations, packageOf)) await migratePackage(db, name, own)
  } finally {
    await db.destroy()
  }
}

function packageOf({ name }: Migration): string {
  const [own = '', step] = name.split('/')
  if (!step) throw new Error(`the name of a migration is package/step, not ${name}`)
  return own
}

async function migratePackage(db: Kysely<unknown>, name: string, migrations: readonly Migration[]): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(migrations.map((each) => [each.name, each])) },
    migrationTableSchema: 'migrations',
    migrationTableName: name,
    migrationLockTableName: 'lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
