import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type AttachmentStore, broughtName, digestOf, requireDigest, requireUnaltered, waitingMs } from './store.ts'

/**
 * A folder: `kept/ab/abcd…`, `waiting/abcd…` and who brought that, `waiting/abcd….510113`. Any number of processes may share it. A file appears under its name when it
 * is whole and on the disk.
 *
 * @param folder "/var/lib/mingce/attachments"; made when it is not there
 */
export function onDisk(folder: string, now = () => Date.now()): AttachmentStore {
  const waiting = join(folder, 'waiting')
  const waitingAt = (digest: string) => join(waiting, digest)
  const keptAt = (digest: string) => join(folder, 'kept', digest.slice(0, 2), digest)

  return {
    async takeIn(bytes, by) {
      const digest = digestOf(bytes)
      await forgetUnnamed(waiting, now() - waitingMs)
      await writeWhole(waitingAt(digest), bytes)
      await writeWhole(join(waiting, broughtName(digest, by)), new Uint8Array())
      return digest
    },
    async keep(digest, by) {
      if (!(await exists(join(waiting, broughtName(digest, by))))) return false
      if (await exists(keptAt(digest))) return true
      await mkdir(dirname(keptAt(digest)), { recursive: true })
      try {
        await rename(waitingAt(digest), keptAt(digest))
      } catch (error) {
        if (!isMissing(error)) throw error
        return exists(keptAt(digest)) // another process may have kept it meanwhile
      }
      await flushFolder(dirname(keptAt(digest)))
      return true
    },
    async isKept(digest) {
      requireDigest(digest)
      return exists(keptAt(digest))
    },
    async open(digest) {
      requireDigest(digest)
      try {
        return requireUnaltered(digest, await readFile(keptAt(digest)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${randomUUID()}`
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
}

/** What was taken in before `before` and that nothing has named since, also what a process that died left unfinished. */
async function forgetUnnamed(waiting: string, before: number): Promise<void> {
  const names = await readdir(waiting).catch((error) => {
    if (isMissing(error)) return []
    throw error
  })
  for (const name of names) {
    const path = join(waiting, name)
    const found = await stat(path).catch(() => undefined)
    if (found && found.mtimeMs < before) await rm(path, { force: true })
  }
}

/** Else a power cut could take the name back. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
