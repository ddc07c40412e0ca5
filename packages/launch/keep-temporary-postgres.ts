import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { freePort } from './free-port.ts'
import { temporaryFolder } from './temporary-postgres.ts'

// A process of its own: it ends, and takes server and folder with it, when whoever started it lets go or is killed.
const folder = temporaryFolder(process.argv[2] ?? 'postgres')
const letGo = new Promise((settle) => process.once('disconnect', settle))
const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), port: await freePort() })
if (process.connected) process.send?.(server.url)
await letGo
await server.stop()
rmSync(folder, { recursive: true, force: true })
