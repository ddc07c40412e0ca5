import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stateAt } from './app-state.ts'
import { CannotStartError } from './cannot-start.ts'
import type { App } from './five-apps.ts'
import type { Running } from './running.ts'
import { bundleOf, sourceOf } from './servers.ts'
import { attachmentsPlace, logKeyFile, root, type Settings, witnessFolder } from './settings.ts'
import { say } from './words.ts'

export type AppProcess = {
  readonly app: App
  readonly settings: Settings
  /** What the app's login reaches: "postgres://mingce_app:…@127.0.0.1:4850/mingce"; or will, once the database is ready. */
  readonly databaseUrl: string | Promise<string>
  /** Start again at every change of a file, and speak into the terminal. */
  readonly watch: boolean
}

const drainMs = 20_000

/** Starts one app as a process of its own, from its source or, where nobody changes it, from one file; its log lies in the data folder. */
export function startApp({ app, settings, databaseUrl, watch }: AppProcess): Running {
  const log = watch ? 'inherit' : openLog(settings.dataFolder, app)
  const server = spawn(process.execPath, watch ? followed(app) : bundled(app), {
    cwd: root,
    env: environment(app, settings, typeof databaseUrl === 'string' ? databaseUrl : undefined),
    stdio: ['ignore', log, log, ...(watch ? [] : (['ipc'] as const))],
    // In a process group of its own: a Ctrl-C in the terminal is for us, who end things in their order.
    detached: true,
  })
  if (typeof log === 'number') closeSync(log)
  if (typeof databaseUrl !== 'string') tell(server, databaseUrl)

  const ended = new Promise<void>((settle) => {
    server.once('exit', () => settle())
    server.once('error', () => settle())
  })
  const stop = async () => {
    server.kill('SIGTERM')
    const impatience = setTimeout(() => server.kill('SIGKILL'), drainMs)
    await ended
    clearTimeout(impatience)
  }
  return { ended, stop }
}

export type Awaiting = {
  readonly app: App
  readonly running: Running
  readonly settings: Settings
  /** Told how many lists are still made anew, as long as some are. */
  readonly onRebuilding: (left: number) => void
}

/**
 * Waits until the app says that it can serve; after an upgrade that changed tables, as long as they are made anew.
 *
 * @throws {CannotStartError} when it ends before, or takes more than a minute beside that
 */
export async function untilReady({ app, running, settings, onRebuilding }: Awaiting): Promise<void> {
  let over = false
  running.ended.then(() => {
    over = true
  })
  for (let waitedMs = 0; waitedMs < 60_000 && !over; ) {
    const state = await stateAt(settings.basePort + app.offset)
    if (state === 'inconsistent')
      say(`${app.title}：记录前后不一致，已停止显示 / the ${app.name} app shows nothing: the log is not what it saw`)
    if (state === 'ready' || state === 'inconsistent') return
    if (typeof state === 'object') onRebuilding(state.rebuilding)
    else waitedMs += 50
    await sleep(50)
  }
  const log = logFile(settings.dataFolder, app)
  throw new CannotStartError(
    `${app.title}（${app.name}）没有启动成功，原因见 ${log}`,
    `the ${app.name} app did not start, ${log} says why`,
  )
}

/** A database that does not come is the concern of whoever prepares it. */
function tell(server: ChildProcess, databaseUrl: Promise<string>): void {
  databaseUrl.then(
    (url) => server.connected && server.send({ databaseUrl: url }, () => {}),
    () => {},
  )
}

function followed({ name }: App): string[] {
  return ['--watch', '--watch-preserve-output', sourceOf(name)]
}

function bundled({ name }: App): string[] {
  return ['--import', new URL('end-with-parent.ts', import.meta.url).href, bundleOf(name)]
}

function environment(app: App, settings: Settings, databaseUrl: string | undefined): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _, ...env } = process.env
  return {
    ...env,
    PORT: String(settings.basePort + app.offset),
    DATABASE_URL: databaseUrl,
    MINGCE_PORT: String(settings.basePort),
    MINGCE_DATA: settings.dataFolder,
    MINGCE_LOG_KEY: logKeyFile(settings),
    MINGCE_WITNESS: witnessFolder(settings, app.name),
    MINGCE_ATTACHMENTS: attachmentsPlace(settings),
  }
}

function openLog(dataFolder: string, app: App): number {
  mkdirSync(join(dataFolder, 'log'), { recursive: true })
  return openSync(logFile(dataFolder, app), 'a')
}

function logFile(dataFolder: string, { name }: App): string {
  return join(dataFolder, 'log', `${name}.log`)
}
