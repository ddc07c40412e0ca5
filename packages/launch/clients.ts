import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Running } from './running.ts'
import { root } from './settings.ts'
import { isUpToDate, type Made, markUpToDate, type Sources } from './sources.ts'
import { say } from './words.ts'

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')

/**
 * Builds the browsers' side of each app of which a source has changed since the last time.
 *
 * @throws with what the build said, when it fails or `signal` ends it
 */
export async function buildClients(sources: Sources, signal: AbortSignal): Promise<void> {
  const stale = clients().filter((app) => !isUpToDate(made(app), sources))
  if (stale.length > 0) say(`正在构建页面（${stale.join('、')}）… / building the pages…`)
  const queue = stale.values()
  const work = async () => {
    for (const app of queue) {
      await build(app, signal)
      markUpToDate(made(app), sources)
    }
  }
  await Promise.all([work(), work()])
}

/** Builds an app's pages again at every change of a source, until stopped. */
export function watchClients(): Running[] {
  return clients().map((app) => {
    const watch = spawn(process.execPath, [vite, 'build', '--watch', '--logLevel=warn'], {
      cwd: join(root, 'apps', app),
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    })
    const ended = once(watch, 'exit').then(() => {})
    const stop = async () => {
      watch.kill('SIGTERM')
      await ended
    }
    return { ended, stop }
  })
}

/** The apps with a browser's side: those with settings for vite. */
function clients(): string[] {
  return globSync('apps/*/vite.config.ts', { cwd: root }).map((file) => file.split(/[\\/]/)[1] ?? '')
}

const made = (app: string): Made => ({ kind: 'pages', app, result: join(root, 'apps', app, 'dist') })

async function build(app: string, signal: AbortSignal): Promise<void> {
  const builder = spawn(process.execPath, [vite, 'build', '--logLevel=warn'], {
    cwd: join(root, 'apps', app),
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  const [said, complained, [code]] = await Promise.all([
    text(builder.stdout),
    text(builder.stderr),
    once(builder, 'close'),
  ])
  if (code !== 0) throw new Error(`building the pages of ${app} failed:\n${said}${complained}`)
}
