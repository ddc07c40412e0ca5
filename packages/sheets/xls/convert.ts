import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { findOffice } from './find-office.ts'

/** Where LibreOffice is looked for, how long it may take, and what ends it before. */
export type OfficeLimits = {
  readonly path: string
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

const usual = (): OfficeLimits => ({ path: process.env.PATH ?? '', timeoutMs: 30_000 })

/**
 * An Excel file of before 2007 as .xlsx, by the LibreOffice of this machine: in a folder and with a profile of its own,
 * both gone afterwards, and stopped with all its processes at the time limit. What comes out is as untrusted as what
 * went in.
 *
 * @throws {UnreadableSheetError} OLD_XLS where LibreOffice is not installed, NOT_CONVERTED or TOOK_TOO_LONG
 * @throws the reason of the signal
 */
export async function convertToXlsx(bytes: Uint8Array, asked: Partial<OfficeLimits> = {}): Promise<Uint8Array> {
  const limits = { ...usual(), ...asked }
  const program = await findOffice(limits.path)
  if (program === undefined) throw new UnreadableSheetError('OLD_XLS')
  const folder = await mkdtemp(join(tmpdir(), 'mingce-xls-'))
  try {
    await writeFile(join(folder, 'catalog.xls'), bytes)
    await run(program, folder, limits)
    return await readFile(join(folder, 'out', 'catalog.xlsx')).catch(() => {
      throw new UnreadableSheetError('NOT_CONVERTED')
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function run(program: string, folder: string, { path, timeoutMs, signal }: OfficeLimits): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const quiet = ['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck', '--nofirststartwizard']
  const work = ['--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, 'catalog.xls')]
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // Of its own group, so that the program it starts behind itself ends with it; with no variable of ours.
  const office = spawn(program, [profile, ...quiet, ...work], {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: { PATH: path, HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8' },
  })
  const end = () => endGroup(office.pid)
  const stop = () => reject(signal?.reason)
  const timer = setTimeout(() => reject(new UnreadableSheetError('TOOK_TOO_LONG', `${timeoutMs / 1000}`)), timeoutMs)
  process.once('exit', end)
  signal?.addEventListener('abort', stop)
  office.once('error', () => reject(new UnreadableSheetError('NOT_CONVERTED')))
  office.once('exit', () => resolve())
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
