import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from '../canonical.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import { compactRange, type Frontier } from '../compact-range.ts'
import { signNote } from '../note.ts'
import { checkBundle } from './check-log.ts'
import { formatEventLine } from './event-line.ts'
import { entriesOf, joined, leavesOf, linesOf, logKey, noteOf, signer, stranger } from './made-log.ts'
import { formatFrontier, parseFrontier } from './proof-files.ts'
import type { FaultKind, Verdict } from './verdict.ts'

type Taken = { note: string; leaves: Uint8Array[]; lines: string[]; from: Frontier; older?: string }

const log = entriesOf(48)
const [allLeaves, allLines] = [leavesOf(log), linesOf(log)]

function frontierOf(leaves: readonly Uint8Array[]): Frontier {
  const range = compactRange()
  for (const leaf of leaves) range.append(leaf)
  return range.frontier()
}

/** The end of the log's first `size` entries, from `start` on. */
function take(size: number, start: number): Taken {
  const leaves = allLeaves.slice(0, size)
  const from = frontierOf(leaves.slice(0, start))
  return { note: noteOf(leaves), leaves: leaves.slice(start), lines: allLines.slice(start, size), from }
}

function check({ note, leaves, lines, from, older }: Taken): Verdict {
  const bundle = checkBundle({ note, verifiers: [logKey], leaves: joined(leaves), from, older })
  for (const line of lines) bundle.line(line)
  return bundle.verdict()
}

/** A size, where the end begins, and a place in it. */
const ends = fc
  .integer({ min: 2, max: 48 })
  .chain((size) => fc.tuple(fc.constant(size), fc.nat({ max: size - 1 })))
  .chain(([size, start]) => fc.tuple(fc.constant(size), fc.constant(start), fc.integer({ min: start, max: size - 1 })))

/** Whatever end is taken away and tampered with at a place is found there, or at nowhere in particular. */
function isFound(tamper: (taken: Taken, at: number) => Taken, finds: readonly FaultKind[]): void {
  fc.assert(
    fc.property(ends, ([size, start, at]) => {
      const verdict = check(tamper(take(size, start), at - start))
      if (verdict.verified) throw new Error('not found')
      expect(finds).toContain(verdict.fault.how)
      if (verdict.fault.at !== null) expect(verdict.fault.at).toBe(BigInt(at))
    }),
    { numRuns: 40 },
  )
}

function edited({ lines, ...taken }: Taken, at: number, change: (entry: string) => string): Taken {
  const line = lines[at] ?? ''
  return { ...taken, lines: lines.with(at, change(line)) }
}

test('every end of every log that nobody touched is verified', () => {
  fc.assert(
    fc.property(ends, ([size, start]) => {
      const whole = { verified: true, size: BigInt(size), from: BigInt(start), entries: BigInt(size - start) }
      expect(check(take(size, start))).toMatchObject({ ...whole, kind: 'end' })
    }),
    { numRuns: 60 },
  )
})

test('a payload, an actor and a time edited are found at their position', () => {
  isFound((taken, at) => edited(taken, at, (line) => line.replace('招生', '招聘')), ['ENTRY_DIFFERS'])
  isFound((taken, at) => edited(taken, at, (line) => line.replace('acc-510113-01', 'acc-510113-02')), ['ENTRY_DIFFERS'])
  isFound(
    (taken, at) => edited(taken, at, (line) => line.replace('"recordedAt":"2021', '"recordedAt":"2020')),
    ['ENTRY_DIFFERS'],
  )
})

test('an envelope edited alone, or something added to it, is found at its position', () => {
  isFound(
    (taken, at) => edited(taken, at, (line) => line.replace('"time":"2021', '"time":"2020')),
    ['ENVELOPE_DIFFERS'],
  )
  isFound(
    (taken, at) => edited(taken, at, (line) => line.replace('"datacontenttype"', '"note":"属实","datacontenttype"')),
    ['ENVELOPE_DIFFERS'],
  )
})

/** A line of the log that belongs elsewhere. */
function anotherThan(line: string | undefined): string {
  return allLines.findLast((each) => each !== line) ?? ''
}

test('the last entry doubled is one too many', () => {
  const taken = take(48, 47)
  expect(check({ ...taken, lines: [...taken.lines, ...taken.lines] })).toMatchObject({
    fault: { how: 'ENTRIES_BEYOND', at: 48n },
  })
})

