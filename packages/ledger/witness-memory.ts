import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Checkpoint, readCheckpoint } from '@mingce/proof/checkpoint'
import { formatVerifierKey, parseVerifierKey } from '@mingce/proof/note'
import type { Verifier } from '@mingce/proof/verifier'

/** The last checkpoint a witness has seen, with its own line at the end. */
export type Kept = { readonly note: string; readonly checkpoint: Checkpoint }

/** A witness no longer knows what it has seen: a file of its memory is gone, or is something else. */
export class LostMemoryError extends Error {
  override readonly name = 'LostMemoryError'
}

/**
 * What a witness has seen, in a folder of its own, out of the database's reach: `seen-checkpoint`, `log-keys` (whose
 * signature counts as the log's), `key` (its own). Several processes may share one.
 */
export type WitnessMemory = {
  readonly folder: string
  /** The witness's own key; made before the first checkpoint is kept. */
  readonly keyFile: string
  /**
   * @returns undefined before anything was seen
   * @throws {LostMemoryError} when what was seen cannot be told any more
   */
  seen(): Kept | undefined
  /** The log's keys, as they were learnt; none before anything was seen. */
  logKeys(): readonly Verifier[]
  /**
   * Keeps a checkpoint in place of `after`; it is on the disk when this answers.
   *
   * @returns false, and nothing is kept, when another process has kept one meanwhile
   */
  keep(note: string, after: Kept | undefined): Promise<boolean>
  learnLogKeys(keys: readonly Verifier[]): Promise<void>
}

const longestHeldMs = 10_000

export function witnessMemory(folder: string): WitnessMemory {
  mkdirSync(folder, { recursive: true })
  const seenFile = join(folder, 'seen-checkpoint')
  const keysFile = join(folder, 'log-keys')
  const keyFile = join(folder, 'key')
  const seen = () => {
    const hasSeen = textOf(keysFile) !== undefined // looked at first, written last
    const note = textOf(seenFile)
    if (note === undefined && !hasSeen) return undefined
    if (note === undefined || !existsSync(keyFile)) throw new LostMemoryError(`a part of ${folder} is gone`)
    return keptFrom(note, seenFile)
  }
  const alone = <T>(work: () => Promise<T>) => asTheOnlyOne(join(folder, 'lock'), work)
  return {
    folder,
    keyFile,
    seen,
    logKeys: () => (textOf(keysFile) ?? '').split('\n').filter(Boolean).map(keyFrom),
    keep: (note, after) =>
      alone(async () => {
        if (seen()?.note !== after?.note) return false
        await writeDurably(seenFile, note, folder)
        return true
      }),
    learnLogKeys: (keys) =>
      alone(() => writeDurably(keysFile, keys.map((key) => `${formatVerifierKey(key)}\n`).join(''), folder)),
  }
}

function keptFrom(note: string, file: string): Kept {
  const checkpoint = readCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))
  if (!checkpoint) throw new LostMemoryError(`${file} holds no checkpoint`)
  return { note, checkpoint }
}

function keyFrom(text: string): Verifier {
  try {
    return parseVerifierKey(text)
  } catch {
    throw new LostMemoryError(`log-keys holds what is no key: ${text.slice(0, 100)}`)
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** It stands under its name only when it is whole and on the disk. */
async function writeDurably(file: string, text: string, folder: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`
  const written = await open(unfinished, 'w', 0o600)
  try {
    await written.writeFile(text)
    await written.sync()
  } finally {
    await written.close()
  }
  await rename(unfinished, file)
  const names = await open(folder, 'r')
  await names.sync().finally(() => names.close())
}

/** Whoever was killed with the lock in hand is waited for, ten seconds. */
async function asTheOnlyOne<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if ((await ageMs(lock)) > longestHeldMs) await rm(lock, { force: true })
      else await sleep(20)
    }
  }
  return work().finally(() => rm(lock, { force: true }))
}

async function ageMs(file: string): Promise<number> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }))
  return Date.now() - mtimeMs
}

/** What was seen when it was not consistent, in a folder named by it: "evidence/120-117-9f3ac01b". */
export async function keepEvidence(
  folder: string,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const place = join(folder, 'evidence', name)
  await mkdir(place, { recursive: true })
  for (const [file, text] of Object.entries(files))
    await writeFile(join(place, file), text, { flag: 'wx' }).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
  return place
}
