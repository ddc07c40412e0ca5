import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fiveApps } from './five-apps.ts'
import { root } from './settings.ts'
import { isUpToDate, type Made, markUpToDate, type Sources } from './sources.ts'

/** An app's server as it is written: "apps/county/server/main.ts". */
export function sourceOf(app: string): string {
  return join(root, 'apps', app, 'server', 'main.ts')
}

/**
 * An app's server and all it stands on in one file, which Node reads in less than half the time of some five hundred. It waits for
 * `DATABASE_URL` where it has none yet.
 */
export function bundleOf(app: string): string {
  return join(root, 'node_modules', '.cache', 'server', `${app}.mjs`)
}

export function areBundled(sources: Sources): boolean {
  return fiveApps.every(({ name }) => isUpToDate(made(name), sources))
}

/** Puts each app of which a source has changed into one file again: a second for all five. */
export async function bundleServers(sources: Sources): Promise<void> {
  for (const { name } of fiveApps) if (!isUpToDate(made(name), sources)) await bundle(name, sources)
}

const made = (app: string): Made => ({ kind: 'server', app, result: bundleOf(app) })

async function bundle(app: string, sources: Sources): Promise<void> {
  const { rolldown } = await import('rolldown')
  const input = sourceOf(app)
  const build = await rolldown({ input, platform: 'node', external: ['pg-native'], plugins: [inPlace, waits(input)] })
  // Under another name first: whoever starts meanwhile reads the old one whole.
  const unfinished = `${bundleOf(app)}.${process.pid}`
  await build.write({ file: unfinished, format: 'esm', codeSplitting: false })
  await build.close()
  renameSync(unfinished, bundleOf(app))
  markUpToDate(made(app), sources)
}

/** A module still finds what lies beside its source. */
const inPlace = {
  name: 'in-place',
  transform(code: string, id: string) {
    const bare = id.split('?')[0] ?? id
    return code.includes('import.meta.url')
      ? { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(bare).href)) }
      : null
  },
}

/** Its last import: all else has been read by then, and the server has not begun. */
function waits(input: string) {
  const last = JSON.stringify(fileURLToPath(new URL('until-told.ts', import.meta.url)))
  return {
    name: 'waits',
    transform: (code: string, id: string) => (id === input ? { code: `${code}\nimport ${last}\n` } : null),
  }
}
