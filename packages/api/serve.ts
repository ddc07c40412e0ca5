import { serve as listenOn, type ServerType } from '@hono/node-server'
import { signingKey } from '@mingce/ledger/signing-key'
import { pino } from 'pino'
import { createApp, type Serving } from './app.ts'
import { readEnvironment } from './environment.ts'
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
  const { PORT, HOST, DATABASE_URL, NODE_ENV, MINGCE_LOG_KEY } = readEnvironment(process.env)
  const production = NODE_ENV === 'production'
  const log = pino({ name: serving.name, level: process.env.LOG_LEVEL ?? 'info' }, pino.destination(2))
  const onUnsealed = (error: unknown) => log.error({ err: error }, 'the log is not sealed')
  const seals = serving.follows && MINGCE_LOG_KEY !== undefined
  const sealing = seals ? { signer: signingKey(MINGCE_LOG_KEY), onUnsealed } : undefined
  const desk = await openDesk(DATABASE_URL, { follows: serving.follows, production, sealing })
  const presence = createPresence(desk)
  const app = createApp(serving, { desk, presence, log, secure: production })
  const server = listenOn({ fetch: app.fetch, port: PORT, hostname: HOST }, () => log.info({ port: PORT }, 'serving'))
  server.on('error', (error) => {
    log.fatal({ err: error }, 'cannot listen')
    process.exit(1)
  })
  endOnSignal(server, desk, presence)
}

/** Takes no new request, ends the open lines, lets the running requests finish, and gives the database back. */
function endOnSignal(server: ServerType, desk: OpenDesk, presence: Presence): void {
  const end = async () => {
    presence.close()
    const closed = new Promise((resolve) => server.close(resolve))
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3_000).unref()
    await closed
    await desk.close()
    process.exit(0)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}
