/** Too many wait already. The caller answers "try again shortly". */
export class TooBusyError extends Error {
  override readonly name = 'TooBusyError'

  constructor(waiting: number) {
    super(`${waiting} password checks wait already`)
  }
}

/**
 * Lets through at most `atOnce` pieces of work at a time, the others in order of arrival, at most `waiting` of them.
 *
 * @returns the gate; it throws {@link TooBusyError} at whoever comes when `waiting` are waiting
 */
export function narrowGate(atOnce: number, waiting: number) {
  const queue: (() => void)[] = []
  let running = 0

  return async function pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running < atOnce) running += 1
    else await turn()
    try {
      return await work()
    } finally {
      leave()
    }
  }

  function turn(): Promise<void> {
    if (queue.length >= waiting) throw new TooBusyError(queue.length)
    return new Promise((resolve) => queue.push(resolve))
  }

  /** Whoever is next takes the place that becomes free, so nobody slips in between. */
  function leave(): void {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}
