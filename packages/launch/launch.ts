import { startApp, untilReady } from './app-process.ts'
import { buildClients, watchClients } from './clients.ts'
import { takeDataFolder } from './data-folder.ts'
import { startEmbeddedDatabase } from './embedded-database.ts'
import { type App, fiveApps } from './five-apps.ts'
import { requirePorts } from './free-port.ts'
import { keepRunning, type Running } from './running.ts'
import { areBundled, bundleServers } from './servers.ts'
import type { GivenDatabase, Settings } from './settings.ts'
import { readSources } from './sources.ts'
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
export async function launch(launching: Launch): Promise<void> {
  const { settings, watch, signal, onReady } = launching
  await using everything = new AsyncDisposableStack()
  const folder = await takeDataFolder(settings.dataFolder)
  everything.defer(async () => folder.release())
  signal.addEventListener('abort', () => folder.announceEnd())
  await requirePorts(fiveApps.map(({ offset }) => settings.basePort + offset))

  const pages = new AbortController()
  everything.defer(async () => pages.abort())
  const databases = everything.use(new AsyncDisposableStack())
  const apps = everything.use(new AsyncDisposableStack()) // opened last, so they end first, whenever they began

  const appUrl = Promise.withResolvers<string>()
  const sources = readSources()
  const early = !watch && areBundled(sources) ? startApps(launching, appUrl.promise, apps) : undefined
  const prepare = await openDatabase(settings, databases)
  const building = buildClients(sources, pages.signal)
  const [database] = await unless(signal, Promise.all([prepare(), building, watch || bundleServers(sources)]))
  appUrl.resolve(database.appUrl)
  await keepApps(launching, early ?? startApps(launching, database.appUrl, apps), apps)
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
    const { prepareGivenDatabase } = await import('./given-database.ts')
    const database = await prepareGivenDatabase(settings.given)
    return async () => database
  }
  const filling = import('./fill-database.ts') // half a second of reading, while the server starts
  const embedded = await startEmbeddedDatabase(settings)
  everything.defer(embedded.stop)
  const { fillDatabase } = await filling
  return () => fillDatabase(embedded.serverUrl, settings)
}

type Started = { readonly app: App; readonly running: Running; again(): Promise<Running> }

/** Where the address of the database is still to come, the apps read their code meanwhile. */
function startApps(
  { settings, watch }: Launch,
  databaseUrl: string | Promise<string>,
  apps: AsyncDisposableStack,
): readonly Started[] {
  const started = fiveApps.map((app) => {
    const start = (url: string | Promise<string>) => startApp({ app, settings, databaseUrl: url, watch })
    return { app, running: start(databaseUrl), again: async () => start(await databaseUrl) }
  })
  apps.use(atOnce(started.map(({ running }) => running.stop)))
  return started
}

async function keepApps(
  { settings, signal }: Launch,
  started: readonly Started[],
  apps: AsyncDisposableStack,
): Promise<void> {
  const onRebuilding = tellingRebuild()
  const awaited = started.map(({ app, running }) => untilReady({ app, running, settings, onRebuilding }))
  await unless(signal, Promise.all(awaited))
  const stops = started.map(({ app, running, again }) =>
    keepRunning({ first: running, again, onEnd: (waitMs) => say(ended(app, waitMs)) }),
  )
  apps.use(atOnce(stops))
}

/** What all apps wait for is told once, and again as there is less of it. */
function tellingRebuild(): (left: number) => void {
  let told = Number.POSITIVE_INFINITY
  return (left) => {
    if (left >= told) return
    told = left
    say(
      `正在按新版本重做列表，还有 ${left} 类，数据多时要几分钟… / making the lists anew for this version, ${left} left…`,
    )
  }
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
