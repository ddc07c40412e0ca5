import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalize } from '../canonical.ts'
import { checkBundle } from './check-log.ts'
import { formatEventLine } from './event-line.ts'
import { entriesOf, joined, leavesOf, linesOf, logKey, type MadeEntry, noteOf, signer } from './made-log.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const form = (entry: MadeEntry) => ({
  ...entry,
  commandKey: '',
  payload: { ...entry.payload, name: '〔已遮盖〕' },
  redacted: ['/payload/name'],
})

/** Entry 2 is redacted; the last entry orders it, with what is added to it. */
function take(order: object, { account = 'acc-audit-01', redacted = 2, ordered = true } = {}) {
  const before = entriesOf(6)
  const [second] = before.slice(2)
  const digest = createHash('sha256')
    .update(canonicalize(form(second as MadeEntry)))
    .digest('hex')
  const leaf = hex(leavesOf(before)[2] as Uint8Array)
  const applied: MadeEntry = {
    ...(before[0] as MadeEntry),
    stream: 'redaction/2',
    type: ordered ? 'RedactionApplied' : 'RedactionOrdered',
    version: 1,
    meta: { account, post: 'auditor', authority: '510000' },
    payload: { position: 2, leaf, digest, orderNumber: '川教函〔2021〕57号', orderedBy: 'acc-admin-01', ...order },
  }
  const log = [...before, applied]
  const leaves = leavesOf(log)
  const text = canonicalize(form(log[redacted] as MadeEntry))
  const lines = linesOf(log).with(redacted, formatEventLine(signer.name, BigInt(redacted), text))
  const check = checkBundle({ note: noteOf(leaves), verifiers: [logKey], leaves: joined(leaves) })
  for (const line of lines) check.line(line)
  return check.verdict()
}

test('an entry redacted by an order that two persons gave is counted, and all else is verified', () => {
  expect(take({})).toMatchObject({ verified: true, entries: 7n, redacted: 1 })
})

test('a redaction without its event, of another entry, or into other words is found at its position', () => {
  const unordered = (at: bigint) => ({ verified: false, fault: { how: 'REDACTION_UNORDERED', at } })
  expect(take({}, { ordered: false })).toMatchObject(unordered(2n))
  expect(take({}, { redacted: 3 })).toMatchObject(unordered(3n))
  expect(take({ position: 3 })).toMatchObject(unordered(2n))
  expect(take({ digest: '00'.repeat(32) })).toMatchObject(unordered(2n))
  expect(take({ leaf: '00'.repeat(32) })).toMatchObject(unordered(2n))
})

test('one person alone redacts nothing, and an order is never redacted itself', () => {
  expect(take({}, { account: 'acc-admin-01' })).toMatchObject({ fault: { how: 'REDACTION_UNORDERED', at: 2n } })
  expect(take({}, { redacted: 6 })).toMatchObject({ fault: { how: 'ENTRY_DIFFERS', at: 6n } })
})
