import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type LiveListener, useLive } from './live.ts'

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
  return { result, unmount, unsubscribe, asked, listeners, server }
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
