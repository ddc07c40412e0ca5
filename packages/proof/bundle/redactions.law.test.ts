import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from '../canonical.ts'
import { checkBundle } from './check-log.ts'
import { checkStream } from './check-stream.ts'
import { formatEventLine } from './event-line.ts'
import { entriesOf, joined, leavesOf, logKey, type MadeEntry, noteOf, pathOf, signer } from './made-log.ts'
import { formatEntryProof } from './proof-files.ts'
import { formatProvedOrder } from './proved-orders.ts'
import type { Verdict } from './verdict.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const formOf = (entry: MadeEntry) =>
  canonicalize({
    ...entry,
    ...{ commandKey: '', payload: { ...entry.payload, name: '〔已遮盖〕' }, redacted: ['/payload/name'] },
  })

const size = 20
const before = entriesOf(size)

/** A log in which some entries were redacted and the orders follow in any order, among them later entries. */
type Made = {
  readonly log: readonly MadeEntry[]
  readonly texts: readonly string[]
  readonly redacted: readonly number[]
}

function made(redacted: readonly number[], change: (order: object) => object = (order) => order): Made {
  const leaves = leavesOf(before)
  const orders = redacted.map((position): MadeEntry => {
    const digest = digestOf(formOf(before[position] as MadeEntry))
    const order = {
      position,
      leaf: hex(leaves[position] as Uint8Array),
      digest,
      orderNumber: '一号',
      orderedBy: 'acc-1',
    }
    return {
      ...(before[0] as MadeEntry),
      ...{ stream: `redaction/${position}`, type: 'RedactionApplied', version: 1, payload: { ...change(order) } },
    }
  })
  const log = [...before, ...orders]
  const texts = log.map((entry, at) => (redacted.includes(at) ? formOf(entry) : canonicalize(entry)))
  return { log, texts, redacted }
}

const lineOf = (at: number, text: string) => formatEventLine(signer.name, BigInt(at), text)

function whole({ log, texts }: Made): Verdict {
  const leaves = leavesOf(log)
  const check = checkBundle({ note: noteOf(leaves), verifiers: [logKey], leaves: joined(leaves) })
  for (const [at, text] of texts.entries()) check.line(lineOf(at, text))
  return check.verdict()
}

/** One catalog of the three, with the orders of its redacted entries, those of `without` left at home. */
function alone({ log, texts, redacted }: Made, catalog: string, without: readonly number[] = []): Verdict {
  const leaves = leavesOf(log)
  const proofOf = (at: number) => formatEntryProof({ index: BigInt(at), proof: pathOf(at, leaves) })
  const indices = [...log.keys()].filter((at) => log[at]?.stream === catalog)
  const orders = redacted.flatMap((position, nth) =>
    indices.includes(position) && !without.includes(position)
      ? [formatProvedOrder(proofOf(size + nth), lineOf(size + nth, texts[size + nth] ?? ''))]
      : [],
  )
  const proofs = indices.map(proofOf).join('')
  const check = checkStream({ note: noteOf(leaves), verifiers: [logKey], proofs, redactions: orders.join('') })
  for (const at of indices) check.line(lineOf(at, texts[at] ?? ''))
  return check.verdict()
}

const some = fc.shuffledSubarray([...before.keys()], { maxLength: 8 })
const few = fc.shuffledSubarray([...before.keys()], { minLength: 1, maxLength: 8 })
const catalogs = ['catalog/510113', 'catalog/510114', 'catalog/510115']
const ofStream = (redacted: readonly number[], catalog: string) =>
  redacted.filter((at) => before[at]?.stream === catalog)

test('whatever was redacted by order is counted, in the whole log and in each stream, and all else is verified', () => {
  fc.assert(
    fc.property(some, (redacted) => {
      const log = made(redacted)
      expect(whole(log)).toMatchObject({ verified: true, redacted: redacted.length })
      for (const catalog of catalogs)
        expect(alone(log, catalog)).toMatchObject({ verified: true, redacted: ofStream(redacted, catalog).length })
    }),
    { numRuns: 50 },
  )
})

test('an order that is of another place, leaf or text, or of one person, redacts nothing, wherever it is looked at', () => {
  const wrong = [
    (order: object) => ({ ...order, position: 19 }),
    (order: object) => ({ ...order, leaf: '0'.repeat(64) }),
    (order: object) => ({ ...order, leaf: 'x' }),
    (order: object) => ({ ...order, digest: '0'.repeat(64) }),
    (order: object) => ({ ...order, orderedBy: 'acc-510113-01' }),
    (order: object) => ({ ...order, position: '1' }),
    () => ({}),
  ]
  fc.assert(
    fc.property(fc.nat({ max: size - 2 }), fc.constantFrom(...wrong), (position, change) => {
      const log = made([position], change)
      const found = { verified: false, fault: { how: 'REDACTION_UNORDERED', at: BigInt(position) } }
      expect(whole(log)).toMatchObject(found)
      expect(alone(log, before[position]?.stream ?? '')).toMatchObject(found)
    }),
    { numRuns: 60 },
  )
})

test('another text than the one ordered, and an order left at home, are found at their place', () => {
  fc.assert(
    fc.property(few, (redacted) => {
      const [position = 0] = redacted
      const log = made(redacted)
      const stream = before[position]?.stream ?? ''
      const found = { verified: false, fault: { at: BigInt(position) } }
      const other = { ...log, texts: log.texts.with(position, (log.texts[position] ?? '').replace('〔', '《')) }
      expect(whole(other)).toMatchObject(found)
      expect(alone(other, stream)).toMatchObject(found)
      expect(alone(log, stream, [position])).toMatchObject(found)
    }),
    { numRuns: 40 },
  )
})

test('an order that stands before the entry orders nothing', () => {
  const log = made([3])
  const turned = [log.log[size] as MadeEntry, ...before]
  const texts = turned.map((entry, at) => (at === 4 ? formOf(entry) : canonicalize(entry)))
  expect(whole({ log: turned, texts, redacted: [] })).toMatchObject({ fault: { how: 'REDACTION_UNORDERED', at: 4n } })
})

test('whatever the file of orders holds there is a verdict, and garbage redacts nothing', () => {
  const log = made([1])
  const leaves = leavesOf(log.log)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (redactions) => {
      const proofs = formatEntryProof({ index: 1n, proof: pathOf(1, leaves) })
      const check = checkStream({ note: noteOf(leaves), verifiers: [logKey], proofs, redactions })
      check.line(lineOf(1, log.texts[1] ?? ''))
      expect(check.verdict().verified).toBe(false)
    }),
  )
})
