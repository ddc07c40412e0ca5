import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries } from './postgres/binaries.ts'
import { openFolder, passwordOf, prepareCluster } from './postgres/cluster.ts'
import { launcherFile, portOfRunning, stopOrphan } from './postgres/lock.ts'
import { systemUserFor } from './postgres/system-user.ts'

export type EmbeddedPostgres = {
  /** The superuser on the database `postgres`: "postgres://mingce:…@127.0.0.1:4850/postgres". */
  readonly url: string
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>
  /** Fast shutdown: sessions are cut, nothing committed is lost. */
  stop(): Promise<void>
}

export type EmbeddedPostgresSettings = {
  /** Holds the cluster, its password and its log: ".data/postgres". Made when missing. */
  readonly folder: string
  readonly port: number
  readonly maxConnections?: number
}

/**
 * Starts the PostgreSQL that comes with Mingce, durable (fsync on) and open to this machine alone.
 * A server that a killed launcher left in the folder is stopped first.
 *
 * @throws {CannotStartError} when the folder is in use or of another major version
 */
export async function startEmbeddedPostgres(settings: EmbeddedPostgresSettings): Promise<EmbeddedPostgres> {
  const { port } = settings
  const user = systemUserFor(join(settings.folder, 'cluster'))
  const binaries = findBinaries(user)
  openFolder(settings.folder, user)
  const folder = realpathSync(settings.folder)
  const cluster = join(folder, 'cluster')
  await stopOrphan(cluster)
  prepareCluster(folder, binaries, user)

  const log = openSync(join(folder, 'log'), 'a', 0o600)
  // In a process group of its own: a Ctrl-C in the terminal must not end it before the apps.
  const server = spawn(binaries.postgres, ['-D', cluster, ...options(settings)], {
    ...user,
    cwd: cluster,
    env: { PATH: process.env.PATH, TZ: 'UTC' },
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const ended = new Promise<void>((settle) => {
    server.once('exit', () => settle())
    server.once('error', () => settle())
  })
  writeFileSync(launcherFile(cluster), String(process.pid))

  const url = urlOf(folder, port)
  await answering(url, server, folder)
  return { url, ended, stop: () => stop(server, ended, cluster) }
}

/** The superuser's URL of the server that runs in `folder`; undefined when none does. */
export function runningEmbeddedPostgres(folder: string): string | undefined {
  if (!existsSync(join(folder, 'cluster'))) return undefined
  const place = realpathSync(folder)
  const port = portOfRunning(join(place, 'cluster'))
  return port === undefined ? undefined : urlOf(place, port)
}

function urlOf(folder: string, port: number): string {
  return `postgres://mingce:${passwordOf(folder)}@127.0.0.1:${port}/postgres`
}

function options({ port, maxConnections = 200 }: EmbeddedPostgresSettings): string[] {
  const given = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: maxConnections,
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  return Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function answering(url: string, server: ChildProcess, folder: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 25) {
    if (server.exitCode !== null || server.pid === undefined) break
    if (await answers(url)) return
    await sleep(25)
  }
  server.kill('SIGINT')
  throw new Error(`PostgreSQL did not start: ${lastLines(join(folder, 'log'))}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '(no log)'
}

async function stop(server: ChildProcess, ended: Promise<void>, cluster: string): Promise<void> {
  server.kill('SIGINT')
  await ended
  rmSync(launcherFile(cluster), { force: true })
}
