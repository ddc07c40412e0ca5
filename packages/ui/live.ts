import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** What a subscription of the API calls back: the callbacks of tRPC, as far as they are used here. */
export type LiveListener = {
  readonly onData: (tick: unknown) => void
  readonly onError: (error: unknown) => void
  readonly onComplete: () => void
  readonly onConnectionStateChange: (state: { readonly state: 'idle' | 'connecting' | 'pending' }) => void
}

/** Begins to listen: `(listener) => api.live.subscribe(undefined, listener)`. */
export type Subscribe = (listener: LiveListener) => { readonly unsubscribe: () => void }

export type LiveState = 'connecting' | 'live' | 'down'

const quietMs = 150
const againMs = 3_000

/**
 * Keeps what is on the screen fresh: each tick of the server, and each reconnection, asks again for what is shown. A browser that goes
 * offline says so before its line to the server notices.
 *
 * @param subscribe stays the same from one drawing to the next; undefined listens to nothing and is 'live'
 * @returns 'down' while the connection is lost and being made again
 */
export function useLive(subscribe: Subscribe | undefined): LiveState {
  const queryClient = useQueryClient()
  const [state, setState] = useState<LiveState>(subscribe ? 'connecting' : 'live')
  useEffect(() => (subscribe ? listen(subscribe, queryClient, setState) : undefined), [subscribe, queryClient])
  return state
}

function listen(subscribe: Subscribe, queryClient: QueryClient, setState: (state: LiveState) => void): () => void {
  let over = false
  let wasLive = false
  let line = 0
  let quiet: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let subscription: { readonly unsubscribe: () => void } | undefined

  const refresh = () => {
    quiet ??= setTimeout(() => {
      quiet = undefined
      void queryClient.invalidateQueries()
    }, quietMs)
  }
  const lost = () => {
    if (over) return
    setState('down')
    clearTimeout(again)
    again = setTimeout(connect, againMs)
    refresh() // a session that has ended shows itself in the answers
  }
  const stood = ({ state }: { readonly state: 'idle' | 'connecting' | 'pending' }) => {
    if (state === 'pending') {
      setState('live')
      if (wasLive) refresh()
      wasLive = true
    } else if (state === 'connecting' && wasLive) setState('down')
  }
  const connect = () => {
    line += 1
    const own = line
    const ended = () => own === line && lost() // a line that was hung up says so too
    subscription = subscribe({
      onData: refresh,
      onConnectionStateChange: (change) => own === line && stood(change),
      onError: ended,
      onComplete: ended,
    })
  }

  const offline = () => setState('down')
  const online = () => {
    const former = subscription
    clearTimeout(again)
    connect()
    former?.unsubscribe()
  }

  window.addEventListener('offline', offline)
  window.addEventListener('online', online)
  connect()
  return () => {
    over = true
    window.removeEventListener('offline', offline)
    window.removeEventListener('online', online)
    clearTimeout(quiet)
    clearTimeout(again)
    subscription?.unsubscribe()
  }
}
