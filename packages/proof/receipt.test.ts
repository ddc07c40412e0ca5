import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCheckpoint } from './checkpoint.ts'
import { compactRange } from './compact-range.ts'
import { cosign, cosignaturesOf } from './cosignature.ts'
import { leafHash } from './merkle.ts'
import { signNote, verifierOf } from './note.ts'
import { proveInclusion } from './prove.ts'
import { formatReceipt, parseReceipt, type Receipt, verifyReceipt } from './receipt.ts'
import type { Signer } from './verifier.ts'

const signer = (name: string, seed: number): Signer => ({ name, secretKey: new Uint8Array(32).fill(seed) })
const log = signer('mingce.example/log', 1)
const county = signer('mingce.example/county', 2)
const logKey = verifierOf(log, 'ed25519')
const countyKey = verifierOf(county, 'cosignature')

const entries = Array.from({ length: 11 }, (_, index) => Buffer.from(`{"stream":"catalog/510113","version":${index}}`))
const nodes = new Map<string, Uint8Array>()
const range = compactRange({ onNode: (level, index, node) => nodes.set(`${level}/${index}`, node) })
for (const entry of entries) range.append(leafHash(entry))
const text = formatCheckpoint({ origin: log.name, size: range.size, root: range.root() })
const signed = signNote(text, log)

function receiptOf(index: number, checkpoint = signed): Receipt {
  const read = (level: number, at: bigint) => nodes.get(`${level}/${at}`) as Uint8Array
  return { index: BigInt(index), proof: proveInclusion({ index: BigInt(index), size: range.size }, read), checkpoint }
}
const entry = (index: number) => entries[index] as Uint8Array

test('every entry of a log is shown by its receipt, as an object and as text', () => {
  for (const index of entries.keys()) {
    const receipt = receiptOf(index)
    expect(parseReceipt(formatReceipt(receipt))).toEqual(receipt)
    expect(verifyReceipt(receipt, entry(index), [logKey])).toBe(true)
    expect(verifyReceipt(formatReceipt(receipt), entry(index), [logKey])).toBe(true)
  }
})

test('a receipt is written line by line as tlog-proof@v1 has it', () => {
  const lines = formatReceipt({ ...receiptOf(10), extra: Buffer.from('回执') }).split('\n')
  expect(lines.slice(0, 3)).toEqual(['c2sp.org/tlog-proof@v1', 'extra 5Zue5omn', 'index 10'])
  expect(lines.slice(3, 5).map((line) => Buffer.from(line, 'base64').length)).toEqual([32, 32])
  expect(lines.slice(5, 8)).toEqual(['', log.name, '11'])
})

test('the only entry of a log needs no hash', () => {
  const only = Buffer.from('{}')
  const note = signNote(formatCheckpoint({ origin: log.name, size: 1n, root: leafHash(only) }), log)
  const receipt = formatReceipt({ index: 0n, proof: [], checkpoint: note })
  expect(receipt.startsWith('c2sp.org/tlog-proof@v1\nindex 0\n\nmingce.example/log\n1\n')).toBe(true)
  expect(verifyReceipt(receipt, only, [logKey])).toBe(true)
})

test('what the sender adds is kept, and nothing vouches for it', () => {
  const receipt = { ...receiptOf(3), extra: Uint8Array.of(1, 2, 3) }
  expect(parseReceipt(formatReceipt(receipt))).toEqual(receipt)
  expect(verifyReceipt({ ...receipt, extra: Uint8Array.of(9) }, entry(3), [logKey])).toBe(true)
})

test('another entry, index, or proof is refused', () => {
  const receipt = receiptOf(6)
  expect(verifyReceipt(receipt, entry(5), [logKey])).toBe(false)
  for (let index = 0n; index < 12n; index += 1n)
    if (index !== 6n) expect(verifyReceipt({ ...receipt, index }, entry(6), [logKey])).toBe(false)
  expect(verifyReceipt({ ...receipt, proof: receipt.proof.slice(1) }, entry(6), [logKey])).toBe(false)
})

test('every changed bit of the entry or of the proof refutes a receipt', () => {
  const [own, proof] = [Uint8Array.from(entry(6)), receiptOf(6).proof.map((hash) => Uint8Array.from(hash))]
  const receipt = { ...receiptOf(6), proof }
  for (const bytes of [own, ...proof])
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const [at, mask] = [bit >> 3, 1 << (bit & 7)]
      bytes[at] = (bytes[at] ?? 0) ^ mask
      expect(verifyReceipt(receipt, own, [logKey])).toBe(false)
      bytes[at] = (bytes[at] ?? 0) ^ mask
    }
  expect(verifyReceipt(receipt, own, [logKey])).toBe(true)
})

