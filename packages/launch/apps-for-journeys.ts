import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts } from './free-port.ts'
import { root } from './settings.ts'
import { temporaryFolder } from './temporary-postgres.ts'

/**
 * All five apps on fresh demo data for the whole run, the portal's port in `MINGCE_PORT`, their data in `MINGCE_DATA`. Apps that already run are
 * used instead when `MINGCE_JOURNEYS_AT` names their first port. The apps' logs are kept in `.artefacts/log`.
 */
export async function setup(): Promise<() => Promise<void>> {
  const running = process.env.MINGCE_JOURNEYS_AT
  if (running) {
    process.env.MINGCE_PORT = running
    return async () => {}
  }
  const folder = temporaryFolder('journeys')
  const port = await freePorts(5)
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, NODE_ENV: ___, ...inherited } = process.env
  const env = { ...inherited, MINGCE_PORT: String(port), MINGCE_DATA: folder }
  const launcher = spawn(process.execPath, ['--import', './end-with-parent.ts', './start.ts'], {
    cwd: join(root, 'packages', 'launch'),
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  })
  const ended = once(launcher, 'exit')
  const ready = new Promise<void>((settle, fail) => {
    launcher.stdout?.setEncoding('utf8').on('data', (text: string) => /^ready$/m.test(text) && settle())
    ended.then(() => fail(new Error('the apps did not start')))
  })
  const takeDown = async () => {
    launcher.kill('SIGTERM')
    await ended
    keepLogs(folder)
    rmSync(folder, { recursive: true, force: true })
  }
  await ready.catch(async (error) => {
    await takeDown()
    throw error
  })
  process.env.MINGCE_PORT = String(port)
  process.env.MINGCE_DATA = folder
  return takeDown
}

function keepLogs(folder: string): void {
  const log = join(folder, 'log')
  if (existsSync(log)) cpSync(log, join(root, '.artefacts', 'log'), { recursive: true })
}
