import { canonicalize } from '../canonical.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import { cosign } from '../cosignature.ts'
import { leafHash, rootOf } from '../merkle.ts'
import { naivePath } from '../naive-tree.ts'
import { signNote, verifierOf } from '../note.ts'
import { sha256Tree } from '../tree-hash.ts'
import { formatEventLine } from './event-line.ts'

// Logs for the laws and the bench to take away and to tamper with. Nothing else uses them.

const key = (seed: number) => new Uint8Array(32).fill(seed)

export const signer = { name: 'mingce.example/log', secretKey: key(7) }
export const stranger = { name: 'mingce.example/log', secretKey: key(8) }
export const county = { name: 'mingce.example/county', secretKey: key(9) }
export const city = { name: 'mingce.example/city', secretKey: key(10) }

export const logKey = verifierOf(signer, 'ed25519')
export const witnessKeys = [verifierOf(county, 'cosignature'), verifierOf(city, 'cosignature')]

export type MadeEntry = {
  readonly commandKey: string
  readonly meta: { readonly account: string; readonly post: string; readonly authority: string }
  readonly payload: Readonly<Record<string, unknown>>
  readonly recordedAt: string
  readonly schemaVersion: number
  readonly stream: string
  readonly type: string
  readonly version: number
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A log of `size` entries over a few catalogs, three unless told; each entry has about 350 bytes and what is added to it. */
export function entriesOf(size: number, catalogs = 3, more: Readonly<Record<string, unknown>> = {}): MadeEntry[] {
  const versions = new Map<string, number>()
  return Array.from({ length: size }, (_, index) => {
    const stream = `catalog/${510_113 + (index % catalogs)}`
    const version = (versions.get(stream) ?? 0) + 1
    versions.set(stream, version)
    return {
      commandKey: hex(leafHash(Uint8Array.of(index >> 24, index >> 16, index >> 8, index))),
      meta: { account: 'acc-510113-01', post: 'drafter', authority: '510113' },
      payload: { name: `招生政策 ${index}`, ...more },
      recordedAt: new Date(Date.UTC(2021, 8, 13, 1, 0, index)).toISOString(),
      schemaVersion: 1,
      stream,
      type: 'ItemDrafted',
      version,
    }
  })
}

export function leavesOf(entries: readonly MadeEntry[]): Uint8Array[] {
  return entries.map((entry) => leafHash(new TextEncoder().encode(canonicalize(entry))))
}

export function linesOf(entries: readonly MadeEntry[]): string[] {
  return entries.map((entry, index) => formatEventLine(signer.name, BigInt(index), canonicalize(entry)))
}

/** A checkpoint over these leaves. */
export function noteOf(leaves: readonly Uint8Array[], by = signer): string {
  const text = formatCheckpoint({ origin: signer.name, size: BigInt(leaves.length), root: rootOf(leaves) })
  return signNote(text, by)
}

/** The same checkpoint, cosigned by 市 at 2021-10-14T02:00:00Z. */
export function witnessed(note: string): string {
  return note + cosign(note, city, 1_634_176_800)
}

export function pathOf(index: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  return naivePath(index, leaves, sha256Tree)
}

export function joined(hashes: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * 32)
  for (const [index, hash] of hashes.entries()) bytes.set(hash, index * 32)
  return bytes
}
