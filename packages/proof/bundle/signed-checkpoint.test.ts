import { expect, test } from 'vitest'
import { cosign } from '../cosignature.ts'
import { noteSignature, verifierOf } from '../note.ts'
import { checkBundle } from './check-log.ts'
import {
  city,
  county,
  entriesOf,
  leavesOf,
  logKey,
  noteOf,
  signer,
  stranger,
  witnessed,
  witnessKeys,
} from './made-log.ts'
import { readSigned } from './signed-checkpoint.ts'

const leaves = leavesOf(entriesOf(9))
const note = noteOf(leaves)
const keys = [logKey, ...witnessKeys]

test('it says who of the known witnesses cosigned, when, and from how many', () => {
  expect(readSigned(witnessed(note), keys)).toMatchObject({
    size: 9n,
    keyIds: [logKey.keyId],
    cosignatures: [{ name: city.name, timestampSeconds: 1_634_176_800 }],
    witnesses: 2,
  })
  expect(readSigned(note, keys)).toMatchObject({ cosignatures: [], witnesses: 2 })
  expect(readSigned(witnessed(note), [logKey])).toMatchObject({ cosignatures: [], witnesses: 0 })
})

test('a witness that signed with two of its keys counts once, with the earlier time', () => {
  const next = { name: city.name, secretKey: new Uint8Array(32).fill(11) }
  const twice = witnessed(note) + cosign(note, next, 1_634_176_700)
  expect(readSigned(twice, [...keys, verifierOf(next, 'cosignature')])).toMatchObject({
    cosignatures: [{ name: city.name, timestampSeconds: 1_634_176_700 }],
    witnesses: 2,
  })
})

test('a wrong cosignature of a known witness is tampering and names it; of an unknown one it is nothing', () => {
  const other = witnessed(noteOf(leaves.slice(0, 8))).split('\n')
  const borrowed = `${note}${other.at(-2)}\n`
  expect(readSigned(borrowed, keys)).toEqual({ at: null, how: 'COSIGNATURE_WRONG', by: city.name })
  expect(readSigned(borrowed, [logKey])).toMatchObject({ size: 9n, cosignatures: [] })
  const check = checkBundle({ note: borrowed, verifiers: keys, leaves: new Uint8Array() })
  expect(check.verdict()).toEqual({ verified: false, fault: { at: null, how: 'COSIGNATURE_WRONG', by: city.name } })
})

test('a checkpoint that only witnesses signed, in whatever name, is not the log’s', () => {
  const unsigned = `${note.split('\n\n')[0]}\n\n`
  expect(readSigned(unsigned + cosign(note, city, 1), keys)).toMatchObject({ how: 'CHECKPOINT_UNSIGNED' })
  const namesake = { name: signer.name, secretKey: county.secretKey }
  const cosigned = unsigned + cosign(note, namesake, 1)
  const known = [verifierOf(namesake, 'cosignature')]
  expect(readSigned(cosigned, known)).toMatchObject({ how: 'CHECKPOINT_UNSIGNED' })
})

test('another key in the log’s name does not help; beside the log’s own it is ignored', () => {
  expect(readSigned(noteOf(leaves, stranger), keys)).toMatchObject({ how: 'CHECKPOINT_UNSIGNED' })
  const text = `${note.split('\n\n')[0]}\n`
  expect(readSigned(note + noteSignature(text, stranger), keys)).toMatchObject({ keyIds: [logKey.keyId] })
})

test('a note of thousands of signatures is refused, right as one of them may be', () => {
  const line = witnessed(note).split('\n').at(-2)
  expect(readSigned(note + `${line}\n`.repeat(5_000), keys)).toMatchObject({ how: 'CHECKPOINT_UNSIGNED' })
})
