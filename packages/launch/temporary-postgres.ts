import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A PostgreSQL for the length of one run, in a temporary folder that goes with it. It is kept by a process of its own, so
 * that it goes too when the run is killed.
 *
 * @param purpose names the folder: "test" gives "/tmp/mingce-test-x1Yz42"
 */
export async function startTemporaryPostgres(purpose: string): Promise<{ url: string; stop(): Promise<void> }> {
  const keeper = fork(join(import.meta.dirname, 'keep-temporary-postgres.ts'), [purpose], { detached: true })
  const ended = once(keeper, 'exit')
  const started = once(keeper, 'message').then(([url]) => String(url))
  const url = await Promise.race([started, ended.then(() => undefined)])
  if (url === undefined) throw new Error('the temporary PostgreSQL did not start')
  const stop = async () => {
    keeper.disconnect()
    await ended
  }
  return { url, stop }
}

/** A new folder that the account of PostgreSQL may step through. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `mingce-${purpose}-`))
  chmodSync(folder, 0o755)
  return folder
}
