import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { zipBytes, zipOf } from './write-zip.ts'

test('an archive gives back each file to the byte, Chinese names and empty files included', async () => {
  const files = [
    { name: '510113 青白江区/目录.json', bytes: Buffer.from('{"公开":"内容"}'.repeat(500)) },
    { name: '空.txt', bytes: new Uint8Array() },
    { name: '目录.xlsx', bytes: Buffer.from('PK is packed already') },
  ]
  const zip = await fromBufferPromise(Buffer.from(await zipBytes(files)), { lazyEntries: true })
  const found = []
  for await (const entry of zip.eachEntry()) {
    found.push({ name: entry.fileName, text: await text(await zip.openReadStreamPromise(entry)) })
  }
  expect(found).toEqual(files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString() })))
  expect(await zipBytes(files)).toEqual(await zipBytes(files))
})

test('whoever stops taking an archive stops the making of it: no further file is asked for', async () => {
  const asked: number[] = []
  let ended = false
  async function* endless() {
    try {
      for (let at = 0; ; at += 1) {
        asked.push(at)
        yield { name: `${at}.txt`, bytes: Buffer.from('公开') }
      }
    } finally {
      ended = true
    }
  }
  for await (const _ of zipOf(endless())) if (asked.length === 3) break
  expect([asked, ended]).toEqual([[0, 1, 2], true])
})
