import { fiveApps } from '../five-apps.ts'
import { launch } from '../launch.ts'
import { readSettings, type Settings } from '../settings.ts'
import { untilAsked } from '../until-asked.ts'

/** `npm start`: everything on this machine, until Ctrl-C or SIGTERM. */
export async function startCommand({ watch = false } = {}): Promise<void> {
  const settings = readSettings(process.env)
  await untilAsked((signal) => launch({ settings, watch, signal, onReady: () => greet(settings) }))
}

function greet({ basePort }: Settings): void {
  const addresses = fiveApps.map(({ title, offset }) => `  http://localhost:${basePort + offset}  ${title}`)
  process.stdout.write(`${['明册 Mingce', '', ...addresses, '', 'ready'].join('\n')}\n`)
}