test('a checkpoint that the log did not sign, or in which another log names itself, is refused', () => {
  const foreign = signer('mingce.example/elsewhere', 5)
  const foreignKey = verifierOf(foreign, 'ed25519')
  const forged = signNote(text, { ...foreign, name: log.name })
  expect(verifyReceipt(receiptOf(2, forged), entry(2), [logKey])).toBe(false)
  expect(verifyReceipt(receiptOf(2, signNote(text, foreign)), entry(2), [logKey, foreignKey])).toBe(false)
  expect(verifyReceipt(receiptOf(2), entry(2), [])).toBe(false)
  expect(verifyReceipt(receiptOf(2), entry(2), [foreignKey])).toBe(false)
})

test('a witness alone does not make a receipt; a log with its witness does, and the time is read', () => {
  const cosigned = signed + cosign(signed, county, 1_679_315_147)
  const receipt = receiptOf(4, cosigned)
  expect(verifyReceipt(receipt, entry(4), [countyKey])).toBe(false)
  expect(verifyReceipt(receipt, entry(4), [logKey, countyKey])).toBe(true)
  expect(cosignaturesOf(parseReceipt(formatReceipt(receipt)).checkpoint, [countyKey])).toEqual([
    { name: county.name, timestampSeconds: 1_679_315_147 },
  ])
})

test('a witness that bears the log’s own name is not the log', () => {
  const namesake = { ...county, name: log.name }
  const checkpoint = `${text}\n${cosign(signed, namesake, 1_679_315_147)}`
  expect(verifyReceipt(receiptOf(4, checkpoint), entry(4), [verifierOf(namesake, 'cosignature')])).toBe(false)
})

test('a wrong cosignature of a known witness refutes the receipt', () => {
  const other = signNote(formatCheckpoint({ origin: log.name, size: 9n, root: new Uint8Array(32) }), log)
  const receipt = receiptOf(4, signed + cosign(other, county, 1_679_315_147))
  expect(verifyReceipt(receipt, entry(4), [logKey])).toBe(true)
  expect(verifyReceipt(receipt, entry(4), [logKey, countyKey])).toBe(false)
})

const good = formatReceipt(receiptOf(6))
const malformed: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['another version', good.replace('@v1', '@v2')],
  ['no index', good.replace(/index .*\n/, '')],
  ['an index with a leading zero', good.replace('index 6', 'index 06')],
  ['an index below 0', good.replace('index 6', 'index -6')],
  ['an index of 2^64', good.replace('index 6', `index ${2n ** 64n}`)],
  ['extra behind the index', good.replace('index 6\n', 'index 6\nextra AQID\n')],
  ['extra that is not base64', good.replace('index 6\n', 'extra ?\nindex 6\n')],
  ['extra twice', good.replace('index 6\n', 'extra AQID\nextra AQID\nindex 6\n')],
  ['a hash of 31 bytes', good.replace('index 6\n', `index 6\n${Buffer.alloc(31).toString('base64')}\n`)],
  ['65 hashes', good.replace(/(index 6\n)/, `$1${`${Buffer.alloc(32).toString('base64')}\n`.repeat(65)}`)],
  ['a hundred thousand hashes', good.replace(/(index 6\n)/, `$1${'AAAA\n'.repeat(100_000)}`)],
  ['no checkpoint', good.slice(0, good.indexOf('\n\n') + 2)],
  ['an unsigned checkpoint', good.slice(0, good.lastIndexOf('\n\n') + 1)],
  ['carriage returns', good.replaceAll('\n', '\r\n')],
]

for (const [what, bad] of malformed)
  test(`a receipt with ${what} is refused`, () => {
    expect(() => parseReceipt(bad)).toThrow(RangeError)
    expect(verifyReceipt(bad, entry(6), [logKey])).toBe(false)
  })

test('a receipt that is cut off anywhere is refused', () => {
  for (let length = 0; length < good.length; length += 1) {
    expect(() => parseReceipt(good.slice(0, length))).toThrow(RangeError)
    expect(verifyReceipt(good.slice(0, length), entry(6), [logKey])).toBe(false)
  }
})

test('whatever is given for a receipt or an entry, verifying never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (receipt, some) => {
      expect(verifyReceipt(receipt as Receipt, entry(6), [logKey])).toBe(false)
      expect(verifyReceipt(good, some as Uint8Array, [logKey])).toBe(false)
    }),
    { numRuns: 300 },
  )
})
