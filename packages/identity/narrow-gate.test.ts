import { expect, test } from 'vitest'
import { narrowGate, TooBusyError } from './narrow-gate.ts'

function heldWork() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, finish: resolve }
}

test('no more than the gate lets through run at once, and the others come in order', async () => {
  const pass = narrowGate(1, 5)
  const order: number[] = []
  let running = 0
  const step = (n: number) => async () => {
    running += 1
    expect(running).toBe(1)
    await Promise.resolve()
    order.push(n)
    running -= 1
  }
  await Promise.all([1, 2, 3, 4].map((n) => pass(step(n))))
  expect(order).toEqual([1, 2, 3, 4])
})

test('whoever comes when too many wait is told so at once, and the places are free again afterwards', async () => {
  const pass = narrowGate(1, 1)
  const first = heldWork()
  const held = pass(first.work)
  const waiting = pass(async () => 'waited')
  await expect(pass(async () => 'never')).rejects.toThrow(TooBusyError)
  first.finish()
  await held
  expect(await waiting).toBe('waited')
  expect(await pass(async () => 'free')).toBe('free')
})

test('work that fails gives its place back', async () => {
  const pass = narrowGate(1, 0)
  await expect(pass(() => Promise.reject(new Error('out of memory')))).rejects.toThrow('out of memory')
  expect(await pass(async () => 'free')).toBe('free')
})
