import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../settings.ts'
import { say } from '../words.ts'
import { type Report, type Tally, tallyOf } from './tally.ts'

export type Program = {
  /** What is checked, "types". */
  readonly title: string
  readonly command: string
  readonly args: readonly string[]
}

/** A check that passes or fails as a whole. Its program comes from the dependencies and speaks for itself. */
export async function runCheck({ title, command, args }: Program, signal: AbortSignal): Promise<Tally> {
  const code = await run(join(root, 'node_modules', '.bin', command), args, signal)
  say(`${code === 0 ? '✓' : '✗'} ${title}`)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** All tests that a vitest configuration names. */
export async function runTests(config: string, more: readonly string[], signal: AbortSignal): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'mingce-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', '--config', join(root, 'packages', 'launch', config), ...reporters, ...more]
  try {
    const code = await run(process.execPath, args, signal)
    return tallyOf(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the exit code; 1 when a signal ended it */
async function run(program: string, args: readonly string[], signal: AbortSignal): Promise<number> {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const end = () => child.kill('SIGTERM')
  signal.addEventListener('abort', end)
  const [code] = await once(child, 'exit')
  signal.removeEventListener('abort', end)
  signal.throwIfAborted()
  return code ?? 1
}
