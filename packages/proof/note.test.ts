import { createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64 } from './base64.ts'
import { formatVerifierKey, noteSignature, parseVerifierKey, signNote, verifierOf, verifyNote } from './note.ts'
import { type Signer, verifierFor } from './verifier.ts'

/** The example key and note of Go's golang.org/x/mod/sumdb/note, made for its documentation. */
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const petersSecret = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const petersText =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const petersLine =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const petersNote = `${petersText}\n${petersLine}`
const petersSigner: Signer = {
  name: 'PeterNeumann',
  secretKey: Uint8Array.from(Buffer.from(petersSecret, 'base64').subarray(1)),
}

const signer = (name: string, seed: number): Signer => ({ name, secretKey: new Uint8Array(32).fill(seed) })
const qingbaijiang = signer('mingce.example/qingbaijiang', 1)
const chengdu = signer('mingce.example/chengdu', 2)
const verifierKeyOf = (of: Signer) => formatVerifierKey(verifierOf(of, 'ed25519'))
const verifiers = (...of: Signer[]) => of.map((each) => parseVerifierKey(verifierKeyOf(each)))
const text = '青白江区 义务教育目录\n第二行\n'

test('Go’s example note verifies under Go’s example key, and is signed again byte for byte', () => {
  const verifier = parseVerifierKey(peter)
  expect(verifyNote(petersNote, [verifier])).toEqual({ text: petersText, verifiedBy: ['PeterNeumann'] })
  expect(signNote(petersText, petersSigner)).toBe(petersNote)
  expect(verifierKeyOf(petersSigner)).toBe(peter)
  expect(formatVerifierKey(verifier)).toBe(peter)
})

test('a checkpoint of Go’s public checksum database verifies under its published key', () => {
  const verifier = parseVerifierKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8')
  const head = 'go.sum database tree\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
  const signature = 'Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8='
  const published = `${head}\n— sum.golang.org ${signature}\n`
  expect(verifyNote(published, [verifier])).toEqual({ text: head, verifiedBy: ['sum.golang.org'] })
  expect(verifyNote(published.replace('20852163', '20852164'), [verifier])).toBeUndefined()
})

test('a signature is what Node’s own Ed25519 verifies', () => {
  const line = noteSignature(text, chengdu)
  const signature = Buffer.from(line.split(' ')[2] ?? '', 'base64').subarray(4)
  const { publicKey } = verifierOf(chengdu, 'ed25519')
  const x = Buffer.from(publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  expect(verify(null, Buffer.from(text), key, signature)).toBe(true)
})

test('a note verifies by each of the verifiers that signed it, in the order of their lines', () => {
  const note = signNote(text, qingbaijiang) + noteSignature(text, chengdu)
  expect(verifyNote(note, verifiers(chengdu))).toEqual({ text, verifiedBy: [chengdu.name] })
  const both = { text, verifiedBy: [qingbaijiang.name, chengdu.name] }
  expect(verifyNote(note, verifiers(chengdu, qingbaijiang))).toEqual(both)
})

test('a key that is rotated signs beside its successor under the same name', () => {
  const successor = signer(chengdu.name, 3)
  const note = signNote(text, chengdu) + noteSignature(text, successor)
  for (const trusted of [verifiers(chengdu), verifiers(successor), verifiers(chengdu, successor)])
    expect(verifyNote(note, trusted)).toEqual({ text, verifiedBy: [chengdu.name] })
})

test('a text may hold empty lines: the last one ends it', () => {
  const poem = 'M’illumino\n\n— d’immenso\n\n'
  expect(verifyNote(signNote(poem, chengdu), verifiers(chengdu))).toEqual({ text: poem, verifiedBy: [chengdu.name] })
})

test('signatures of unknown keys are ignored, whatever their type, but they alone make no note', () => {
  const line = (name: string, bytes: Uint8Array) => `— ${name} ${toBase64(bytes)}\n`
  const unknown = [
    noteSignature(text, signer('mingce.example/nobody', 9)),
    noteSignature(text, signer(chengdu.name, 9)),
    line('pq.example', new Uint8Array(3_000)),
    line(chengdu.name, new Uint8Array(68)),
  ].join('')
  expect(verifyNote(`${text}\n${unknown}${noteSignature(text, chengdu)}`, verifiers(chengdu))).toEqual({
    text,
    verifiedBy: [chengdu.name],
  })
  expect(verifyNote(`${text}\n${unknown}`, verifiers(chengdu))).toBeUndefined()
  expect(verifyNote(petersNote, [])).toBeUndefined()
})

test('one wrong signature in a known name refutes the note, though another is right', () => {
  const forged = noteSignature('another text\n', chengdu)
  expect(verifyNote(signNote(text, qingbaijiang) + forged, verifiers(qingbaijiang, chengdu))).toBeUndefined()
})

test('a key of small order, under which one signature fits any text, verifies nothing', () => {
  const identity = Uint8Array.of(1, ...new Uint8Array(31))
  const verifier = verifierFor('mingce.example/anyone', 'ed25519', identity)
  const bytes = Buffer.concat([Buffer.from(verifier.keyId, 'hex'), identity, new Uint8Array(32)])
  expect(verifyNote(`${text}\n— ${verifier.name} ${bytes.toString('base64')}\n`, [verifier])).toBeUndefined()
})

test('every other text, and every changed bit of the signature, is refused', () => {
  const verifier = parseVerifierKey(peter)
  expect(verifyNote(petersNote.replace('answer', 'Answer'), [verifier])).toBeUndefined()
  const bytes = Buffer.from(petersLine.split(' ')[2] ?? '', 'base64')
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const other = Buffer.from(bytes)
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(verifyNote(`${petersText}\n— PeterNeumann ${other.toString('base64')}\n`, [verifier])).toBeUndefined()
  }
})

