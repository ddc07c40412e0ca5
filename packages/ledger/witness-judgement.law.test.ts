import { randomBytes } from 'node:crypto'
import type { Checkpoint } from '@mingce/proof/checkpoint'
import { formatCheckpoint } from '@mingce/proof/checkpoint'
import { compactRange } from '@mingce/proof/compact-range'
import { cosign } from '@mingce/proof/cosignature'
import { noteSignature, signNote, verifierOf } from '@mingce/proof/note'
import { type Tile, tilePath } from '@mingce/proof/tiles'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tree } from './tiles.ts'
import { isProven, judge, openOffered, tilesToProve } from './witness-judgement.ts'

const log = { name: 'mingce.example/log', secretKey: randomBytes(32) }
const keys = [verifierOf(log, 'ed25519')]
const stranger = { name: log.name, secretKey: randomBytes(32) }

/** A log of so many entries, of which those from `forkedAt` are others than they were. */
function grown(
  size: number,
  forkedAt = size,
): { readonly checkpoint: Checkpoint; readonly tiles: Map<string, Buffer> } {
  const nodes = new Map<string, Uint8Array[]>()
  const onNode = (level: number, index: bigint, hash: Uint8Array) => {
    if (level % 8 !== 0) return
    const tile = `${level / 8}/${index >> 8n}`
    nodes.set(tile, [...(nodes.get(tile) ?? []), hash])
  }
  const range = compactRange({ tree, onNode })
  for (let at = 0; at < size; at += 1)
    range.append(tree.leafHash(Buffer.from(`${at < forkedAt ? '青白江区' : '改写'} ${at}`)))
  const tiles = new Map([...nodes].map(([tile, hashes]) => [tile, Buffer.concat(hashes)]))
  return { checkpoint: { origin: log.name, size: BigInt(size), root: range.root() }, tiles }
}

const readerOf =
  (tiles: ReadonlyMap<string, Buffer>) =>
  ({ level, index, width }: Tile) =>
    (tiles.get(`${level}/${index}`) ?? Buffer.alloc(0)).subarray(0, width * 32)

const offer = (checkpoint: Checkpoint, signer = log) =>
  openOffered(signNote(formatCheckpoint(checkpoint), signer), keys)

/** What a witness that has seen `seen` makes of a log. */
function verdict(seen: Checkpoint | undefined, { checkpoint, tiles }: ReturnType<typeof grown>) {
  const judged = judge(seen, offer(checkpoint))
  if (judged !== 'grown') return judged
  return isProven(seen, checkpoint, { readTile: readerOf(tiles), tree }) ? 'proven' : 'NOT_PROVEN'
}

const size = fc.integer({ min: 1, max: 700 })

test('a log that only grew is believed, from any size to any larger one, and from nothing', () => {
  fc.assert(
    fc.property(size, size, (a, b) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)]
      expect(verdict(grown(small).checkpoint, grown(large))).toBe(small === large ? 'seen' : 'proven')
      expect(verdict(undefined, grown(large))).toBe('proven')
    }),
    { numRuns: 60 },
  )
})

test('a log whose past was rewritten with consistent hashes and the log’s own key is never believed', () => {
  fc.assert(
    fc.property(size, size, fc.nat(), (a, b, at) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)]
      const forked = grown(large, at % small)
      expect(verdict(undefined, forked)).toBe('proven') // by itself it is a log like any other
      expect(verdict(grown(small).checkpoint, forked)).toBe(small === large ? 'OTHER_TREE' : 'NOT_PROVEN')
    }),
    { numRuns: 60 },
  )
})

test('a log that is smaller than what was seen was rolled back', () => {
  fc.assert(
    fc.property(size, size, (a, b) => {
      fc.pre(a !== b)
      expect(verdict(grown(Math.max(a, b)).checkpoint, grown(Math.min(a, b)))).toBe('ROLLED_BACK')
    }),
    { numRuns: 30 },
  )
})

