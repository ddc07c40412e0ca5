import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inBucket } from './in-bucket.ts'
import { onDisk } from './on-disk.ts'
import { openStore } from './open-store.ts'
import { type StorageForTests, storageForTests } from './storage-for-tests.ts'
import { AttachmentAlteredError, type AttachmentStore, digestOf, waitingMs } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingce-attachments-'))
const [county, another] = ['510113', '510116']
const bytesOf = (words: string) => Buffer.from(words)
const held = async (store: AttachmentStore, digest: string) => Buffer.from((await store.open(digest)) ?? [])
let storage: StorageForTests

beforeAll(async () => {
  storage = await storageForTests()
})
afterAll(async () => {
  await storage.close()
  rmSync(folder, { recursive: true })
})

type Place = {
  readonly store: AttachmentStore
  /** Puts other bytes where these are kept. */
  readonly alter: (digest: string, bytes: Uint8Array) => void
}
const places: Record<string, () => Place> = {
  'a folder': () => ({
    store: onDisk(folder),
    alter: (digest, bytes) => writeFileSync(join(folder, 'kept', digest.slice(0, 2), digest), bytes),
  }),
  'a bucket': () => ({
    store: inBucket({ url: storage.url, ...storage.access }),
    alter: (digest, bytes) => storage.objects.set(`/mingce/kept/${digest}`, Buffer.from(bytes)),
  }),
}

describe.each(Object.entries(places))('in %s', (_name, open) => {
  test('a file that was taken in is kept once a command names it, and then given back byte for byte', async () => {
    const { store } = open()
    const bytes = bytesOf('青白江区目录.xlsx')
    const digest = await store.takeIn(bytes, county)
    expect(digest).toBe(digestOf(bytes))
    expect([await store.open(digest), await store.isKept(digest)]).toEqual([undefined, false])
    expect(await store.keep(digest, county)).toBe(true)
    expect(await held(store, digest)).toEqual(bytes)
    expect(await store.isKept(digest)).toBe(true)
  })

  test('taken in twice and kept twice it is kept once; what was never taken in cannot be kept', async () => {
    const { store } = open()
    const [one, two] = await Promise.all([
      store.takeIn(bytesOf('双流区'), county),
      store.takeIn(bytesOf('双流区'), county),
    ])
    expect(two).toBe(one)
    expect(await Promise.all([store.keep(one, county), store.keep(one, county)])).toEqual([true, true])
    expect(await store.keep(one, county)).toBe(true)
    expect(await store.keep(digestOf(bytesOf('泸县')), county)).toBe(false)
  })

  test('a digest is kept for whoever brought its bytes, and for nobody who only knows it, kept already or not', async () => {
    const { store } = open()
    const digest = await store.takeIn(bytesOf('青白江区权责清单'), county)
    expect(await store.keep(digest, another)).toBe(false)
    expect(await store.keep(digest, county)).toBe(true)
    expect(await store.keep(digest, another)).toBe(false)
    await store.takeIn(bytesOf('青白江区权责清单'), another)
    expect([await store.keep(digest, another), await store.keep(digest, county)]).toEqual([true, true])
  })

  test('bytes that are no longer those that were kept are not given out', async () => {
    const { store, alter } = open()
    const digest = await store.takeIn(bytesOf('原件'), county)
    await store.keep(digest, county)
    alter(digest, bytesOf('改过的原件'))
    await expect(store.open(digest)).rejects.toThrow(AttachmentAlteredError)
  })

  test('a path in place of a digest reaches nothing', async () => {
    const { store } = open()
    for (const name of ['../../etc/passwd', '', 'A'.repeat(64), 'a'.repeat(63)]) {
      await expect(store.open(name)).rejects.toThrow(RangeError)
      await expect(store.keep(name, county)).rejects.toThrow(RangeError)
    }
    for (const by of ['', '../../etc', '5101']) {
      await expect(store.takeIn(bytesOf('目录'), by)).rejects.toThrow(RangeError)
      await expect(store.keep('a'.repeat(64), by)).rejects.toThrow(RangeError)
    }
  })
})

test('a file that no command named within two days is forgotten; one that waits shorter, or is kept, stays', async () => {
  const own = join(folder, 'forgetting')
  let now = Date.now()
  const store = onDisk(own, () => now)
  const [old, kept] = [
    await store.takeIn(bytesOf('没有导入的'), county),
    await store.takeIn(bytesOf('导入了的'), county),
  ]
  await store.keep(kept, county)
  now += waitingMs + 60_000
  const young = await store.takeIn(bytesOf('刚上传的'), county)
  expect(await store.keep(old, county)).toBe(false)
  expect(await store.keep(young, county)).toBe(true)
  expect(await held(store, kept)).toEqual(bytesOf('导入了的'))
  expect(readdirSync(join(own, 'waiting'))).toEqual([`${young}.${county}`])
  expect(await store.keep(kept, county)).toBe(false)
})

test('a wrong key, and a storage that is not there, are errors and not absences', async () => {
  const stranger = inBucket({ url: storage.url, ...storage.access, secretAccessKey: 'guessed' })
  await expect(stranger.takeIn(bytesOf('目录'), county)).rejects.toThrow('the storage answered 403')
  await expect(stranger.open('a'.repeat(64))).rejects.toThrow('the storage answered 403')
})

test('the environment names a folder, a bucket with its keys, or none', () => {
  expect(openStore({})).toBeUndefined()
  expect(openStore({ MINGCE_ATTACHMENTS: folder })).toBeDefined()
  const bucket = { MINGCE_ATTACHMENTS: 'https://storage.example/mingce' }
  expect(() => openStore(bucket)).toThrow('MINGCE_S3_KEY_ID and MINGCE_S3_SECRET are needed')
  expect(openStore({ ...bucket, MINGCE_S3_KEY_ID: 'k', MINGCE_S3_SECRET: 's' })).toBeDefined()
})