const malformed: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['no signature', petersText],
  ['no signature under the empty line', `${petersText}\n`],
  ['no empty line', petersText + petersLine],
  ['a last line that does not end', petersNote.slice(0, -1)],
  ['a hyphen for the dash', petersNote.replace('—', '-')],
  ['two spaces', petersNote.replace('— ', '—  ')],
  ['a text behind the signature', petersNote.replace(/=\n$/, '= x\n')],
  ['a carriage return', petersNote.replaceAll('\n', '\r\n')],
  ['a tab in the text', petersNote.replace(' you', '\tyou')],
  ['a zero in the text', petersNote.replace(' you', '\0you')],
  ['a lone surrogate', petersNote.replace('you', '\ud800')],
  ['base64 without its padding', petersNote.replace(/=\n$/, '\n')],
  ['base64 written another way', petersNote.replace(/M=\n$/, 'N=\n')],
  ['a signature of 4 bytes', `${petersNote}— PeterNeumann x08gow==\n`],
  ['a malformed line beside a good one', `${petersNote}— someone ???\n`],
  ['a name with a plus', `${petersNote}— a+b x08go/ZJ\n`],
  ['a name with an ideographic space', `${petersNote}— 成都　市 x08go/ZJ\n`],
  ['an empty line after the signatures', `${petersNote}\n`],
]

for (const [what, note] of malformed)
  test(`a note with ${what} is refused`, () => {
    expect(verifyNote(note, [parseVerifierKey(peter)])).toBeUndefined()
  })

test('a note may carry 100 signatures; one of thousands is refused before any is verified', () => {
  const others = (count: number) => '— someone x08go/ZJkuBS9UG/\n'.repeat(count)
  const verifier = parseVerifierKey(peter)
  expect(verifyNote(petersNote + others(99), [verifier])?.verifiedBy).toEqual(['PeterNeumann'])
  expect(verifyNote(petersNote + others(100), [verifier])).toBeUndefined()
  expect(verifyNote(`${petersText}\n${petersLine.repeat(5_000)}`, [verifier])).toBeUndefined()
})

test('a second line of the same key is ignored, right or wrong', () => {
  const forged = noteSignature('another text\n', petersSigner)
  expect(verifyNote(petersNote + forged, [parseVerifierKey(peter)])?.verifiedBy).toEqual(['PeterNeumann'])
  expect(verifyNote(`${petersText}\n${forged}${petersLine}`, [parseVerifierKey(peter)])).toBeUndefined()
  expect(verifyNote(petersNote + petersLine.repeat(50), [parseVerifierKey(peter)])?.verifiedBy).toEqual([
    'PeterNeumann',
  ])
})

test('a note of more than 1,000,000 characters is refused', () => {
  expect(verifyNote(signNote(`${'册'.repeat(1_000_000)}\n`, chengdu), verifiers(chengdu))).toBeUndefined()
})

test('whatever the note, verifying it never throws', () => {
  const verifier = parseVerifierKey(peter)
  const cut = fc.tuple(fc.nat(petersNote.length), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(3))
  const spoilt = cut.map(([at, put, skip]) => petersNote.slice(0, at) + put + petersNote.slice(at + skip))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), spoilt, fc.anything()), (note) => {
      const verified = verifyNote(note as string, [verifier])
      if (verified) expect(note).toBe(petersNote)
    }),
    { numRuns: 300 },
  )
})

test('what cannot be a note’s text is not signed', () => {
  for (const bad of ['', 'no end', 'tab\t\n', 'return\r\n', '\ud800\n', 'cosignature/v1\ntime 1\nlog\n0\nroot\n'])
    expect(() => signNote(bad, chengdu)).toThrow(RangeError)
})

test('nobody signs under a name with spaces or a plus, or with a secret of another length', () => {
  for (const name of ['', 'a b', 'a+b', 'a\nb', '成都　市', 'a\u0085b'])
    expect(() => signNote(text, { ...chengdu, name })).toThrow(RangeError)
  expect(() => signNote(text, { ...chengdu, secretKey: new Uint8Array(31) })).toThrow(RangeError)
})

test('a verifier key that was cut, altered, or is of another type is refused', () => {
  for (let from = 0; from < peter.length; from += 1)
    for (let to = from; to <= peter.length; to += 1)
      if (to - from < peter.length) expect(() => parseVerifierKey(peter.slice(from, to))).toThrow(RangeError)
  for (let at = 0; at < peter.length; at += 1) {
    const next = String.fromCharCode(peter.charCodeAt(at) + 1)
    expect(() => parseVerifierKey(peter.slice(0, at) + next + peter.slice(at + 1))).toThrow(RangeError)
  }
  const { publicKey } = parseVerifierKey(peter)
  for (const key of [Uint8Array.of(2, ...publicKey), Uint8Array.of(1, ...publicKey, 0), Uint8Array.of(1)])
    expect(() => parseVerifierKey(`PeterNeumann+c74f20a3+${toBase64(key)}`)).toThrow(RangeError)
})
