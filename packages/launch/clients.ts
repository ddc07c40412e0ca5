import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from './settings.ts'
import { say } from './words.ts'

const stamp = join(root, '.turbo', 'clients')

/**
 * Builds the browsers' side of the apps when a source has changed since the last time.
 *
 * @throws when the build fails, with what it said on stderr
 */
export async function buildClients(signal: AbortSignal): Promise<void> {
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources && everyClientIsBuilt()) return
  say('正在构建页面… / building the pages…')
  const build = spawn('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped', '--ui=stream'], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  const [said, complained, [code]] = await Promise.all([text(build.stdout), text(build.stderr), once(build, 'close')])
  if (code !== 0) throw new Error(`building the pages failed:\n${said}${complained}`)
  await mkdir(join(root, '.turbo'), { recursive: true })
  writeFileSync(stamp, sources)
}

/** Cheap and sure enough: each source with its size and time. */
function fingerprint(): string {
  const files = globSync('{apps,packages}/**/*.{ts,tsx,css,html,json,svg,woff2}', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist' || name === '.turbo',
  })
  const lines = files.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file))
    return `${file} ${size} ${mtimeMs}`
  })
  return [...lines.sort(), statSync(join(root, 'pnpm-lock.yaml')).mtimeMs].join('\n')
}

function everyClientIsBuilt(): boolean {
  const built = globSync('apps/*/vite.config.ts', { cwd: root }).map((file) => join(root, file, '..', 'dist'))
  return built.every((folder) => existsSync(folder))
}
