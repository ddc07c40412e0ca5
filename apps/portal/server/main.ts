import { serve } from '@hono/node-server'
import { readEnvironment } from '@mingce/api/environment'
import { connect, kyselyOn } from '@mingce/ledger/connect'
import { createPortal } from './portal.ts'

const { PORT, HOST, DATABASE_URL } = readEnvironment(process.env)
const register = kyselyOn<unknown>(connect(DATABASE_URL, 'public'))
const server = serve({ fetch: createPortal(register).fetch, port: PORT, hostname: HOST })

const end = () => {
  server.close(async () => {
    await register.destroy()
    process.exit(0)
  })
  setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2_000).unref()
}
process.once('SIGTERM', end)
process.once('SIGINT', end)
