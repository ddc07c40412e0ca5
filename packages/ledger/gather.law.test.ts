import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeBatch, type Waiting } from './gather.ts'

const nobody = () => {}

/** Requests of few accounts, keys and streams, so that they get in each other's way. */
const request = fc
  .record({
    key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6'),
    account: fc.constantFrom('青白江区经办人', '成都市审核人'),
    streams: fc.uniqueArray(fc.record({ stream: fc.constantFrom('a', 'b', 'c', 'd'), writes: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ stream }) => stream,
    }),
  })
  .map(
    ({ key, account, streams }): Waiting => ({
      key,
      account,
      digest: 'd',
      recordedAt: new Date(0),
      streams: streams.map((each) => ({ ...each, expectedVersion: 0 })),
      events: [],
      bytes: 0,
      resolve: nobody,
      reject: nobody,
    }),
  )

/** A request on a stream of its own. */
function plain(key: string, bytes: number): Waiting {
  const streams = [{ stream: key, expectedVersion: 0, writes: true }]
  const recordedAt = new Date(0)
  return { key, account: 'a', digest: 'd', recordedAt, streams, events: [], bytes, resolve: nobody, reject: nobody }
}

const queues = fc.array(request, { maxLength: 40 })

test('in a batch a stream has one writer and no other guard, and a key occurs once', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const batch = takeBatch([...queue])
      const claims = batch.flatMap(({ streams }, index) => streams.map((claim) => ({ ...claim, index })))
      for (const writer of claims.filter(({ writes }) => writes))
        expect(claims.filter(({ stream, index }) => stream === writer.stream && index !== writer.index)).toEqual([])
      expect(new Set(batch.map(({ account, key }) => `${account} ${key}`)).size).toBe(batch.length)
    }),
  )
})

test('the first in line always goes, nobody is lost, and who stays keeps the order', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const waiting = [...queue]
      const batch = takeBatch(waiting)
      expect(batch[0]).toBe(queue[0])
      expect(waiting).toEqual(queue.filter((each) => !batch.includes(each)))
    }),
  )
})

/** Whether the later of two must not overtake the earlier. */
function collide(one: Waiting, other: Waiting): boolean {
  if (one.account === other.account && one.key === other.key) return true
  return one.streams.some((a) => other.streams.some((b) => a.stream === b.stream && (a.writes || b.writes)))
}

test('nobody overtakes a request that is in the way of their own', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const waiting = [...queue]
      const turns = new Map<Waiting, number>()
      for (let turn = 0; waiting.length > 0; turn += 1) for (const each of takeBatch(waiting)) turns.set(each, turn)
      queue.forEach((earlier, index) => {
        for (const later of queue.slice(index + 1))
          if (collide(earlier, later)) expect(turns.get(earlier)).toBeLessThan(turns.get(later) ?? 0)
      })
    }),
  )
})

test('a batch holds 256 requests and one mebibyte at most, but the first in line goes whatever its size', () => {
  const sized = fc.array(fc.integer({ min: 1, max: 2 ** 21 }), { minLength: 1, maxLength: 400 })
  fc.assert(
    fc.property(sized, fc.boolean(), (sizes, small) => {
      const queue = sizes.map((size, index) => plain(`k${index}`, small ? 1 : size))
      const batch = takeBatch([...queue])
      expect(batch[0]).toBe(queue[0])
      expect(batch.length).toBeLessThanOrEqual(256)
      const bytes = batch.reduce((sum, each) => sum + each.bytes, 0)
      if (batch.length > 1) expect(bytes).toBeLessThanOrEqual(2 ** 20)
    }),
  )
})
