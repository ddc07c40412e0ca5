import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAppender } from './append.ts'
import { assertSound } from './assert-sound.ts'
import { connect } from './connect.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import type { Append } from './request.ts'
import { drafted, qingbaijiangDrafter } from './test-requests.ts'

let database: FreshDatabase
let pool: ReturnType<typeof connect>

beforeAll(async () => {
  database = await freshDatabase()
  pool = connect(database.appUrl, 'append')
})
afterAll(async () => {
  await pool.end()
  await assertSound(database.ownerUrl)
  await database.drop()
})

/** The ledger in a few lines: what any sequence of requests must come to. */
class Model {
  head: bigint
  readonly #versions = new Map<string, number>()
  readonly #receipts = new Map<string, { digest: string; positions: bigint[] }>()

  constructor(head: bigint) {
    this.head = head
  }

  append({ key, digest, streams }: Append): unknown {
    const known = this.#receipts.get(key)
    if (known) return known.digest === digest ? known.positions : 'KeyReusedError'
    const at = (stream: string) => this.#versions.get(stream) ?? 0
    if (streams.some(({ stream, expectedVersion }) => at(stream) !== expectedVersion)) return 'StreamMovedError'
    const positions: bigint[] = []
    for (const { stream, events } of streams) {
      this.#versions.set(stream, at(stream) + events.length)
      for (const _ of events) positions.push(this.head++)
    }
    if (positions.length > 0) this.#receipts.set(key, { digest, positions })
    return positions
  }
}

const commands = fc.array(
  fc.record({
    key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8'),
    digest: fc.constantFrom('d1', 'd1', 'd1', 'd2'),
    streams: fc.uniqueArray(
      fc.record({
        stream: fc.constantFrom('a', 'b', 'c'),
        expectedVersion: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
        events: fc.integer({ min: 0, max: 2 }).map((count) => Array.from({ length: count }, () => drafted())),
      }),
      { minLength: 1, maxLength: 3, selector: ({ stream }) => stream },
    ),
  }),
  { maxLength: 16 },
)

test('any sequence of requests comes to what the model says, answer for answer', { timeout: 60_000 }, async () => {
  const appender = createAppender(pool)
  let head = 0n
  let runs = 0
  await fc.assert(
    fc.asyncProperty(commands, async (requests) => {
      runs += 1
      const own = (name: string) => `run-${runs}/${name}`
      const model = new Model(head)
      for (const { key, digest, streams } of requests) {
        const request: Append = {
          key: own(key),
          digest,
          meta: qingbaijiangDrafter,
          recordedAt: new Date('2021-10-14T02:00:00.000Z'),
          streams: streams.map((each) => ({ ...each, stream: own(each.stream) })),
        }
        const answer = await appender.append(request).then(
          ({ positions }) => positions,
          (error: Error) => error.name,
        )
        expect(answer).toEqual(model.append(request))
        head = model.head
      }
    }),
    { numRuns: 60 },
  )
  await appender.close()
})
