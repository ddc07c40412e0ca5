import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { type Keyed, newKey, useCommand } from './command-key.ts'

type Approve = { readonly part: string }
type Receipt = { readonly positions: readonly number[] }

const receipt: Receipt = { positions: [48_213] }
const networkError = () => new TypeError('Failed to fetch')
const refused = (code: string) =>
  Object.assign(new Error(code), { data: { httpStatus: 409, refusal: { refused: code } } })

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function command(send: (input: Keyed<Approve>) => Promise<Receipt>, onDone = vi.fn()) {
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  )
  return renderHook(() => useCommand(send, onDone), { wrapper }).result
}

function keysOf(send: ReturnType<typeof vi.fn>): readonly string[] {
  return send.mock.calls.map(([input]) => input.key)
}

test('an intent carries one key, and the next intent another', async () => {
  const send = vi.fn().mockResolvedValue(receipt)
  const { current } = command(send)
  await act(async () => expect(await current.run({ part: 'a' })).toEqual(receipt))
  await act(() => current.run({ part: 'a' }))
  const [first, second] = keysOf(send)
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(second).not.toBe(first)
})

test('a double click sends once', async () => {
  const send = vi.fn().mockResolvedValue(receipt)
  const { current } = command(send)
  await act(async () => {
    await Promise.all([current.run({ part: 'a' }), current.run({ part: 'a' })])
  })
  expect(send).toHaveBeenCalledOnce()
})

test('a lost answer is asked for again under the same key', async () => {
  vi.useFakeTimers()
  const send = vi.fn().mockRejectedValueOnce(networkError()).mockResolvedValue(receipt)
  const { current } = command(send)
  await act(async () => {
    const sent = current.run({ part: 'a' })
    await vi.runAllTimersAsync()
    expect(await sent).toEqual(receipt)
  })
  const keys = keysOf(send)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('offline it fails at once and is not sent by itself; pressed again it is the same command', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const send = vi.fn().mockRejectedValueOnce(networkError()).mockResolvedValue(receipt)
  const result = command(send)
  await act(async () => expect(await result.current.run({ part: 'a' })).toBeUndefined())
  await waitFor(() => expect(result.current.error).toBeInstanceOf(TypeError))
  expect(send).toHaveBeenCalledOnce()
  online.mockReturnValue(true)
  await act(async () => expect(await result.current.run({ part: 'a' })).toEqual(receipt))
  expect(new Set(keysOf(send)).size).toBe(1)
})

test('trying again by hand after the network failed for good is still the same command', async () => {
  vi.useFakeTimers()
  const send = vi.fn().mockRejectedValue(networkError())
  const result = command(send)
  await act(async () => {
    const sent = result.current.run({ part: 'a' })
    await vi.runAllTimersAsync()
    expect(await sent).toBeUndefined()
  })
  expect(result.current.error).toBeInstanceOf(TypeError)
  send.mockResolvedValue(receipt)
  await act(async () => {
    await result.current.run({ part: 'a' })
    await vi.runAllTimersAsync()
  })
  expect(new Set(keysOf(send)).size).toBe(1)
  expect(result.current.error).toBeUndefined()
})

test('other input is another command, also after a failure', async () => {
  const send = vi.fn().mockRejectedValue(Object.assign(new Error(), { data: { httpStatus: 500 } }))
  const { current } = command(send)
  await act(async () => {
    await current.run({ part: 'a' })
    await current.run({ part: 'b' })
  })
  expect(new Set(keysOf(send)).size).toBe(2)
})

test('a refusal is told as one, is not sent again, and ends the intent', async () => {
  const send = vi.fn().mockRejectedValue(refused('MUST_FIX_OPEN'))
  const onDone = vi.fn()
  const result = command(send, onDone)
  await act(async () => {
    await result.current.run({ part: 'a' })
  })
  await waitFor(() =>
    expect(result.current).toMatchObject({ refusal: { refused: 'MUST_FIX_OPEN' }, error: undefined, busy: false }),
  )
  expect(send).toHaveBeenCalledOnce()
  expect(onDone).not.toHaveBeenCalled()
  await act(async () => {
    await result.current.run({ part: 'a' })
  })
  expect(new Set(keysOf(send)).size).toBe(2)
})

test('what follows a success is told the receipt and what was sent', async () => {
  const onDone = vi.fn()
  const { current } = command(vi.fn().mockResolvedValue(receipt), onDone)
  await act(async () => {
    await current.run({ part: 'a' })
  })
  expect(onDone).toHaveBeenCalledWith(receipt, { part: 'a' })
})

test('a page that came over plain http makes its keys without randomUUID', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  vi.unstubAllGlobals()
})

test('the same file chosen again is the same intent, another under its name is not', async () => {
  const failed = Object.assign(new Error('busy'), { data: { httpStatus: 429 } })
  const send = vi.fn().mockRejectedValue(failed)
  const { current } = command(send)
  const scan = (bytes: string) => ({ part: 'a', scan: new File([bytes], '扫描.pdf', { lastModified: 1 }) })
  await act(() => current.run(scan('%PDF-1.4')))
  await act(() => current.run(scan('%PDF-1.4')))
  await act(() => current.run(scan('%PDF-1.4 anew')))
  const [first, again, other] = keysOf(send)
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})
