import { expect, test } from 'vitest'
import { canonicalize } from './canonical.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { leafHash, rootOf } from './merkle.ts'
import { formatVerifierKey, noteSignature, signNote, verifierOf } from './note.ts'
import { proveInclusion } from './prove.ts'
import { formatReceipt } from './receipt.ts'
import { formatRotations, parseRotations, readRotation, withRotations } from './rotation.ts'
import type { Signer } from './verifier.ts'

const name = 'mingce.example/log'
const signers = [1, 2, 3, 4].map((n): Signer => ({ name, secretKey: new Uint8Array(32).fill(n) }))
const [first, second, third] = signers.map((signer) => verifierOf(signer, 'ed25519'))
const [firstSigner, secondSigner, thirdSigner, strangeSigner] = signers
const bytes = (text: string) => new TextEncoder().encode(text)

type Change = { readonly from: Signer | undefined; readonly to: Signer | undefined; readonly type?: string }

const keyOf = (signer: Signer | undefined) => formatVerifierKey(verifierOf(signer as Signer, 'ed25519'))

function entryOf({ from, to, type = 'LogKeyRotated' }: Change): string {
  const payload = { from: keyOf(from), to: keyOf(to), overlapUntil: '2021-10-22T01:00:00.000Z' }
  return canonicalize({ commandKey: 'k', meta: {}, payload, schemaVersion: 1, stream: 'log/keys', type, version: 1 })
}

/** The change at place 1 of a log of three, under a checkpoint that these signed. */
function receiptOf(change: Change, signedBy: readonly (Signer | undefined)[]): string {
  const entry = entryOf(change)
  const leaves = ['before', entry, 'after'].map((text) => leafHash(bytes(text)))
  const text = formatCheckpoint({ origin: name, size: 3n, root: rootOf(leaves) })
  const [head, ...others] = signedBy as readonly Signer[]
  const checkpoint = signNote(text, head as Signer) + others.map((other) => noteSignature(text, other)).join('')
  const read = (level: number, index: bigint) =>
    level === 0 ? (leaves[Number(index)] as Uint8Array) : rootOf(leaves.slice(0, 2))
  const proof = proveInclusion({ index: 1n, size: 3n }, read)
  return formatReceipt({ index: 1n, proof, checkpoint, extra: bytes(entry) })
}

const toSecond = receiptOf({ from: firstSigner, to: secondSigner }, [firstSigner, secondSigner])
const toThird = receiptOf({ from: secondSigner, to: thirdSigner }, [secondSigner, thirdSigner])

test('whoever trusts the first key learns the next ones, in whatever order they hear of them', () => {
  expect(withRotations([first as never], [toThird, toSecond])).toEqual([first, second, third])
})

test('a change that was heard of already teaches nothing twice', () => {
  expect(withRotations([first as never, second as never], [toSecond, toSecond])).toEqual([first, second])
})

test('a change is believed only under a checkpoint that the former key signed', () => {
  const unsigned = receiptOf({ from: firstSigner, to: secondSigner }, [secondSigner])
  const strange = receiptOf({ from: firstSigner, to: strangeSigner }, [strangeSigner])
  expect(withRotations([first as never], [unsigned, strange])).toEqual([first])
})

test('who trusts only the new key does not come to trust the old one', () => {
  expect(withRotations([second as never], [toSecond])).toEqual([second])
})

test('another entry, an altered one, a receipt without an entry and what is no receipt teach nothing', () => {
  const other = receiptOf({ from: firstSigner, to: secondSigner, type: 'DemonstrationStarted' }, [firstSigner])
  const altered = toSecond.replace(/^extra .*$/m, `extra ${btoa(entryOf({ from: firstSigner, to: strangeSigner }))}`)
  const bare = toSecond.replace(/^extra .*\n/m, '')
  expect(withRotations([first as never], [other, altered, bare, '', '册'.repeat(1_000)])).toEqual([first])
})

test('receipts are handed about as one file; what is no such file is none', () => {
  expect(parseRotations(formatRotations([toSecond, toThird]))).toEqual([toSecond, toThird])
  for (const text of ['', '{}', '[1]', '["册"', 'null']) expect(parseRotations(text)).toBeUndefined()
})

test('an entry tells its change only in its canonical text, between keys of one log', () => {
  const entry = entryOf({ from: firstSigner, to: secondSigner })
  expect(readRotation(7n, entry)).toMatchObject({ position: 7n, from: first, to: second })
  expect(readRotation(7n, ` ${entry}`)).toBeUndefined()
  const elsewhere = { name: 'elsewhere.example/log', secretKey: new Uint8Array(32).fill(2) }
  expect(readRotation(7n, entryOf({ from: firstSigner, to: elsewhere }))).toBeUndefined()
  expect(readRotation(7n, entry.replace('2021-10-22T01:00:00.000Z', 'soon'))).toBeUndefined()
})