test('an entry deleted, doubled, put in or out of order, and a tail cut are found at their position', () => {
  const onLines = (change: (lines: string[], at: number) => string[]) => (taken: Taken, at: number) => ({
    ...taken,
    lines: change(taken.lines, at),
  })
  isFound(
    onLines((lines, at) => lines.toSpliced(at, 1)),
    ['POSITION_DIFFERS', 'ENTRIES_MISSING'],
  )
  isFound(
    onLines((lines, at) => lines.toSpliced(at, 0, '{}')),
    ['LINE_UNREADABLE'],
  )
  isFound(
    onLines((lines, at) => lines.slice(0, at)),
    ['ENTRIES_MISSING'],
  )
  isFound(
    onLines((lines, at) => lines.toSpliced(at, 0, lines[at - 1] ?? anotherThan(lines[at]))),
    ['POSITION_DIFFERS'],
  )
  isFound(
    (taken, at) => ({ ...taken, lines: taken.lines.toSpliced(at, 1), leaves: taken.leaves.toSpliced(at, 1) }),
    ['TREE_DIFFERS'],
  )
})

test('every frontier that lies is found: each bit of each hash, another size, a hash too many or too few', () => {
  const taken = take(23, 13)
  for (const hash of taken.from.hashes.keys())
    for (let bit = 0; bit < 256; bit += 1) {
      const hashes = taken.from.hashes.map((each) => Uint8Array.from(each))
      const changed = hashes[hash] as Uint8Array
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(check({ ...taken, from: { size: 13n, hashes } }).verified).toBe(false)
    }
  for (const size of [0n, 1n, 7n, 11n, 14n, 19n, 22n, 23n, 24n, 2n ** 63n, 2n ** 64n - 1n])
    expect(check({ ...taken, from: { ...taken.from, size } }).verified).toBe(false)
  const { hashes } = taken.from
  expect(check({ ...taken, from: { size: 13n, hashes: hashes.slice(1) } }).verified).toBe(false)
  expect(check({ ...taken, from: { size: 13n, hashes: [...hashes, ...hashes] } }).verified).toBe(false)
})

test('an end that is called another end, its lines numbered anew, is found', () => {
  const taken = take(24, 16)
  const moved = log.slice(16, 24).map((entry, at) => formatEventLine(signer.name, BigInt(8 + at), canonicalize(entry)))
  const from = frontierOf(allLeaves.slice(0, 8))
  expect(check({ ...taken, from, lines: moved })).toMatchObject({ fault: { how: 'TREE_DIFFERS' } })
})

test('an older checkpoint from within the end is compared, one that was rewritten since is found', () => {
  fc.assert(
    fc.property(ends, ([size, start, at]) => {
      const reach = Math.max(at, 1)
      const taken = { ...take(size, start), older: noteOf(allLeaves.slice(0, reach)) }
      const expected = reach < start ? { verified: false } : { verified: true, olderSize: BigInt(reach) }
      expect(check(taken)).toMatchObject(expected)
      const rewritten = noteOf(allLeaves.slice(0, reach).with(reach - 1, new Uint8Array(32)))
      expect(check({ ...taken, older: rewritten })).toMatchObject({
        fault: { how: reach < start ? 'OLDER_OUT_OF_REACH' : 'OLDER_TREE_DIFFERS' },
      })
    }),
    { numRuns: 60 },
  )
})

test('an older checkpoint from before the end, of nothing, or larger than the log says so and verifies nothing', () => {
  const taken = take(24, 16)
  const against = (older: string) => check({ ...taken, older })
  expect(against(noteOf(allLeaves.slice(0, 15)))).toMatchObject({ fault: { how: 'OLDER_OUT_OF_REACH' } })
  expect(against(noteOf([]))).toMatchObject({ fault: { how: 'OLDER_OUT_OF_REACH' } })
  expect(against(noteOf(allLeaves.slice(0, 25)))).toMatchObject({ fault: { how: 'ROLLED_BACK', at: 24n } })
  expect(against(noteOf(allLeaves.slice(0, 20), stranger))).toMatchObject({ fault: { how: 'OLDER_UNSIGNED' } })
  expect(against('')).toMatchObject({ fault: { how: 'OLDER_UNSIGNED' } })
})

test('checkpoints of sizes up to 2^64 - 1, rightly signed, are never verified by a few lines', () => {
  for (const size of [24n, 2n ** 53n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n]) {
    const note = signNote(formatCheckpoint({ origin: signer.name, size, root: new Uint8Array(32) }), signer)
    expect(check({ ...take(24, 16), note })).toMatchObject({ fault: { how: 'TREE_DIFFERS' } })
    const from = { size: size - 1n, hashes: Array.from({ length: 3 }, () => new Uint8Array(32)) }
    expect(check({ ...take(24, 16), note, from }).verified).toBe(false)
  }
})

test('a frontier is read back as it was written, and anything else is refused', () => {
  const { from } = take(48, 43)
  const text = formatFrontier(from)
  expect(parseFrontier(text)).toEqual(from)
  for (let length = 0; length < text.length; length += 1) expect(parseFrontier(text.slice(0, length))).toBeUndefined()
  for (const odd of [
    '',
    '\n',
    '-1\n',
    '01\n',
    '18446744073709551616\n',
    '1\nAA==\n',
    `0\n${'A'.repeat(43)}=\n`.repeat(70),
  ])
    expect(parseFrontier(odd)).toBeUndefined()
})
