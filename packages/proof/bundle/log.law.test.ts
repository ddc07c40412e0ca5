import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from '../canonical.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import { leafHash, rootOf } from '../merkle.ts'
import { signNote } from '../note.ts'
import { checkBundle } from './check-log.ts'
import { formatEventLine } from './event-line.ts'
import {
  type MadeEntry as Entry,
  entriesOf,
  joined,
  leavesOf,
  linesOf,
  logKey,
  noteOf,
  signer,
  stranger,
} from './made-log.ts'
import type { Fault, Verdict } from './verdict.ts'

const verifiers = [logKey]

type Taken = { note: string; leaves: Uint8Array[]; lines: string[]; older?: string }

/** The log as it is taken away, the checkpoint of its first half kept from earlier. */
function take(entries: readonly Entry[]): Taken {
  const leaves = leavesOf(entries)
  const older = noteOf(leaves.slice(0, Math.ceil(leaves.length / 2)))
  return { note: noteOf(leaves), leaves, lines: linesOf(entries), older }
}

function check({ note, leaves, lines, older }: Taken): Verdict {
  const bundle = checkBundle({ note, verifiers, leaves: joined(leaves), older })
  for (const line of lines) bundle.line(line)
  return bundle.verdict()
}

const without = <T>(list: readonly T[], at: number) => list.toSpliced(at, 1)

/** Edits one entry, and the envelope with it. */
function edit(log: Entry[], at: number, change: (entry: Entry) => Entry): Taken {
  const taken = take(log)
  const entry = change(log[at] as Entry)
  return { ...taken, lines: taken.lines.with(at, formatEventLine(signer.name, BigInt(at), canonicalize(entry))) }
}

type Tampering = {
  readonly what: string
  readonly by: (log: Entry[], at: number) => Taken
  /** What is found, at the position or nowhere in particular. */
  readonly finds: readonly Fault['how'][]
  readonly at: 'there' | 'nowhere' | 'anywhere'
}

const tamperings: readonly Tampering[] = [
  {
    what: 'a payload edited',
    by: (log, at) => edit(log, at, (entry) => ({ ...entry, payload: { name: '别的' } })),
    finds: ['ENTRY_DIFFERS'],
    at: 'there',
  },
  {
    what: 'an actor edited',
    by: (log, at) => edit(log, at, (entry) => ({ ...entry, meta: { ...entry.meta, account: 'acc-510113-02' } })),
    finds: ['ENTRY_DIFFERS'],
    at: 'there',
  },
  {
    what: 'a time edited',
    by: (log, at) => edit(log, at, (entry) => ({ ...entry, recordedAt: '2020-01-01T00:00:00.000Z' })),
    finds: ['ENTRY_DIFFERS'],
    at: 'there',
  },
  {
    what: 'the envelope edited alone',
    by: (log, at) => {
      const taken = take(log)
      const line = (taken.lines[at] as string).replace('"time":"2021', '"time":"2020')
      return { ...taken, lines: taken.lines.with(at, line) }
    },
    finds: ['ENVELOPE_DIFFERS'],
    at: 'there',
  },
  {
    what: 'an entry deleted',
    by: (log, at) => {
      const taken = take(log)
      return { ...taken, lines: without(taken.lines, at) }
    },
    finds: ['POSITION_DIFFERS', 'ENTRIES_MISSING'],
    at: 'there',
  },
  {
    what: 'an entry deleted and its hash with it',
    by: (log, at) => {
      const taken = take(log)
      return { ...taken, lines: without(taken.lines, at), leaves: without(taken.leaves, at) }
    },
    finds: ['TREE_DIFFERS', 'OLDER_TREE_DIFFERS'],
    at: 'nowhere',
  },
  {
    what: 'the tail cut',
    by: (log, at) => {
      const taken = take(log)
      return { ...taken, lines: taken.lines.slice(0, at) }
    },
    finds: ['ENTRIES_MISSING'],
    at: 'there',
  },
  {
    what: 'two entries in each other’s place',
    by: (log, at) => {
      const { lines, ...taken } = take(log)
      const other = (at + 1) % lines.length
      return { ...taken, lines: lines.with(at, lines[other] ?? '').with(other, lines[at] ?? '') }
    },
    finds: ['POSITION_DIFFERS'],
    at: 'anywhere',
  },
  {
    what: 'an entry put in between',
    by: (log, at) => {
      const taken = take(log)
      const forged = canonicalize({ ...(log[at] as Entry), payload: { name: '补记' } })
      return { ...taken, lines: taken.lines.toSpliced(at, 0, formatEventLine(signer.name, BigInt(at), forged)) }
    },
    finds: ['ENTRY_DIFFERS'],
    at: 'there',
  },
  {
    what: 'an entry twice',
    by: (log, at) => {
      const taken = take(log)
      return { ...taken, lines: taken.lines.toSpliced(at, 0, taken.lines[at] ?? '') }
    },
    finds: ['POSITION_DIFFERS', 'ENTRIES_BEYOND'],
    at: 'anywhere',
  },
  {
    what: 'the root of another log',
    by: (log, at) => {
      const taken = take(log)
      const root = rootOf(taken.leaves.with(at, new Uint8Array(32)))
      const text = formatCheckpoint({ origin: signer.name, size: BigInt(log.length), root })
      return { ...taken, note: signNote(text, signer) }
    },
    finds: ['TREE_DIFFERS'],
    at: 'nowhere',
  },
  {
    what: 'everything signed again by another key',
    by: (log) => {
      const taken = take(log)
      return { ...taken, note: noteOf(taken.leaves, stranger) }
    },
    finds: ['CHECKPOINT_UNSIGNED'],
    at: 'nowhere',
  },
  {
    what: 'a checkpoint from before the one that was kept',
    by: (log) => {
      const taken = take(log)
      const fewer = Math.ceil(log.length / 2) - 1
      const before = { note: noteOf(taken.leaves.slice(0, fewer)), leaves: taken.leaves.slice(0, fewer) }
      return { ...taken, ...before, lines: taken.lines.slice(0, fewer) }
    },
    finds: ['ROLLED_BACK'],
    at: 'anywhere',
  },
  {
    what: 'the whole log rewritten by its own key’s holder, against a checkpoint that had left the house',
    by: (log) => {
      const forged = take(log.map((entry, index) => (index === 0 ? { ...entry, payload: { name: '改写' } } : entry)))
      return { ...forged, older: take(log).older as string }
    },
    finds: ['OLDER_TREE_DIFFERS'],
    at: 'nowhere',
  },
]

