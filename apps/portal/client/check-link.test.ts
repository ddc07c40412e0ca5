import { leafHash } from '@mingce/proof/merkle'
import { expect, test } from 'vitest'
import { checkLink, namedBy } from './check-link.ts'
import { toldOf } from './finding-words.ts'
import { entryAt, logOf } from './test-log.ts'

const entries = Array.from({ length: 300 }, (_, index) => entryAt(index))
const today = logOf(entries)
const leafAt = (index: number) => leafHash(Buffer.from(entries[index] ?? ''))
const linkTo = (index: number) => ({
  pathname: `/verify/${index}`,
  search: `?d=${Buffer.from(leafAt(index)).toString('base64url')}`,
})

test('what a code names stands in the log, for any place of it', async () => {
  for (const index of [0, 1, 255, 256, 299]) {
    const named = namedBy(linkTo(index))
    expect(named).toEqual({ position: BigInt(index), leaf: Uint8Array.from(leafAt(index)) })
    expect(named && (await checkLink(named, today))).toMatchObject({ kind: 'stands', now: { size: 300n } })
  }
})

test('the reader is told that a code says nothing of the words on the paper', async () => {
  const told = toldOf(await checkLink({ position: 7n, leaf: leafAt(7) }, today))
  expect(told.sentence).toBe('账本第 7 条记录与二维码所指的是同一条，没有被改动或删除。')
  expect(told.showsNot[0]).toContain('二维码里没有记录的内容')
})

test.each([
  ['the hash of another entry', { position: 7n, leaf: leafAt(8) }, 'OTHER_ENTRY'],
  ['a hash of nothing', { position: 7n, leaf: new Uint8Array(32) }, 'OTHER_ENTRY'],
  ['a place beyond the log', { position: 300n, leaf: leafAt(7) }, 'NOT_SEALED'],
])('%s is refused in one sentence', async (_, named, why) => {
  const finding = await checkLink(named, today)
  expect(finding).toMatchObject({ kind: 'refused', why })
  expect(toldOf(finding).sentence).toMatch(/^[^。{}]+。$/)
})

test('tiles that are not what was signed are the log’s fault, not the receipt’s', async () => {
  const lying = { ...today, tile: async () => new Uint8Array(256 * 32) }
  expect(await checkLink({ position: 7n, leaf: leafAt(7) }, lying)).toMatchObject({ why: 'TILES_DIFFER' })
  const short = { ...today, tile: async () => new Uint8Array(32) }
  await expect(checkLink({ position: 7n, leaf: leafAt(7) }, short)).rejects.toThrow(RangeError)
})

test.each([
  ['/verify', '?d=ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8'],
  ['/verify/07', '?d=ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8'],
  ['/verify/7', ''],
  ['/verify/7', '?d=ASNFZ4mrze8'],
  ['/verify/7', '?d=ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrz+8'],
  ['/verify/9999999999999999999', '?d=ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8'],
])('%s%s names nothing', (pathname, search) => {
  expect(namedBy({ pathname, search })).toBeUndefined()
})
