import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStartError } from '../cannot-start.ts'
import { commandOf, parentOf } from '../process-command.ts'

/**
 * Clears the way to `cluster`: stops the server that a killed launcher left behind, and forgets
 * a lock file whose server is gone.
 *
 * @throws {CannotStartError} when the server there belongs to a launcher that still runs
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const lock = lockOf(cluster)
  if (!existsSync(lock)) return
  const [server = 0] = linesOf(lock).map(Number)
  if (!serves(server, cluster)) return rmSync(lock, { force: true })

  const launcher = launcherOf(cluster)
  if (launcher !== undefined && parentOf(server) === launcher)
    throw new CannotStartError(
      `数据文件夹正被另一个明册进程（${launcher}）使用，请先停止它，或用 MINGCE_DATA 另选文件夹`,
      `the data folder is in use by another Mingce (process ${launcher}); stop it first, or choose another folder by MINGCE_DATA`,
    )
  await end(server, lock)
}

/** Where the launcher leaves its own process id, so that the next one can tell an orphan from a server in use. */
export function launcherFile(cluster: string): string {
  return join(cluster, '..', 'launcher.pid')
}

/** The port of the server that runs in `cluster`; undefined when none does. */
export function portOfRunning(cluster: string): number | undefined {
  const lock = lockOf(cluster)
  if (!existsSync(lock)) return undefined
  const [server, , , port] = linesOf(lock)
  return serves(Number(server), cluster) ? Number(port) : undefined
}

function lockOf(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

/** Process, folder, time of start, port. */
function linesOf(lock: string): readonly string[] {
  return readFileSync(lock, 'utf8').split('\n')
}

function launcherOf(cluster: string): number | undefined {
  const file = launcherFile(cluster)
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
}

function serves(pid: number, cluster: string): boolean {
  return commandOf(pid)?.includes(`-D ${realpathSync(cluster)} `) ?? false
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, nothing committed is lost. */
async function end(server: number, lock: string): Promise<void> {
  process.kill(server, 'SIGINT')
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 50) {
    if (!existsSync(lock)) return
    await sleep(50)
  }
  throw new CannotStartError(
    `上次遗留的数据库进程（${server}）没有停止，请手工结束后再启动`,
    `the database process left by the last run (${server}) does not stop; end it by hand and start again`,
  )
}
