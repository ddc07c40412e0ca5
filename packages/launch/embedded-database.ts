import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { freePort } from './free-port.ts'
import { keepRunning } from './running.ts'
import type { Settings } from './settings.ts'
import { say } from './words.ts'

export type EmbeddedDatabase = {
  /** The superuser's: "postgres://mingce:…@127.0.0.1:4850/postgres". */
  readonly serverUrl: string
  stop(): Promise<void>
}

/** Starts the embedded server, fifty above the portal or on any free port, and keeps it running. */
export async function startEmbeddedDatabase({ dataFolder, basePort }: Settings): Promise<EmbeddedDatabase> {
  const port = await freePort(basePort + 50)
  const start = () => startEmbeddedPostgres({ folder: postgresFolder(dataFolder), port })
  const first = await start()
  const onEnd = (waitMs: number) =>
    say(`数据库意外停止，${waitMs / 1000} 秒后重新启动 / the database ended and is started again`)
  return { serverUrl: first.url, stop: keepRunning({ first, again: start, onEnd }) }
}

/** Where the embedded server lives in a data folder: its cluster, its password, its log. */
export function postgresFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres')
}
