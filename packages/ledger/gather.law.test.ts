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
      resolve: nobody,
      reject: nobody,
    }),
  )

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

test('two that get in each other’s way are taken in the order they came', () => {
  fc.assert(
    fc.property(queues, (queue) => {
      const waiting = [...queue]
      const taken: Waiting[] = []
      while (waiting.length > 0) taken.push(...takeBatch(waiting))
      for (const stream of ['a', 'b', 'c', 'd']) {
        const writers = (requests: readonly Waiting[]) =>
          requests.filter(({ streams }) => streams.some((claim) => claim.stream === stream && claim.writes))
        expect(writers(taken)).toHaveLength(writers(queue).length)
      }
    }),
  )
})
