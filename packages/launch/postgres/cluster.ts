import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CannotStartError } from '../cannot-start.ts'
import type { Binaries } from './binaries.ts'
import { canReach, type SystemUser } from './system-user.ts'

/**
 * Gives `folder` to `user`, empty or as it was left. Where `user` cannot reach it (a checkout in root's home),
 * `folder` becomes a link to a new folder under `/var/lib/mingce`.
 */
export function openFolder(folder: string, user: SystemUser): void {
  if (existsSync(folder)) return
  if (user.uid === undefined) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return
  }
  mkdirSync(dirname(folder), { recursive: true })
  rmSync(folder, { force: true }) // a link that leads nowhere any more
  if (canReach(user, dirname(folder))) mkdirSync(folder, { mode: 0o700 })
  else symlinkSync(reachableFolder(), folder)
  chownSync(folder, user.uid, user.gid)
}

function reachableFolder(): string {
  mkdirSync('/var/lib/mingce', { recursive: true })
  return mkdtempSync('/var/lib/mingce/postgres-')
}

/**
 * Makes the cluster if there is none yet, with a generated password for its superuser beside it.
 *
 * @throws {CannotStartError} when the cluster is of another major version
 */
export function prepareCluster(folder: string, binaries: Binaries, user: SystemUser): void {
  const cluster = join(folder, 'cluster')
  if (!existsSync(cluster)) initialise(folder, binaries, user)
  const major = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'))
  if (major === binaries.major) return
  throw new CannotStartError(
    `数据文件夹 ${resolve(folder)} 属于 PostgreSQL ${major}，内置数据库是 ${binaries.major}，请先迁移数据或用 MINGCE_DATA 另选文件夹`,
    `the data folder ${resolve(folder)} is of PostgreSQL ${major}, the embedded server is ${binaries.major}; move the data over, or choose another folder by MINGCE_DATA`,
  )
}

/** The superuser's password, known to whoever may read the folder. */
export function passwordOf(folder: string): string {
  return readFileSync(join(folder, 'password'), 'utf8')
}

/** A cluster appears under its name only when it is whole, so an interrupted start is simply made again. */
function initialise(folder: string, { initdb }: Binaries, user: SystemUser): void {
  const unfinished = join(folder, 'cluster.new')
  const password = join(folder, 'password')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (user.uid !== undefined) chownSync(password, user.uid, user.gid)

  const made = spawnSync(
    initdb,
    [
      `--pgdata=${unfinished}`,
      '--username=mingce',
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--lc-ctype=C.UTF-8',
      '--no-instructions',
    ],
    { ...user, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed in ${folder}: ${made.stderr || made.error?.message}`)
  renameSync(unfinished, join(folder, 'cluster'))
}
