import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { formatCheckpoint } from './checkpoint.ts'
import { cosign, cosignaturesOf } from './cosignature.ts'
import { formatVerifierKey, noteSignature, parseVerifierKey, signNote, verifierOf, verifyNote } from './note.ts'
import type { Signer } from './verifier.ts'

const signer = (name: string, seed: number): Signer => ({ name, secretKey: new Uint8Array(32).fill(seed) })
const log = signer('mingce.example/log', 1)
const county = signer('mingce.example/county', 2)
const city = signer('mingce.example/city', 3)
const text = formatCheckpoint({ origin: log.name, size: 20_852_163n, root: new Uint8Array(32).fill(7) })
const checkpoint = signNote(text, log)
const logKey = verifierOf(log, 'ed25519')
const [countyKey, cityKey] = [verifierOf(county, 'cosignature'), verifierOf(city, 'cosignature')]
const time = 1_679_315_147

test('witnesses put their lines under a checkpoint, and each one’s time is read from its line', () => {
  const cosigned = checkpoint + cosign(checkpoint, county, time) + cosign(checkpoint, city, time + 5)
  const verifiedBy = [log.name, county.name, city.name]
  expect(verifyNote(cosigned, [logKey, countyKey, cityKey])).toEqual({ text, verifiedBy })
  expect(cosignaturesOf(cosigned, [logKey, countyKey, cityKey])).toEqual([
    { name: county.name, timestampSeconds: time },
    { name: city.name, timestampSeconds: time + 5 },
  ])
  expect(cosignaturesOf(cosigned, [logKey, cityKey])).toEqual([{ name: city.name, timestampSeconds: time + 5 }])
  expect(cosignaturesOf(checkpoint, [logKey, countyKey])).toEqual([])
})

test('a cosignature is the time in 8 bytes and Node-verifiable Ed25519 over the message of cosignature/v1', () => {
  const line = cosign(checkpoint, county, time)
  const bytes = Buffer.from(line.split(' ')[2] ?? '', 'base64')
  expect(bytes).toHaveLength(4 + 8 + 64)
  expect(bytes.readBigUInt64BE(4)).toBe(BigInt(time))
  const x = Buffer.from(countyKey.publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const message = Buffer.from(`cosignature/v1\ntime ${time}\n${text}`)
  expect(verify(null, message, key, bytes.subarray(12))).toBe(true)
})

test('a witness’s key is handed about with type 0x04, and has another id than the same key for notes', () => {
  const handed = formatVerifierKey(countyKey)
  expect(Buffer.from(handed.split('+')[2] ?? '', 'base64')[0]).toBe(4)
  expect(parseVerifierKey(handed)).toEqual(countyKey)
  expect(verifierOf(county, 'ed25519').keyId).not.toBe(countyKey.keyId)
})

test('the key of a public witness is read, its id found right', () => {
  const remora = 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2'
  expect(parseVerifierKey(remora)).toMatchObject({ name: 'remora.n621.de', keyId: 'da77ade7', kind: 'cosignature' })
  expect(formatVerifierKey(parseVerifierKey(remora))).toBe(remora)
})

test('the times from 1970 to the last whole number are kept to the second', () => {
  for (const seconds of [0, 1, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER]) {
    const cosigned = checkpoint + cosign(checkpoint, county, seconds)
    expect(cosignaturesOf(cosigned, [countyKey])).toEqual([{ name: county.name, timestampSeconds: seconds }])
  }
})

test('every changed bit of a cosignature, its time included, refutes the note', () => {
  const bytes = Buffer.from(cosign(checkpoint, county, time).split(' ')[2] ?? '', 'base64')
  for (let bit = 4 * 8; bit < bytes.length * 8; bit += 1) {
    const other = Buffer.from(bytes)
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const cosigned = `${checkpoint}— ${county.name} ${other.toString('base64')}\n`
    expect(verifyNote(cosigned, [logKey, countyKey])).toBeUndefined()
  }
})

test('a cosignature too short for its time, or of another checkpoint, refutes the note', () => {
  const id = Buffer.from(countyKey.keyId, 'hex')
  const short = `— ${county.name} ${Buffer.concat([id, Buffer.alloc(5)]).toString('base64')}\n`
  expect(verifyNote(checkpoint + short, [logKey, countyKey])).toBeUndefined()
  const later = signNote(formatCheckpoint({ origin: log.name, size: 20_852_164n, root: new Uint8Array(32) }), log)
  expect(verifyNote(later + cosign(checkpoint, county, time), [logKey, countyKey])).toBeUndefined()
})

test('a witness’s key signs no notes: the line of a note under its name does not count', () => {
  expect(verifyNote(`${text}\n${noteSignature(text, county)}`, [countyKey])).toBeUndefined()
})

test('only a checkpoint is cosigned, at a time that is one', () => {
  expect(() => cosign(signNote('青白江区\n', log), county, time)).toThrow(RangeError)
  expect(() => cosign(text, county, time)).toThrow(RangeError)
  for (const bad of [-1, 1.5, Number.NaN, 2 ** 53]) expect(() => cosign(checkpoint, county, bad)).toThrow(RangeError)
})
