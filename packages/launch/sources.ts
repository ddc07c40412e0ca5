import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fiveApps } from './five-apps.ts'
import { root } from './settings.ts'

/** What each app is made from as it lies on the disk now: "county" → a text that differs when a source does. */
export type Sources = ReadonlyMap<string, string>

/** Cheap and sure enough: where the checkout lies, each source with its size and its time, and the lockfile. */
export function readSources(): Sources {
  const shared = `${root}\n${fingerprint('packages')}`
  return new Map(fiveApps.map(({ name }) => [name, shared + fingerprint(`apps/${name}`)]))
}

/** What was made of an app's sources: its pages, or its server in one file. */
export type Made = { readonly kind: 'pages' | 'server'; readonly app: string; readonly result: string }

export function isUpToDate(made: Made, sources: Sources): boolean {
  const stamp = stampOf(made)
  return existsSync(made.result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources.get(made.app)
}

/** Says that `made` was made from these sources, which were read before it was begun. */
export function markUpToDate(made: Made, sources: Sources): void {
  mkdirSync(dirname(stampOf(made)), { recursive: true })
  writeFileSync(stampOf(made), sources.get(made.app) ?? '')
}

function stampOf({ kind, app }: Made): string {
  return join(root, 'node_modules', '.cache', kind, `${app}.sources`)
}

function fingerprint(folder: string): string {
  const files = globSync(`${folder}/**/*.{ts,tsx,css,html,json,svg,woff2}`, {
    cwd: root,
    exclude: (name) => ['node_modules', 'dist', '.turbo'].includes(name) || /\.test\.tsx?$/.test(name),
  })
  return ['pnpm-lock.yaml', ...files.sort()]
    .map((file) => {
      const { size, mtimeMs } = statSync(join(root, file))
      return `${file} ${size} ${mtimeMs}\n`
    })
    .join('')
}
