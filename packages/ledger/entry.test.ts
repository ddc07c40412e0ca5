import { expect, test } from 'vitest'
import { entryWriter, sealEntry } from './entry.ts'

/** Frozen: what the first event of the ledger looked like is what it looks like for ever. */
const frozen =
  '{"commandKey":"0192f3c4-7d1e-7a55-9d0b-6c1f2a3b4c5d","meta":{"account":"a-17","authority":"510113","post":"drafter"},' +
  '"payload":{"itemCode":"YWJY-02-001","name":"义务教育招生入学政策"},"recordedAt":"2021-09-10T01:02:03.004Z",' +
  '"schemaVersion":1,"stream":"catalog/510113","type":"ItemDrafted","version":1}'

test('the first event ever recorded keeps its bytes and its leaf', () => {
  const write = entryWriter({
    commandKey: '0192f3c4-7d1e-7a55-9d0b-6c1f2a3b4c5d',
    meta: { account: 'a-17', post: 'drafter', authority: '510113' },
    recordedAt: new Date('2021-09-10T01:02:03.004Z'),
  })
  const text = write({
    stream: 'catalog/510113',
    version: 1,
    type: 'ItemDrafted',
    schemaVersion: 1,
    payload: { name: '义务教育招生入学政策', itemCode: 'YWJY-02-001' },
  })
  expect(text).toBe(frozen)
  expect(sealEntry(text).leaf).toBe('b749b8349459ed147b640085483486c7569a065a232b4cbbe690655e26dcc1ff')
})
