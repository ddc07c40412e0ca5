import type { Prepared } from './prepare.ts'
import type { Appended } from './request.ts'

export type Waiting = Prepared & {
  readonly resolve: (appended: Appended) => void
  readonly reject: (error: unknown) => void
}

const mostRequests = 256
const mostBytes = 2 ** 20
const furthestLook = 1_024

/**
 * Takes from the front of `waiting` the requests that can share one commit, and leaves the others in their order. In a
 * batch a stream is written by one request at most and guarded by no other than its writer, and a key occurs once. The
 * first in line always goes, whatever its size, and nobody overtakes a request that is in the way of their own.
 */
export function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  const batch: Waiting[] = []
  const left: Waiting[] = []
  const claims = new Claims()
  let bytes = 0
  let looked = 0
  for (; looked < waiting.length && looked < furthestLook && batch.length < mostRequests; looked += 1) {
    const request = waiting[looked] as Waiting
    const free = claims.add(request)
    if (free && (batch.length === 0 || bytes + request.bytes <= mostBytes)) {
      batch.push(request)
      bytes += request.bytes
    } else left.push(request)
  }
  waiting.splice(0, looked, ...left)
  return batch
}

/** What the requests seen so far write, guard and are called, whether they go with this batch or wait. */
class Claims {
  readonly #written = new Set<string>()
  readonly #guarded = new Set<string>()
  readonly #keys = new Set<string>()

  /** @returns whether `request` gets in the way of none of those before it */
  add({ account, key, streams }: Prepared): boolean {
    const command = `${account}\n${key}`
    let free = !this.#keys.has(command)
    for (const { stream, writes } of streams)
      if (this.#written.has(stream) || (writes && this.#guarded.has(stream))) free = false
    this.#keys.add(command)
    for (const { stream, writes } of streams) (writes ? this.#written : this.#guarded).add(stream)
    return free
  }
}
