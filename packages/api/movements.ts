import type { RequestContext } from './context.ts'
import type { Desk } from './desk.ts'

/** The ledger moved and these projections show it: a screen asks again. */
export type Movement = { readonly projection: string; readonly position: number }

/** The open line of one screen: it ends when the screen goes, the session ends, or the account loses its post. */
export async function* lineOf(ctx: RequestContext, signal: AbortSignal | undefined): AsyncGenerator<Movement> {
  if (!ctx.token || !ctx.session) return
  const { gone, hangUp } = ctx.presence.arrive(ctx.token, ctx.session)
  try {
    yield* movements(ctx.desk, signal ? AbortSignal.any([gone, signal]) : gone)
  } finally {
    hangUp()
  }
}

/**
 * What a screen subscribes to instead of asking again and again. Says nothing of what moved, so that it tells nobody
 * more than the questions do.
 *
 * Ends when `gone` fires; movements that come while one is being delivered are told as the last of them.
 */
export async function* movements(desk: Desk, gone: AbortSignal): AsyncGenerator<Movement> {
  const pending = new Map<string, Movement>()
  let wake: (() => void) | undefined
  const stop = desk.follower.onMoved((projection, position) => {
    pending.set(projection, { projection, position: Number(position) })
    wake?.()
  })
  const onGone = () => wake?.()
  gone.addEventListener('abort', onGone)
  try {
    while (!gone.aborted) {
      for (const [projection, movement] of pending) {
        pending.delete(projection)
        yield movement
      }
      if (pending.size > 0 || gone.aborted) continue
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    stop()
    gone.removeEventListener('abort', onGone)
  }
}
