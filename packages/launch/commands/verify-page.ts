import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../settings.ts'

const proof = join(root, 'packages', 'proof')
const page = join(proof, 'page')

/**
 * The page that verifies what was taken away, in one file that opens from `file://` and reaches nothing outside itself. Built when a source has
 * changed since the last time, else taken from the cache.
 */
export async function verifyPage(): Promise<string> {
  const built = join(root, 'node_modules', '.cache', 'verify-page', `${fingerprint()}.html`)
  if (existsSync(built)) return readFileSync(built, 'utf8')
  const html = await buildPage()
  mkdirSync(dirname(built), { recursive: true })
  writeFileSync(built, html)
  return html
}

async function buildPage(): Promise<string> {
  const { build } = await import('vite')
  const output = await build({
    configFile: false,
    root: page,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome88',
      modulePreload: false,
      lib: { entry: join(page, 'main.ts'), formats: ['iife'], name: 'mingce' },
    },
  })
  const [chunk] = [output].flat().flatMap((each) => ('output' in each ? each.output : []))
  if (chunk?.type !== 'chunk') throw new Error('the build of the verifying page gave no script')
  return assemble(chunk.code, readFileSync(join(page, 'page.css'), 'utf8'))
}

/** What the page may do is its own script and style, by their hashes, and nothing else. */
function assemble(code: string, css: string): string {
  const script = code.trim().replaceAll('</script', '<\\/script')
  const style = css.trim().replaceAll(/\s+/g, ' ')
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const parts: Readonly<Record<string, string>> = { policy, style, script }
  const template = readFileSync(join(page, 'verify.html'), 'utf8')
  return template.replaceAll(/\/\* (policy|style|script) \*\//g, (_, name: string) => parts[name] ?? '')
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const sources = globSync('**/*.{ts,css,html}', { cwd: proof, exclude: ['node_modules', '**/*.test.ts'] })
  for (const source of [...sources.sort().map((file) => join(proof, file)), join(root, 'pnpm-lock.yaml')])
    hash.update(`${source}\n`).update(readFileSync(source))
  return hash
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 32)
}
