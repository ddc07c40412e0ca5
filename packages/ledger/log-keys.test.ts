import { verifierOf } from '@mingce/proof/note'
import type { Rotation } from '@mingce/proof/rotation'
import type { Signer } from '@mingce/proof/verifier'
import { expect, test } from 'vitest'
import { signersFor, verifiersFor } from './log-keys.ts'

const signerOf = (n: number): Signer => ({ name: 'mingce.example/log', secretKey: new Uint8Array(32).fill(n) })
const publicKey = (signer: Signer) => verifierOf(signer, 'ed25519')
const [first, second, third] = [signerOf(1), signerOf(2), signerOf(3)]
const toSecond: Rotation = {
  position: 100n,
  from: publicKey(first),
  to: publicKey(second),
  overlapUntil: new Date('2021-10-22T01:00:00.000Z'),
}
const toThird: Rotation = { ...toSecond, position: 900n, from: publicKey(second), to: publicKey(third) }
const inOverlap = new Date('2021-10-20T01:00:00.000Z')
const afterwards = new Date('2021-10-22T01:00:00.000Z')
const rotations = [toSecond]

test('a log whose key never changed is signed by the first key of the file', () => {
  expect(signersFor([first, second], { rotations: [], size: 5n, now: inOverlap })).toEqual([first])
})

test('before the checkpoint covers the announcement the former key signs alone', () => {
  expect(signersFor([first, second], { rotations, size: 100n, now: inOverlap })).toEqual([first])
})

test('in the overlap both sign, afterwards the new one alone', () => {
  expect(signersFor([first, second], { rotations, size: 101n, now: inOverlap })).toEqual([first, second])
  expect(signersFor([first, second], { rotations, size: 101n, now: afterwards })).toEqual([second])
})

test('a process that has one of both goes on in the overlap; who has only the former stops when it is over', () => {
  expect(signersFor([first], { rotations, size: 101n, now: inOverlap })).toEqual([first])
  expect(signersFor([second], { rotations, size: 101n, now: inOverlap })).toEqual([second])
  expect(signersFor([first], { rotations, size: 101n, now: afterwards })).toEqual([])
})

test('a key that is not the log’s never signs once a change was announced', () => {
  expect(signersFor([third], { rotations, size: 50n, now: inOverlap })).toEqual([])
  expect(signersFor([third], { rotations, size: 101n, now: afterwards })).toEqual([])
})

test('what the former keys signed is known as the log’s to whoever holds a key of the same line, and to nobody else', () => {
  const line = [toSecond, toThird]
  expect(verifiersFor([third], line)).toEqual([publicKey(third), publicKey(first), publicKey(second)])
  expect(verifiersFor([signerOf(9)], line)).toEqual([publicKey(signerOf(9))])
})
