import { serve as listenOn, type ServerType } from '@hono/node-server'
import { openStore } from '@mingce/attachments/open-store'
import { witnessLevels } from '@mingce/ledger/cosignatures'
import { signingKeys } from '@mingce/ledger/signing-key'
import type { Sighting } from '@mingce/ledger/witness'
import type { WitnessOptions } from '@mingce/ledger/witness-in-database'
import { mailSettings } from '@mingce/notices/mail-settings'
import { type Logger, pino } from 'pino'
import { createApp, type Job, type Serving } from './app.ts'
import { readEnvironment } from './environment.ts'
import { appAddresses } from './notices/app-addresses.ts'
import { type Notices, startNotices } from './notices/start-notices.ts'
import { type OpenDesk, openDesk } from './open-desk.ts'
import { createPresence, type Presence } from './presence.ts'

/** Serves one app until the process is told to end. A start that fails says why in one line and exits with 1. */
export async function serve(serving: Serving): Promise<void> {
  try {
    await start(serving)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

async function start(serving: Serving): Promise<void> {
  const { PORT, HOST, DATABASE_URL, NODE_ENV, MINGCE_LOG_KEY, MINGCE_WITNESS } = readEnvironment(process.env)
  const production = NODE_ENV === 'production'
  const log = pino({ name: serving.name, level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2))
  const onUnsealed = (error: unknown) => log.error({ err: error }, 'the log is not sealed')
  const seals = serving.follows && MINGCE_LOG_KEY !== undefined
  if (seals) signingKeys(MINGCE_LOG_KEY) // a file that holds none stops the start
  const sealing = seals ? { keyFile: MINGCE_LOG_KEY, onUnsealed } : undefined
  let presence: Presence | undefined
  const witnessing = witnessOf(serving, { folder: MINGCE_WITNESS, log, onInconsistent: () => presence?.close() })
  const attachments = openStore(process.env)
  const mail = serving.follows ? mailSettings(process.env) : undefined
  const addresses = appAddresses(process.env)
  if (!attachments) log.warn('MINGCE_ATTACHMENTS names no place: imported files are not kept')
  const desk = await openDesk(DATABASE_URL, { follows: serving.follows, production, sealing, witnessing, attachments })
  presence = createPresence(desk)
  const notices = mail && startNotices(desk, { settings: mail, addresses, log })
  const job = serving.jobs?.(desk, log)
  const app = createApp(serving, { desk, presence, log, secure: production, witness: desk.witness, notices })
  const server = listenOn({ fetch: app.fetch, port: PORT, hostname: HOST }, () => log.info({ port: PORT }, 'serving'))
  server.on('error', (error) => {
    log.fatal({ err: error }, 'cannot listen')
    process.exit(1)
  })
  endOnSignal(server, { desk, presence, notices, job })
}

type Watch = { readonly folder: string | undefined; readonly log: Logger; readonly onInconsistent: () => void }

/** What this app, as the witness of its level, saw of the log: once it is not consistent with it, open lines end. */
function witnessOf({ name }: Serving, { folder, log, onInconsistent }: Watch): WitnessOptions | undefined {
  const level = witnessLevels.find((each) => each === name)
  if (folder === undefined || !level) {
    log.warn('MINGCE_WITNESS names no folder: this app does not compare the log with what it was')
    return undefined
  }
  return {
    ...{ folder, level },
    onFailed: (error) => log.error({ err: error }, 'the log was not witnessed'),
    onInconsistent(sighting) {
      log.fatal(inWords(sighting), 'the log is not consistent with what was seen of it: nothing is shown any more')
      onInconsistent()
    },
  }
}

function inWords({ how, seen, offered, evidence }: Sighting): Record<string, string | undefined> {
  const sizeAndRoot = (checkpoint: Sighting['seen']) =>
    checkpoint && `${checkpoint.size} ${Buffer.from(checkpoint.root).toString('base64')}`
  return { how, seen: sizeAndRoot(seen), offered: sizeAndRoot(offered), evidence }
}

type Open = {
  readonly desk: OpenDesk
  readonly presence: Presence
  readonly notices: Notices | undefined
  readonly job: Job | undefined
}

/** Takes no new request, ends the open lines, lets the running requests finish, and gives the database back. */
function endOnSignal(server: ServerType, { desk, presence, notices, job }: Open): void {
  const end = async () => {
    presence.close()
    job?.close()
    const closed = new Promise((resolve) => server.close(resolve))
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3_000).unref()
    await closed
    await notices?.close()
    await desk.close()
    process.exit(0)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}
