import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from '../canonical.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import { leafHash, rootOf } from '../merkle.ts'
import { signNote } from '../note.ts'
import { formatReceipt } from '../receipt.ts'
import { checkReceipt } from './check-receipt.ts'
import {
  city,
  entriesOf,
  leavesOf,
  logKey,
  noteOf,
  pathOf,
  signer,
  stranger,
  witnessed,
  witnessKeys,
} from './made-log.ts'
import { UnreadableError } from './verdict.ts'

const log = entriesOf(21)
const leaves = leavesOf(log)
const keys = [logKey, ...witnessKeys]
const bytes = new TextEncoder().encode(canonicalize(log[13]))
const whole = { index: 13n, proof: pathOf(13, leaves), checkpoint: witnessed(noteOf(leaves)), extra: bytes }

test('a receipt that holds its entry verifies alone, and says what it is for and who cosigned', () => {
  expect(checkReceipt(formatReceipt(whole), keys)).toMatchObject({
    verified: true,
    kind: 'receipt',
    from: 13n,
    size: 21n,
    stream: 'catalog/510114',
    entry: { type: 'ItemDrafted', version: 5, recordedAt: '2021-09-13T01:00:13.000Z' },
    cosignatures: [{ name: city.name, timestampSeconds: 1_634_176_800 }],
  })
})

test('a changed bit of its entry refutes it, at its position', () => {
  for (let bit = 0; bit < bytes.length * 8; bit += 97) {
    const extra = bytes.slice()
    extra[bit >> 3] = (extra[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(checkReceipt(formatReceipt({ ...whole, extra }), keys)).toMatchObject({
      fault: { how: 'PROOF_DIFFERS', at: 13n },
    })
  }
})

test('another index, another key, a wrong cosignature are found', () => {
  for (const index of [12n, 14n, 21n, 2n ** 63n])
    expect(checkReceipt(formatReceipt({ ...whole, index }), keys)).toMatchObject({ fault: { how: 'PROOF_DIFFERS' } })
  const foreign = { ...whole, checkpoint: noteOf(leaves, stranger) }
  expect(checkReceipt(formatReceipt(foreign), keys)).toMatchObject({ fault: { how: 'CHECKPOINT_UNSIGNED' } })
  const borrowed = witnessed(noteOf(leaves.slice(1)))
    .split('\n')
    .at(-2)
  const wrong = { ...whole, checkpoint: `${noteOf(leaves)}${borrowed}\n` }
  expect(checkReceipt(formatReceipt(wrong), keys)).toMatchObject({ fault: { how: 'COSIGNATURE_WRONG', by: city.name } })
})

test('what is in the log but no entry written canonically is found', () => {
  const odd = new TextEncoder().encode(`${canonicalize(log[13])} `)
  const root = rootOf([leafHash(odd)])
  const checkpoint = signNote(formatCheckpoint({ origin: signer.name, size: 1n, root }), signer)
  const receipt = formatReceipt({ index: 0n, proof: [], checkpoint, extra: odd })
  expect(checkReceipt(receipt, keys)).toMatchObject({ fault: { how: 'NOT_CANONICAL', at: 0n } })
})

test('one without its entry, cut off anywhere, or something else is refused in one sentence', () => {
  const { extra: _, ...bare } = whole
  expect(() => checkReceipt(formatReceipt(bare), keys)).toThrow('回执里没有记录原文')
  const text = formatReceipt(whole)
  for (let length = 0; length < text.length; length += 7) {
    const cut = text.slice(0, length)
    expect(isRefused(cut)).toBe(true)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (garbage) => {
      expect(isRefused(garbage)).toBe(true)
    }),
  )
})

function isRefused(text: string): boolean {
  try {
    return !checkReceipt(text, keys).verified
  } catch (error) {
    return error instanceof UnreadableError
  }
}
