import { isOpen, type Session } from '@mingce/identity/sessions'
import type { Desk } from './desk.ts'
import { actorOfSession } from './standing.ts'

type Present = { readonly token: string; readonly session: Session; readonly leave: AbortController }

/** Who holds an open line. One look at all of them every half second, so that a right taken away ends its lines within one. */
export type Presence = {
  /** @returns a signal that fires when the session ends or its account loses its post; and how to hang up */
  readonly arrive: (token: string, session: Session) => { readonly gone: AbortSignal; readonly hangUp: () => void }
  readonly close: () => void
}

const lookEveryMs = 500

export function createPresence(desk: Desk): Presence {
  const present = new Set<Present>()
  let looking = false
  const timer = setInterval(async () => {
    if (looking || present.size === 0) return
    looking = true
    await look(desk, present).finally(() => {
      looking = false
    })
  }, lookEveryMs)
  timer.unref()

  return {
    arrive(token, session) {
      const one = { token, session, leave: new AbortController() }
      present.add(one)
      return { gone: one.leave.signal, hangUp: () => present.delete(one) }
    },
    close() {
      clearInterval(timer)
      for (const one of present) one.leave.abort()
      present.clear()
    },
  }
}

/** A database that does not answer ends no line: the next look will. */
async function look(desk: Desk, present: Set<Present>): Promise<void> {
  const verdicts = new Map<string, Promise<boolean>>()
  for (const one of present) {
    const verdict = verdicts.get(one.token) ?? holds(desk, one)
    verdicts.set(one.token, verdict)
    if (await verdict) continue
    one.leave.abort()
    present.delete(one)
  }
}

async function holds(desk: Desk, { token, session }: Present): Promise<boolean> {
  try {
    if (!(await isOpen(desk.identity, token, new Date()))) return false
    return (await actorOfSession(desk, session)) !== undefined
  } catch {
    return true
  }
}
