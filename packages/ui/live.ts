import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
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
const heavyMs = 60_000

/** As `meta` of a question whose answer is dear and only looked over: ticks of the server ask it again once a minute at most. */
export const heavy = { heavy: true }

/**
 * Keeps what is on the screen fresh: each tick of the server, and each reconnection, asks again for what is shown. A browser that goes
 * offline says so before its line to the server notices. An answer that is still on its way is waited for and asked for once more, so
 * that many ticks cannot keep it from ever coming.
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
  let again: ReturnType<typeof setTimeout> | undefined
  let subscription: { readonly unsubscribe: () => void } | undefined

  const light = paced(asker(queryClient, (query) => !isHeavy(query)))
  const slow = paced(asker(queryClient, isHeavy), heavyMs)
  const refresh = () => {
    light.refresh()
    if (queryClient.getQueryCache().getAll().some(isHeavy)) slow.refresh()
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
    light.stop()
    slow.stop()
    clearTimeout(again)
    subscription?.unsubscribe()
  }
}

function isHeavy({ meta }: Query): boolean {
  return meta?.heavy === true
}

/** Waits a moment for more of a burst, and for the pause since it asked last. */
function paced(ask: () => void, pauseMs = 0) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let nextFrom = 0
  const refresh = () => {
    timer ??= setTimeout(
      () => {
        timer = undefined
        nextFrom = Date.now() + pauseMs
        ask()
      },
      Math.max(quietMs, nextFrom - Date.now()),
    )
  }
  return { refresh, stop: () => clearTimeout(timer) }
}

/** Asks again for what is meant; where an answer is on its way it comes first, and is asked for once more after it. */
function asker(queryClient: QueryClient, isMeant: (query: Query) => boolean): () => void {
  const late = new Set<Query>()
  const ask = (predicate: (query: Query) => boolean) =>
    void queryClient.invalidateQueries({ predicate }, { cancelRefetch: false })
  const again = (query: Query) => {
    late.delete(query)
    ask((each) => each === query)
  }
  return () => {
    const meant = queryClient.getQueryCache().findAll({ predicate: isMeant })
    for (const query of meant.filter(({ state }) => state.fetchStatus === 'fetching')) {
      if (late.has(query)) continue
      late.add(query)
      void Promise.resolve(query.promise)
        .catch(() => {})
        .then(() => again(query))
    }
    ask((query) => isMeant(query) && !late.has(query))
  }
}
