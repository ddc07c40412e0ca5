import type { Prepared } from './prepare.ts'
import type { Appended } from './request.ts'

export type Waiting = Prepared & {
  readonly resolve: (appended: Appended) => void
  readonly reject: (error: unknown) => void
}

const mostRequests = 256
const mostEvents = 2_000
const furthestLook = 1_024

/**
 * Takes from the front of `waiting` the requests that can share one commit, and leaves the others in their order. In a
 * batch a stream is written by one request at most and guarded by no other than its writer, and a key occurs once. The
 * first in line is always taken, so nobody waits for ever.
 */
export function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  const batch: Waiting[] = []
  const left: Waiting[] = []
  const claims = new Claims()
  let events = 0
  let looked = 0
  for (; looked < waiting.length && looked < furthestLook && batch.length < mostRequests; looked += 1) {
    const request = waiting[looked] as Waiting
    const fits = batch.length === 0 || events + request.events.length <= mostEvents
    if (fits && claims.admit(request)) {
      batch.push(request)
      events += request.events.length
    } else left.push(request)
  }
  waiting.splice(0, looked, ...left)
  return batch
}

class Claims {
  readonly #written = new Set<string>()
  readonly #guarded = new Set<string>()
  readonly #keys = new Set<string>()

  /** Whether `request` goes with those admitted before; if so it is admitted. */
  admit({ account, key, streams }: Prepared): boolean {
    const command = `${account}\n${key}`
    if (this.#keys.has(command)) return false
    for (const { stream, writes } of streams)
      if (this.#written.has(stream) || (writes && this.#guarded.has(stream))) return false
    this.#keys.add(command)
    for (const { stream, writes } of streams) (writes ? this.#written : this.#guarded).add(stream)
    return true
  }
}
