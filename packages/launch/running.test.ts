import { beforeEach, expect, test, vi } from 'vitest'
import { keepRunning, type Running } from './running.ts'

type Puppet = Running & { crash(): void; readonly stops: () => number }

function puppet(): Puppet {
  const { promise, resolve } = Promise.withResolvers<void>()
  let stops = 0
  const stop = async () => {
    stops += 1
    resolve()
  }
  return { ended: promise, crash: resolve, stop, stops: () => stops }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('the county’s app is started again after a crash, waiting longer each time', async () => {
  const apps = [puppet(), puppet(), puppet()]
  const waits: number[] = []
  const [first, ...others] = apps as [Puppet, ...Puppet[]]
  const stop = keepRunning({ first, again: async () => others.shift() ?? puppet(), onEnd: (ms) => waits.push(ms) })

  for (const app of apps) {
    app.crash()
    await vi.advanceTimersByTimeAsync(5_000)
  }
  expect(waits).toEqual([1_000, 2_000, 4_000])
  await stop()
})

test('an app that ran for over a minute is started again at once', async () => {
  const [first, second] = [puppet(), puppet()]
  const waits: number[] = []
  const stop = keepRunning({ first, again: async () => second, onEnd: (ms) => waits.push(ms) })
  first.crash()
  await vi.advanceTimersByTimeAsync(61_001 + 1_000)
  second.crash()
  await vi.advanceTimersByTimeAsync(0)
  expect(waits).toEqual([1_000, 1_000])
  await stop()
})

test('a database that does not come up is tried again', async () => {
  const first = puppet()
  const tries = vi.fn(async (): Promise<Running> => Promise.reject(new Error('disk full')))
  const stop = keepRunning({ first, again: tries, onEnd: () => {} })
  first.crash()
  await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000)
  expect(tries).toHaveBeenCalledTimes(3)
  await stop()
})

test('what was stopped for good is not started again', async () => {
  const first = puppet()
  const again = vi.fn(async () => puppet())
  const stop = keepRunning({ first, again, onEnd: () => {} })
  await stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(again).not.toHaveBeenCalled()
  expect(first.stops()).toBeGreaterThan(0)
})

test('what was started while we stopped is stopped too', async () => {
  const [first, second] = [puppet(), puppet()]
  const starting = Promise.withResolvers<Running>()
  const stop = keepRunning({ first, again: () => starting.promise, onEnd: () => {} })
  first.crash()
  await vi.advanceTimersByTimeAsync(1_000)
  const stopped = stop()
  starting.resolve(second)
  await stopped
  expect(second.stops()).toBe(1)
})