const places = fc.integer({ min: 2, max: 40 }).chain((size) => fc.tuple(fc.constant(size), fc.nat({ max: size - 1 })))

for (const { what, by, finds, at: where } of tamperings)
  test(`${what} is found`, () => {
    fc.assert(
      fc.property(places, ([size, at]) => {
        const verdict = check(by(entriesOf(size), at))
        if (verdict.verified) throw new Error('not found')
        expect(finds).toContain(verdict.fault.how)
        if (where === 'there') expect(verdict.fault.at).toBe(BigInt(at))
        if (where === 'nowhere') expect(verdict.fault.at).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

test('a log that nobody touched is verified, with and without an older checkpoint', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (size) => {
      const { older, ...taken } = take(entriesOf(size))
      const whole = { verified: true, origin: signer.name, size: BigInt(size), streams: Math.min(size, 3) }
      expect(check(taken)).toMatchObject(whole)
      expect(check({ ...taken, ...(older !== undefined && { older }) })).toMatchObject(whole)
    }),
    { numRuns: 60 },
  )
})

test('an entry that was hashed as something else than its canonical text is found, though the tree is right', () => {
  const texts = entriesOf(4).map(canonicalize)
  const odd = texts.with(2, (texts[2] as string).replace('{"commandKey":', '{ "commandKey":'))
  const leaves = odd.map((text) => leafHash(new TextEncoder().encode(text)))
  const lines = odd.map((text, index) => formatEventLine(signer.name, BigInt(index), text))
  expect(check({ note: noteOf(leaves), leaves, lines })).toEqual({
    verified: false,
    fault: { at: 2n, how: 'NOT_CANONICAL' },
  })
})

test('a stream with a gap in its versions is found, though the tree is right', () => {
  const log = entriesOf(9)
  const gap = log.with(7, { ...(log[7] as Entry), version: 9 })
  expect(check(take(gap))).toEqual({ verified: false, fault: { at: 7n, how: 'VERSION_DIFFERS' } })
})

test('whatever is handed in, there is a verdict and no exception, and garbage is never verified', () => {
  const text = fc.string({ unit: 'binary' })
  const anything = fc.record({ note: text, leaves: fc.uint8Array(), lines: fc.array(text), older: fc.option(text) })
  fc.assert(
    fc.property(anything, ({ note, leaves, lines, older }) => {
      const bundle = checkBundle({ note, verifiers, leaves, ...(older !== null && { older }) })
      for (const line of lines) bundle.line(line)
      expect(bundle.verdict().verified).toBe(false)
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(text, fc.json()), { minLength: 1 }), (lines) => {
      const { older: _, ...taken } = take(entriesOf(5))
      expect(check({ ...taken, lines }).verified).toBe(false)
    }),
  )
})
