import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from '../canonical.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import { signNote } from '../note.ts'
import { checkStream } from './check-stream.ts'
import { formatEventLine } from './event-line.ts'
import { entriesOf, leavesOf, linesOf, logKey, type MadeEntry, noteOf, pathOf, signer, stranger } from './made-log.ts'
import { formatEntryProof, parseEntryProof } from './proof-files.ts'
import type { FaultKind, Verdict } from './verdict.ts'

const stream = 'catalog/510114'
type Taken = { note: string; proofs: string[]; lines: string[] }

/** The entries of one of three catalogs, taken away from the log. */
function take(log: readonly MadeEntry[]): Taken {
  const [leaves, lines] = [leavesOf(log), linesOf(log)]
  const indices = [...log.keys()].filter((index) => log[index]?.stream === stream)
  const proofs = indices.map((index) => formatEntryProof({ index: BigInt(index), proof: pathOf(index, leaves) }))
  return { note: noteOf(leaves), proofs, lines: indices.map((index) => lines[index] ?? '') }
}

function check({ note, proofs, lines }: Taken, verifiers = [logKey]): Verdict {
  const bundle = checkStream({ note, verifiers, proofs: proofs.join('') })
  for (const line of lines) bundle.line(line)
  return bundle.verdict()
}

const log = entriesOf(30)
const taken = take(log)
const indexOf = (at: number) => BigInt(at * 3 + 1)

/** Whatever is tampered with at each place is found, and there, unless it is found nowhere in particular. */
function isFound(tamper: (at: number) => Taken, finds: readonly FaultKind[]): void {
  for (const at of taken.lines.keys()) {
    const verdict = check(tamper(at))
    if (verdict.verified) throw new Error(`not found at ${at}`)
    expect(finds).toContain(verdict.fault.how)
    if (verdict.fault.at !== null) expect(verdict.fault.at).toBe(indexOf(at))
  }
}

const edited = (at: number, change: (line: string) => string): Taken => ({
  ...taken,
  lines: taken.lines.with(at, change(taken.lines[at] ?? '')),
})

test('a stream that nobody touched is verified, from logs of every size', () => {
  for (let size = 2; size <= 40; size += 1) {
    const entries = BigInt(Math.ceil((size - 1) / 3))
    const whole = { verified: true, kind: 'stream', stream, size: BigInt(size), from: 1n, entries, streams: 1 }
    expect(check(take(entriesOf(size)))).toMatchObject(whole)
  }
})

test('a payload, an actor, a time, the envelope edited are found at their position', () => {
  isFound((at) => edited(at, (line) => line.replace('招生', '招聘')), ['PROOF_DIFFERS'])
  isFound((at) => edited(at, (line) => line.replace('acc-510113-01', 'acc-510113-02')), ['PROOF_DIFFERS'])
  isFound((at) => edited(at, (line) => line.replaceAll('2021-09', '2020-09')), ['PROOF_DIFFERS'])
  isFound((at) => edited(at, (line) => line.replace('"time":"2021', '"time":"2020')), ['ENVELOPE_DIFFERS'])
  isFound((at) => edited(at, () => ''), ['LINE_UNREADABLE'])
})

test('an entry left out, with or without its proof, doubled, or out of order is found', () => {
  isFound((at) => ({ ...taken, lines: taken.lines.toSpliced(at, 1) }), ['POSITION_DIFFERS', 'ENTRIES_MISSING'])
  for (const at of taken.proofs.keys())
    expect(check({ ...taken, proofs: taken.proofs.toSpliced(at, 1) }).verified).toBe(false)
  for (let at = 0; at < taken.lines.length - 1; at += 1) {
    const less = { ...taken, lines: taken.lines.toSpliced(at, 1), proofs: taken.proofs.toSpliced(at, 1) }
    expect(check(less)).toMatchObject({ fault: { how: 'VERSION_DIFFERS', at: indexOf(at + 1) } })
    const [line, proof] = [taken.lines[at] ?? '', taken.proofs[at] ?? '']
    const twice = { ...taken, lines: taken.lines.toSpliced(at, 0, line), proofs: taken.proofs.toSpliced(at, 0, proof) }
    expect(check(twice)).toMatchObject({ fault: { how: 'POSITION_DIFFERS', at: indexOf(at) } })
  }
  const turned = { ...taken, lines: taken.lines.toReversed(), proofs: taken.proofs.toReversed() }
  expect(check(turned).verified).toBe(false)
})

test('what it cannot show: the last entries left out with their proofs leave a shorter stream, and the words say so', () => {
  const shorter = { ...taken, lines: taken.lines.slice(0, -1), proofs: taken.proofs.slice(0, -1) }
  expect(check(shorter)).toMatchObject({ verified: true, entries: 9n })
})

test('an entry of another stream among them is found, rightly proved as it is', () => {
  const leaves = leavesOf(log)
  const other = { index: 29n, proof: pathOf(29, leaves) }
  const mixed = {
    ...taken,
    lines: [...taken.lines, linesOf(log)[29] ?? ''],
    proofs: [...taken.proofs, formatEntryProof(other)],
  }
  expect(check(mixed)).toMatchObject({ fault: { how: 'STREAM_DIFFERS', at: 29n } })
})

test('an entry that was never in the log is found, whatever proof it borrows', () => {
  isFound(
    (at) => {
      const forged = canonicalize({ ...(log[at * 3 + 1] as MadeEntry), payload: { name: '补记' } })
      return edited(at, () => formatEventLine(signer.name, indexOf(at), forged))
    },
    ['PROOF_DIFFERS'],
  )
})

test('every bit of a proof, and every other index, refutes it', () => {
  const { index, proof } = parseEntryProof((taken.proofs[4] ?? '').trimEnd()) ?? { index: 0n, proof: [] }
  for (const hash of proof)
    for (let bit = 0; bit < 256; bit += 1) {
      hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(check({ ...taken, proofs: taken.proofs.with(4, formatEntryProof({ index, proof })) }).verified).toBe(false)
      hash[bit >> 3] = (hash[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    }
  for (const other of [0n, index - 1n, index + 1n, 30n, 2n ** 63n, 2n ** 64n - 1n])
    expect(check({ ...taken, proofs: taken.proofs.with(4, formatEntryProof({ index: other, proof })) }).verified).toBe(
      false,
    )
})

test('signed by another key, over another root, of a size up to 2^64 - 1, or with no entry at all it is not verified', () => {
  const leaves = leavesOf(log)
  expect(check({ ...taken, note: noteOf(leaves, stranger) })).toMatchObject({ fault: { how: 'CHECKPOINT_UNSIGNED' } })
  expect(check({ ...taken, note: noteOf(leaves.with(0, new Uint8Array(32))) })).toMatchObject({
    fault: { how: 'PROOF_DIFFERS' },
  })
  for (const size of [2n ** 63n, 2n ** 64n - 1n]) {
    const note = signNote(formatCheckpoint({ origin: signer.name, size, root: new Uint8Array(32) }), signer)
    expect(check({ ...taken, note })).toMatchObject({ fault: { how: 'PROOF_DIFFERS' } })
  }
  expect(check({ ...taken, lines: [], proofs: [] })).toMatchObject({ fault: { how: 'ENTRIES_MISSING', at: null } })
})

test('whatever the files hold there is a verdict and no exception, and garbage is never verified', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(fc.array(text), fc.array(text), text, (lines, proofs, note) => {
      expect(check({ note, lines, proofs }).verified).toBe(false)
      expect(check({ ...taken, lines }).verified).toBe(false)
      expect(check({ ...taken, proofs }).verified).toBe(false)
    }),
  )
})
