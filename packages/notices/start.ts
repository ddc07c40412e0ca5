import { type Pass, pauseMs, type Sending, sendDue } from './sender.ts'

export type Running = {
  /** What was sent and refused by this process since it started, and what keeps it from sending now. */
  readonly tally: () => {
    readonly sent: number
    readonly refused: number
    readonly troubles: number
    readonly trouble: string | null
  }
  readonly close: () => Promise<void>
}

const everyMs = 20_000

/**
 * Looks every twenty seconds at what is to be mailed; while the server gives trouble at growing pauses, an hour at most. A look that fails
 * is told and the next one is made all the same.
 */
export function startSending(sending: Sending): Running {
  let [sent, refused, troubles, inARow] = [0, 0, 0, 0]
  let trouble: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let looking = Promise.resolve()

  const note = (pass: Pass) => {
    sent += pass.sent
    refused += pass.refused
    if (pass.trouble !== null) troubles += 1
    inARow = pass.trouble === null ? 0 : inARow + 1
    if (!pass.held) trouble = pass.trouble
  }
  const look = async () => {
    try {
      note(await sendDue(sending))
    } catch (error) {
      troubles += 1
      sending.onTrouble(error instanceof Error ? error.message : String(error))
    }
    if (!closed) timer = setTimeout(next, Math.max(everyMs, inARow > 0 ? pauseMs(inARow) : 0))
  }
  const next = () => {
    looking = look()
  }
  timer = setTimeout(next, everyMs / 10)
  return {
    tally: () => ({ sent, refused, troubles, trouble }),
    async close() {
      closed = true
      clearTimeout(timer)
      await looking
      sending.mailer.close()
    },
  }
}
