import { readSettings } from '../settings.ts'
import { withDatabase } from '../with-database.ts'
import { say } from '../words.ts'

/** `mingce migrate`: brings the tables up to date. */
export async function migrateCommand(): Promise<void> {
  await withDatabase(readSettings(process.env), async () => say('数据表已是最新 / the tables are up to date'))
}
