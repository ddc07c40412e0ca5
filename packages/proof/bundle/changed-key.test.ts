import { expect, test } from 'vitest'
import { canonicalize } from '../canonical.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import { leafHash, rootOf } from '../merkle.ts'
import { formatVerifierKey, noteSignature, signNote, verifierOf } from '../note.ts'
import { proveInclusion } from '../prove.ts'
import { formatReceipt } from '../receipt.ts'
import { formatRotations } from '../rotation.ts'
import { formatEventLine } from './event-line.ts'
import { openBundle } from './open-bundle.ts'
import { UnreadableError } from './verdict.ts'

const name = 'mingce.example/log'
const former = { name, secretKey: new Uint8Array(32).fill(1) }
const next = { name, secretKey: new Uint8Array(32).fill(2) }
const bytes = (text: string) => new TextEncoder().encode(text)
const entryOf = (stream: string, type: string, payload: object) =>
  canonicalize({
    ...{
      commandKey: `key of ${stream}`,
      meta: { account: 'acc-510000-04' },
      payload,
      recordedAt: '2021-10-15T01:00:00.000Z',
    },
    ...{ schemaVersion: 1, stream, type, version: 1 },
  })
const change = {
  from: formatVerifierKey(verifierOf(former, 'ed25519')),
  to: formatVerifierKey(verifierOf(next, 'ed25519')),
  overlapUntil: '2021-10-22T01:00:00.000Z',
}
const entries = [
  entryOf('catalog/510113', 'ItemDrafted', { name: '招生政策' }),
  entryOf('log/keys', 'LogKeyRotated', change),
  entryOf('catalog/510182', 'ItemDrafted', { name: '学区划分' }),
]
const leaves = entries.map((entry) => leafHash(bytes(entry)))
const textAt = (size: number) =>
  formatCheckpoint({ origin: name, size: BigInt(size), root: rootOf(leaves.slice(0, size)) })

/** Under the checkpoint of two entries, which both keys signed. */
const rotations = formatRotations([
  formatReceipt({
    index: 1n,
    proof: proveInclusion({ index: 1n, size: 2n }, (_, index) => leaves[Number(index)] as Uint8Array),
    checkpoint: signNote(textAt(2), former) + noteSignature(textAt(2), next),
    extra: bytes(entries[1] as string),
  }),
])

function check(file?: string) {
  const checkpoint = bytes(signNote(textAt(3), next))
  const files = { checkpoint, leaves: Buffer.concat(leaves), ...(file !== undefined && { rotations: bytes(file) }) }
  const bundle = openBundle(files, { verifiers: [verifierOf(former, 'ed25519')] })
  for (const [at, entry] of entries.entries()) bundle.line(formatEventLine(name, BigInt(at), entry))
  return bundle.verdict()
}

test('a log that the new key alone signs is verified by whoever trusts the former one', () => {
  expect(check(rotations)).toMatchObject({ verified: true, size: 3n })
})

test('without the announcement, or with that of another key, it is signed by a stranger', () => {
  const unsigned = { verified: false, fault: { at: null, how: 'CHECKPOINT_UNSIGNED' } }
  expect(check()).toMatchObject(unsigned)
  expect(check(formatRotations([]))).toMatchObject(unsigned)
  expect(check(rotations.replace('index 1', 'index 0'))).toMatchObject(unsigned)
})

test('a file of announcements that is something else is said to be unreadable', () => {
  expect(() => check('not yet')).toThrow(UnreadableError)
})
