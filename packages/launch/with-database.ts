import { takeDataFolder } from './data-folder.ts'
import { postgresFolder, startEmbeddedDatabase } from './embedded-database.ts'
import { runningEmbeddedPostgres } from './embedded-postgres.ts'
import { fillDatabase, migrated } from './fill-database.ts'
import { prepareGivenDatabase } from './given-database.ts'
import type { GivenDatabase, Settings } from './settings.ts'

/**
 * Runs a command's work on the database the settings mean, its tables up to date: the given one, the embedded one that
 * runs, or the embedded one started for as long as the work takes.
 */
export async function withDatabase(
  settings: Settings,
  work: (database: GivenDatabase) => Promise<void>,
): Promise<void> {
  if (settings.given) return work(await prepareGivenDatabase(settings.given))
  const running = runningEmbeddedPostgres(postgresFolder(settings.dataFolder))
  if (running) return work(await migrated(running, settings.dataFolder))

  await using everything = new AsyncDisposableStack()
  const folder = await takeDataFolder(settings.dataFolder)
  everything.defer(async () => folder.release())
  const embedded = await startEmbeddedDatabase(settings)
  everything.defer(embedded.stop)
  await work(await fillDatabase(embedded.serverUrl, settings))
}
