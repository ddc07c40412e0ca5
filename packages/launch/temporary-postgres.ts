import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { freePort } from './free-port.ts'

/**
 * A PostgreSQL for the length of one run, in a temporary folder that goes with it.
 *
 * @param purpose names the folder: "test" gives "/tmp/mingce-test-x1Yz42"
 */
export async function startTemporaryPostgres(purpose: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = temporaryFolder(purpose)
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), port: await freePort() })
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

/** A new folder that the account of PostgreSQL may step through. */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `mingce-${purpose}-`))
  chmodSync(folder, 0o755)
  return folder
}
