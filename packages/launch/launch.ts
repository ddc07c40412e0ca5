import { startApp, untilReady } from './app-process.ts'
import { buildClients, watchClients } from './clients.ts'
import { takeDataFolder } from './data-folder.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { fillDatabase } from './fill-database.ts'
import { type App, fiveApps } from './five-apps.ts'
import { requirePorts } from './free-port.ts'
import { prepareGivenDatabase } from './given-database.ts'
import { keepRunning } from './running.ts'
import type { GivenDatabase, Settings } from './settings.ts'
import { say } from './words.ts'

export type Launch = {
  readonly settings: Settings
  /** Servers and pages follow every change of a file. */
  readonly watch: boolean
  /** Ends everything that was started, whatever step it comes in. */
  readonly signal: AbortSignal
  onReady(database: GivenDatabase): void | Promise<void>
}

/**
 * Starts everything on this machine and keeps it running until `signal`; then ends it, the apps before their database.
 *
 * @throws {CannotStartError} when the machine is not as it must be
 */
export async function launch({ settings, watch, signal, onReady }: Launch): Promise<void> {
  await using everything = new AsyncDisposableStack()
  const folder = await takeDataFolder(settings.dataFolder)
  everything.defer(async () => folder.release())
  signal.addEventListener('abort', () => folder.announceEnd())
  await requirePorts(fiveApps.map(({ offset }) => settings.basePort + offset))

  const building = new AbortController()
  everything.defer(async () => building.abort())
  const prepare = await openDatabase(settings, everything)
  const [database] = await unless(signal, Promise.all([prepare(), buildClients(building.signal)]))
  await startApps({ settings, watch, signal, onReady }, database, everything)
  if (watch) everything.use(atOnce(watchClients().map(({ stop }) => stop)))
  await onReady(database)
  await unless(signal, new Promise(() => {}))
}

/** Starts what must be stopped again and refuses what is not sound; what takes long is left to the function returned. */
async function openDatabase(
  settings: Settings,
  everything: AsyncDisposableStack,
): Promise<() => Promise<GivenDatabase>> {
  if (settings.given) {
    const database = await prepareGivenDatabase(settings.given)
    return async () => database
  }
  const embedded = await startEmbeddedDatabase(settings)
  everything.defer(embedded.stop)
  return () => fillDatabase(embedded.serverUrl, settings)
}

async function startApps(
  { settings, watch, signal }: Launch,
  database: GivenDatabase,
  everything: AsyncDisposableStack,
) {
  const started = fiveApps.map((app) => {
    const start = () => startApp({ app, settings, databaseUrl: database.appUrl, watch })
    return { app, start, running: start() }
  })
  everything.use(atOnce(started.map(({ running }) => running.stop)))
  await unless(signal, Promise.all(started.map(({ app, running }) => untilReady(app, running, settings))))

  const stops = started.map(({ app, start, running }) =>
    keepRunning({ first: running, again: async () => start(), onEnd: (waitMs) => say(ended(app, waitMs)) }),
  )
  everything.use(atOnce(stops))
}

/** Five apps drain side by side. */
function atOnce(stops: readonly (() => Promise<void>)[]): AsyncDisposable {
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}

function ended({ title, name }: App, waitMs: number): string {
  const seconds = waitMs / 1000
  return `${title}意外停止，${seconds} 秒后重新启动 / the ${name} app ended, it is started again in ${seconds} s`
}

/** What `work` gives, unless the signal comes first. */
async function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  work.catch(() => {})
  const aborted = Promise.withResolvers<never>()
  const refuse = () => aborted.reject(signal.reason)
  if (signal.aborted) refuse()
  signal.addEventListener('abort', refuse)
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', refuse)
  }
}
