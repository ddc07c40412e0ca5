import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { heavy, type LiveListener, useLive } from './live.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A line to a server that the test plays. */
function line() {
  const listeners: LiveListener[] = []
  const unsubscribe = vi.fn()
  const subscribe = (listener: LiveListener) => {
    listeners.push(listener)
    return { unsubscribe }
  }
  const queryClient = new QueryClient()
  const asked = vi.spyOn(queryClient, 'invalidateQueries')
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  )
  const { result, unmount } = renderHook(() => useLive(subscribe), { wrapper })
  const server = (say: (listener: LiveListener) => void) =>
    act(async () => {
      const last = listeners[listeners.length - 1]
      if (last) say(last)
      await vi.advanceTimersByTimeAsync(200)
    })
  return { result, unmount, unsubscribe, asked, listeners, server, queryClient }
}

const opened = (listener: LiveListener) => listener.onConnectionStateChange({ state: 'pending' })
const lost = (listener: LiveListener) => listener.onConnectionStateChange({ state: 'connecting' })

test('what is shown is asked for again when the ledger moved, once for a burst of ticks', async () => {
  const { result, asked, server } = line()
  await server(opened)
  expect(result.current).toBe('live')
  expect(asked).not.toHaveBeenCalled()
  await server((listener) => {
    for (let tick = 0; tick < 20; tick += 1) listener.onData({ position: tick })
  })
  expect(asked).toHaveBeenCalledOnce()
})

test('connecting for the first time is no interruption', async () => {
  const { result, server } = line()
  await server(lost)
  expect(result.current).toBe('connecting')
})

test('a lost line is said, and what was missed is asked for once it is back', async () => {
  const { result, asked, server } = line()
  await server(opened)
  await server(lost)
  expect(result.current).toBe('down')
  await server(opened)
  expect(result.current).toBe('live')
  expect(asked).toHaveBeenCalledOnce()
})

test('a line that failed for good is made anew, again and again', async () => {
  const { result, listeners, server } = line()
  await server(opened)
  for (let time = 2; time <= 4; time += 1) {
    await server((listener) => listener.onError(new Error('closed')))
    expect(result.current).toBe('down')
    await act(() => vi.advanceTimersByTimeAsync(3_000))
    expect(listeners).toHaveLength(time)
  }
  await server(opened)
  expect(result.current).toBe('live')
})

test('a browser that goes offline says so at once; back online the line is made anew and what was missed is asked for', async () => {
  const { result, asked, listeners, unsubscribe, server } = line()
  await server(opened)
  act(() => void window.dispatchEvent(new Event('offline')))
  expect(result.current).toBe('down')
  act(() => void window.dispatchEvent(new Event('online')))
  expect([unsubscribe.mock.calls.length, listeners.length, result.current]).toEqual([1, 2, 'down'])
  await server(opened)
  expect(result.current).toBe('live')
  expect(asked).toHaveBeenCalledOnce()
})

test('a line the server ended is asked about at once, so that a session that has ended shows itself', async () => {
  const { asked, server } = line()
  await server(opened)
  await server((listener) => listener.onComplete())
  expect(asked).toHaveBeenCalledOnce()
})

test('a page that is left hangs up and does not call again', async () => {
  const { unmount, unsubscribe, listeners, server } = line()
  await server(opened)
  unmount()
  expect(unsubscribe).toHaveBeenCalledOnce()
  await server((listener) => listener.onComplete())
  await act(() => vi.advanceTimersByTimeAsync(10_000))
  expect(listeners).toHaveLength(1)
})

const moved = (listener: LiveListener) => listener.onData({ position: 1 })
const seconds = (count: number) => act(() => vi.advanceTimersByTimeAsync(count * 1_000))

test('an answer that is slower than the ticks arrives, and is asked for once more after it', async () => {
  const { server, queryClient } = line()
  await server(opened)
  const ask = vi.fn(() => new Promise<string>((answer) => setTimeout(() => answer('there'), 2_000)))
  const shown = new QueryObserver(queryClient, { queryKey: ['slow'], queryFn: ask })
  const leave = shown.subscribe(() => {})
  for (let tick = 0; tick < 5; tick += 1) await server(moved)
  expect(ask).toHaveBeenCalledOnce()
  await seconds(1.5)
  expect(shown.getCurrentResult().data).toBe('there')
  expect(ask).toHaveBeenCalledTimes(2)
  await seconds(10)
  expect(ask).toHaveBeenCalledTimes(2)
  leave()
})

test('what is dear is asked for once a minute, however often the ledger moves, and after the last movement too', async () => {
  const { server, queryClient } = line()
  await server(opened)
  const ask = vi.fn(async () => 'there')
  const shown = new QueryObserver(queryClient, { queryKey: ['dear'], queryFn: ask, meta: heavy })
  const leave = shown.subscribe(() => {})
  await server(moved)
  expect(ask).toHaveBeenCalledTimes(2)
  for (let tick = 0; tick < 20; tick += 1) await server(moved)
  expect(ask).toHaveBeenCalledTimes(2)
  await seconds(60)
  expect(ask).toHaveBeenCalledTimes(3)
  await seconds(600)
  expect(ask).toHaveBeenCalledTimes(3)
  leave()
})
