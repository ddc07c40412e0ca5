import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../free-port.ts'
import { bundleOf } from '../servers.ts'

/** A level app as it runs in an office, to which everything may happen. */
export type App = {
  readonly name: string
  /** "http://127.0.0.1:41377" */
  readonly address: string
  kill(): Promise<void>
  /** Stands still, and goes on as if nothing had been. */
  freeze(ms: number): Promise<void>
  /** Ended as an administrator ends it, and started with another key file, or its own again. */
  restart(keyFile?: string): Promise<void>
  /** Whether a connection from this local port is its own. */
  holds(port: number): boolean
  /** What its process took of the processors since it started, its own and the kernel's for it: 17.66. */
  processorSeconds(): number
  stop(): Promise<void>
}

export type AppSettings = { readonly folder: string; readonly databaseUrl: string; readonly keyFile: string }

/** Starts the server of an app; `name` is told from its siblings by what follows the dash: "county-2". */
export async function openApp(name: string, settings: AppSettings): Promise<App> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const start = (keyFile: string) => spawnApp(name, port, { ...settings, keyFile })
  let running = start(settings.keyFile)
  const end = async (signal: NodeJS.Signals) => {
    running.kill(signal)
    if (running.exitCode === null && running.signalCode === null)
      await new Promise((settle) => running.once('exit', settle))
  }
  await untilReady(address)
  return {
    name,
    address,
    async kill() {
      await end('SIGKILL')
      running = start(settings.keyFile)
      await untilReady(address)
    },
    async freeze(ms) {
      running.kill('SIGSTOP')
      await sleep(ms)
      running.kill('SIGCONT')
      await untilReady(address)
    },
    async restart(keyFile = settings.keyFile) {
      await end('SIGTERM')
      running = start(keyFile)
      await untilReady(address)
    },
    holds: (port) => running.pid !== undefined && holdsPort(running.pid, port),
    processorSeconds: () => (running.pid === undefined ? 0 : processorSeconds(running.pid)),
    stop: () => end('SIGTERM'),
  }
}

function spawnApp(name: string, port: number, { folder, databaseUrl, keyFile }: AppSettings): ChildProcess {
  const log = openSync(join(folder, `${name}.log`), 'a')
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    MINGCE_DATA: folder,
    MINGCE_ATTACHMENTS: join(folder, 'attachments'),
    MINGCE_LOG_KEY: keyFile,
    MINGCE_WITNESS: join(folder, 'witness', name),
  }
  const end = new URL('../end-with-parent.ts', import.meta.url).href
  const app = spawn(process.execPath, ['--import', end, bundleOf(name.split('-')[0] ?? name)], {
    env,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  return app
}

const patienceMs = 60_000

/** Until it answers that it can serve and that its projections follow. */
export async function untilReady(address: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 50) {
    if (await isReady(address)) return
    await sleep(50)
  }
  throw new Error(`${address} is not ready again after ${patienceMs / 1_000} s`)
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

/** The kernel counts in hundredths: in user mode the 14th field of the process's line, in its own the 15th; the second is a name in brackets. */
function processorSeconds(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(afterName[11]) + Number(afterName[12])) / 100
}

/** By the kernel's table of connections: local address and port, in hexadecimal, are its second column, the socket its tenth. */
function holdsPort(pid: number, port: number): boolean {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n')
  const row = lines.map((line) => line.trim().split(/\s+/)).find(([, address]) => address?.endsWith(local))
  return row !== undefined && readdirSync(`/proc/${pid}/fd`).some((fd) => socketOf(pid, fd) === `socket:[${row[9]}]`)
}

function socketOf(pid: number, fd: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/${fd}`)
  } catch {
    return undefined
  }
}