test('no bit that is changed in a tile makes a rewritten log believed', () => {
  fc.assert(
    fc.property(size, size, fc.tuple(fc.nat(), fc.nat(), fc.nat()), (a, b, [at, which, bit]) => {
      fc.pre(a !== b)
      const [small, large] = [Math.min(a, b), Math.max(a, b)]
      const seen = grown(small).checkpoint
      const { checkpoint, tiles } = grown(large, at % small)
      const read = tilesToProve(seen, checkpoint)
      const lying = tilePath(read[which % read.length] as Tile)
      const readTile = (tile: Tile) => {
        const hashes = Buffer.from(readerOf(tiles)(tile))
        if (tilePath(tile) === lying) flip(hashes, bit % (hashes.length * 8))
        return hashes
      }
      expect(isProven(seen, checkpoint, { readTile, tree })).toBe(false)
    }),
    { numRuns: 60 },
  )
})

function flip(bytes: Buffer, bit: number): void {
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
}

test('before anything is sealed there is nothing; a log that has become empty was rolled back', () => {
  expect(judge(undefined, undefined)).toBe('nothing')
  expect(judge(grown(3).checkpoint, undefined)).toBe('ROLLED_BACK')
})

test('another log, another key, no note at all: each is told apart', () => {
  const { checkpoint } = grown(5)
  const seen = grown(3).checkpoint
  const elsewhere = { name: 'elsewhere.example/log', secretKey: log.secretKey }
  expect(judge(seen, offer({ ...checkpoint, origin: elsewhere.name }, elsewhere))).toBe('OTHER_LOG')
  expect(judge(seen, offer(checkpoint, stranger))).toBe('NOT_SIGNED')
  expect(judge(seen, openOffered('明册', keys))).toBe('NOT_SIGNED')
  expect(judge(undefined, offer(checkpoint, stranger))).toBe('NOT_SIGNED')
})

test('a witness alone, or another log’s trusted key, vouches for nothing', () => {
  const { checkpoint } = grown(5)
  const text = formatCheckpoint(checkpoint)
  const county = { name: `${log.name}/county`, secretKey: randomBytes(32) }
  const other = { name: 'elsewhere.example/log', secretKey: randomBytes(32) }
  const known = [...keys, verifierOf(county, 'cosignature'), verifierOf(other, 'ed25519')]
  expect(openOffered(`${text}\n${cosign(signNote(text, log), county, 1)}`, known).signed).toBeUndefined()
  expect(openOffered(signNote(text, other), known).signed).toBeUndefined()
})

test('of many signatures the log’s own are kept, so that ours fits under them', () => {
  const { checkpoint } = grown(5)
  const text = formatCheckpoint(checkpoint)
  const note = signNote(text, log)
  const strangers = Array.from({ length: 98 }, (_, index) =>
    noteSignature(text, { name: `stranger.example/${index}`, secretKey: randomBytes(32) }),
  ).join('')
  expect(openOffered(note + noteSignature(text, stranger) + strangers, keys).signed).toBe(note)
  expect(openOffered(note + strangers.repeat(20), keys).signed).toBeUndefined()
})

test('during a rotation both of the log’s keys are kept', () => {
  const { checkpoint } = grown(5)
  const next = { ...log, secretKey: randomBytes(32) }
  const text = formatCheckpoint(checkpoint)
  const note = signNote(text, log) + noteSignature(text, next)
  expect(openOffered(note, [...keys, verifierOf(next, 'ed25519')]).signed).toBe(note)
})

test('sizes at the end of the numbers are judged like others', () => {
  const root = randomBytes(32)
  const of = (size: bigint) => ({ origin: log.name, size, root })
  const { checkpoint } = grown(5)
  for (const size of [2n ** 63n, 2n ** 64n - 1n]) {
    expect(judge(checkpoint, offer(of(size)))).toBe('grown')
    const readTile = ({ width }: Tile) => Buffer.alloc(width * 32)
    expect(tilesToProve(checkpoint, of(size)).length).toBeLessThan(70)
    expect(isProven(checkpoint, of(size), { readTile, tree })).toBe(false)
    expect(isProven(undefined, of(size), { readTile, tree })).toBe(false)
  }
})
