import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findOffice } from './find-office.ts'

/** Where LibreOffice is looked for, how long it may take, how much address space each of its processes may have, and what ends it before. */
export type OfficeLimits = {
  readonly path: string
  readonly timeoutMs: number
  /** 2,048 unless said; a document of sixty items takes 464. A system that knows no such limit sets none. */
  readonly memoryMb?: number
  readonly signal?: AbortSignal | undefined
}

export type Conversion = { readonly from: 'xls' | 'docx'; readonly to: 'xlsx' | 'pdf' }

/** Why there is no answer: LibreOffice is not there, it gave none, it was stopped at the time limit. */
export type NotConverted = 'not installed' | 'not converted' | 'too long'

/**
 * A file in another format, by the LibreOffice of this machine: in a folder and with a profile of its own, both gone
 * afterwards, without memory beyond its limit, and stopped with all its processes at the time limit.
 *
 * @throws the reason of the signal
 */
export async function convertByOffice(
  bytes: Uint8Array,
  { from, to }: Conversion,
  limits: OfficeLimits,
): Promise<Uint8Array | NotConverted> {
  const program = await findOffice(limits.path)
  if (program === undefined) return 'not installed'
  const folder = await mkdtemp(join(tmpdir(), 'mingce-office-'))
  try {
    await writeFile(join(folder, `catalog.${from}`), bytes)
    const ended = await run(program, { folder, from, to }, limits)
    if (ended !== 'ended') return ended
    return await readFile(join(folder, 'out', `catalog.${to}`)).catch(() => 'not converted' as const)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

type Work = Conversion & { readonly folder: string }

const usualMemoryMb = 2_048
/** A shell gives its own limit on to the program it becomes. */
const withinMemory = 'ulimit -v "$0" 2>/dev/null; exec "$@"'

function run(program: string, { folder, from, to }: Work, limits: OfficeLimits) {
  const { path, timeoutMs, memoryMb = usualMemoryMb, signal } = limits
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const quiet = ['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard']
  const work = ['--convert-to', to, '--outdir', join(folder, 'out'), join(folder, `catalog.${from}`)]
  const { promise, resolve, reject } = Promise.withResolvers<'ended' | NotConverted>()
  // Of its own group, so that the program it starts behind itself ends with it; with no variable of ours.
  const inShell = ['-c', withinMemory, String(memoryMb * 1_024), program, profile, ...quiet, ...work]
  const office = spawn('/bin/sh', inShell, {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: { PATH: path, HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8' },
  })
  const end = () => endGroup(office.pid)
  const stop = () => reject(signal?.reason)
  const timer = setTimeout(() => resolve('too long'), timeoutMs)
  process.once('exit', end)
  signal?.addEventListener('abort', stop)
  office.once('error', () => resolve('not converted'))
  office.once('exit', () => resolve('ended'))
  return promise.finally(() => {
    clearTimeout(timer)
    process.off('exit', end)
    signal?.removeEventListener('abort', stop)
    end()
  })
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // The group has ended by itself.
  }
}
