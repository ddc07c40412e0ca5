import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useSeen } from './seen-version.ts'

const open = (version: number) => renderHook((current: number) => useSeen(current, true), { initialProps: version })

test('what others did meanwhile moves the screen, not the version that was seen, until it is looked at', () => {
  const { result, rerender } = open(20)
  rerender(21)
  expect(result.current).toMatchObject({ version: 20, moved: true })
  act(() => result.current.look())
  expect(result.current).toMatchObject({ version: 21, moved: false })
})

test('the reader’s own act is known to the reader', () => {
  const { result, rerender } = open(20)
  act(() => result.current.acted(1))
  rerender(21)
  expect(result.current).toMatchObject({ version: 21, moved: false })
})

test('of an own act and another’s, only the other’s is left to look at', () => {
  const { result, rerender } = open(20)
  act(() => result.current.acted(1))
  rerender(22)
  expect(result.current).toMatchObject({ version: 21, moved: true })
})

test('what was kept from an earlier visit is not what the reader began with', () => {
  const kept = { current: 20, isFresh: false }
  const { result, rerender } = renderHook(({ current, isFresh }) => useSeen(current, isFresh), { initialProps: kept })
  rerender({ current: 23, isFresh: true })
  expect(result.current).toMatchObject({ version: 23, moved: false })
  rerender({ current: 24, isFresh: true })
  expect(result.current).toMatchObject({ version: 23, moved: true })
})
