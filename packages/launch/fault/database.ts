import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.ts'
import { freePort } from '../free-port.ts'

/** A PostgreSQL to which everything may happen. */
export type Database = {
  /** The superuser's URL; the same after every start. */
  readonly url: string
  /** kill -9, in the middle of whatever it does, and up again. */
  kill(): Promise<void>
  /** Stopped as an administrator stops it, and up again. */
  restart(): Promise<void>
  /** Every process of it stands still: a disk, or a machine, that hangs. */
  freeze(ms: number): Promise<void>
  /** No file can grow: what the server meets on a full disk. It goes down on it, and comes up when there is room again. */
  fill(ms: number): Promise<void>
  stop(): Promise<void>
}

/** Starts a server of its own in `folder`, with every promise about durability on. */
export async function openDatabase(folder: string): Promise<Database> {
  const port = await freePort()
  const place = join(folder, 'postgres')
  let server = await startEmbeddedPostgres({ folder: place, port })
  const up = async () => {
    server = await startAgain(place, port)
  }
  const pid = () => Number(readFileSync(join(realpathSync(place), 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  return {
    url: server.url,
    async kill() {
      process.kill(pid(), 'SIGKILL')
      await server.ended
      await up()
    },
    async restart() {
      await server.stop()
      await up()
    },
    freeze: (ms) => freeze(pid(), ms),
    async fill(ms) {
      const limited = pid()
      limitFiles(limited, '1000000:unlimited')
      await sleep(ms)
      limitFiles(limited, 'unlimited:unlimited')
      const wentDown = await Promise.race([server.ended.then(() => true), sleep(3_000).then(() => false)])
      if (wentDown) await up()
    },
    stop: () => server.stop(),
  }
}

/** What a killed server left (its sessions, their shared memory) takes a moment to go. */
async function startAgain(folder: string, port: number): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startEmbeddedPostgres({ folder, port })
    } catch (error) {
      if (attempt === 20) throw error
      await sleep(250)
    }
  }
}

async function freeze(server: number, ms: number): Promise<void> {
  const all = [server, ...childrenOf(server)]
  const signal = (name: NodeJS.Signals) => {
    for (const each of all) trySignal(each, name)
  }
  signal('SIGSTOP')
  await sleep(ms)
  signal('SIGCONT')
}

function trySignal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // it has ended meanwhile
  }
}

/** Its sessions and writers, which inherit what the server was told. */
function childrenOf(server: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === server)
    .map(Number)
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

function limitFiles(pid: number, limit: string): void {
  for (const each of [pid, ...childrenOf(pid)]) spawnSync('prlimit', ['--pid', String(each), `--fsize=${limit}`])
}
