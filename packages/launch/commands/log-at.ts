import type { SeenLog } from '@mingce/ledger/witness'
import { readCheckpoint } from '@mingce/proof/checkpoint'
import { parseVerifierKey } from '@mingce/proof/note'
import { parseRotations } from '@mingce/proof/rotation'
import { type Tile, tilePath } from '@mingce/proof/tiles'
import type { Verifier } from '@mingce/proof/verifier'

/** A log elsewhere does not answer, or not with what was asked for. Nothing is said about the log by that. */
export class UnreadableLogError extends Error {
  override readonly name = 'UnreadableLogError'
}

const lookWithinMs = 30_000
const longestNote = 200_000
const longestKeys = 100_000
const longestRotations = 1_000_000

/**
 * A log that is published elsewhere, for one look: thirty seconds for all of it, no redirects, nothing longer than it may be.
 *
 * @param url "http://mingce.example:4801", or the address of its checkpoint, "http://mingce.example:4801/log/checkpoint"
 * @param key the log's, where it came from somewhere else; without it, what the log says of itself is believed the first time
 */
export function logAt(url: string, key?: Verifier): SeenLog {
  const prefix = prefixOf(url)
  const signal = AbortSignal.timeout(lookWithinMs)
  const ask = (path: string, most: number) => fetched(`${prefix}${path}`, { most, signal })
  return {
    async offer() {
      const note = (await ask('/checkpoint', longestNote)).toString()
      if (readCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1))) return note
      throw new UnreadableLogError(`${prefix}/checkpoint is no checkpoint`)
    },
    async readTile(tile: Tile) {
      const hashes = await ask(tilePath(tile), tile.width * 32)
      if (hashes.length === tile.width * 32) return hashes
      throw new UnreadableLogError(`${prefix}${tilePath(tile)} has ${hashes.length} bytes`)
    },
    rotations: async () => receiptsIn((await ask('/rotations', longestRotations)).toString(), prefix),
    logKeys: async () => (key ? [key] : keysIn((await ask('/keys', longestKeys)).toString(), prefix)),
  }
}

function prefixOf(url: string): string {
  const plain = url.replace(/\/+$/, '')
  return plain.endsWith('/checkpoint') ? plain.slice(0, -'/checkpoint'.length) : `${plain}/log`
}

function keysIn(text: string, prefix: string): readonly Verifier[] {
  try {
    const keys = text.split('\n').filter(Boolean).map(parseVerifierKey)
    const logs = keys.filter(({ kind }) => kind === 'ed25519')
    if (logs.length > 0) return logs
  } catch {
    // said below
  }
  throw new UnreadableLogError(`${prefix}/keys holds no key of a log`)
}

function receiptsIn(text: string, prefix: string): readonly string[] {
  const receipts = parseRotations(text)
  if (receipts) return receipts
  throw new UnreadableLogError(`${prefix}/rotations holds no receipts`)
}

type Limits = { readonly most: number; readonly signal: AbortSignal }

async function fetched(url: string, { most, signal }: Limits): Promise<Buffer> {
  try {
    const answer = await fetch(url, { signal, redirect: 'error', headers: { 'accept-encoding': 'identity' } })
    if (answer.status !== 200) throw new UnreadableLogError(`${url} answers ${answer.status}`)
    return await bytesOf(answer, most, url)
  } catch (error) {
    if (error instanceof UnreadableLogError) throw error
    const { message, cause } = error as Error
    throw new UnreadableLogError(`${url}: ${cause instanceof Error ? cause.message : message}`)
  }
}

/** Leaving the loop ends the transfer. */
async function bytesOf({ body }: Response, most: number, url: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > most) throw new UnreadableLogError(`${url} is longer than ${most} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
