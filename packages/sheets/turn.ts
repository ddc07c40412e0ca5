const atOnce = 2 // readings; the others wait, so that many uploads do not add up

let running = 0
const waiting: (() => void)[] = []

/** Does a piece of work when fewer than two others are being done; whoever gave up while waiting is passed over. */
export async function inTurn<Answer>(signal: AbortSignal | undefined, work: () => Promise<Answer>): Promise<Answer> {
  while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    signal?.throwIfAborted()
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}
