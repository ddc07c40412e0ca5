import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { CannotStartError } from '../cannot-start.ts'

/** The account PostgreSQL runs under: uid and gid for a spawned process; empty when it is our own. */
export type SystemUser = { readonly uid: number; readonly gid: number } | Record<string, never>

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the owner of an existing
 * cluster, else `postgres`, else `nobody`. An ordinary user runs it as themselves.
 */
export function systemUserFor(cluster: string): SystemUser {
  if (process.getuid?.() !== 0) return {}
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const user = accountOf('postgres') ?? accountOf('nobody')
  if (user) return user
  throw new CannotStartError(
    '数据库不能以 root 身份运行，本机又没有 postgres 或 nobody 账户可用',
    'PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account',
  )
}

function accountOf(name: string): SystemUser | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** Whether `user` may step into `folder`, through all folders above it. */
export function canReach(user: SystemUser, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}
