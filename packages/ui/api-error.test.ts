import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { errorNumberOf, faultOf, refusalOf } from './api-error.ts'

function answered(data: Record<string, unknown>): Error {
  return TRPCClientError.from({ error: { code: -32000, message: 'no', data } })
}

test('a refusal is read from the answer, with what it is about', () => {
  const error = answered({ httpStatus: 409, refusal: { refused: 'INCOMPLETE', about: ['item-1'] } })
  expect(refusalOf(error)).toEqual({ refused: 'INCOMPLETE', about: ['item-1'] })
  expect(refusalOf(answered({ httpStatus: 409, refusal: { refused: 'LOOK_AGAIN' } }))).toEqual({
    refused: 'LOOK_AGAIN',
  })
})

test('what is no refusal is none', () => {
  for (const error of [
    undefined,
    null,
    'text',
    new Error('x'),
    answered({ httpStatus: 500 }),
    answered({ refusal: 3 }),
  ])
    expect(refusalOf(error)).toBeUndefined()
})

test('an answer that never came is the network’s fault, whoever says so', () => {
  expect(faultOf(new TypeError('Failed to fetch'))).toBe('network')
  expect(faultOf(TRPCClientError.from(new TypeError('fetch failed')))).toBe('network')
  expect(faultOf(TRPCClientError.from(new SyntaxError('Unexpected token <')))).toBe('network')
})

test('a mistake of our own in the page is not called the network’s', () => {
  expect(faultOf(new TypeError("Cannot read properties of undefined (reading 'item')"))).toBe('server')
})

test('each status leads to what the person can do about it', () => {
  const faults = [400, 401, 403, 404, 413, 429, 500, 503].map((httpStatus) => faultOf(answered({ httpStatus })))
  expect(faults).toEqual(['input', 'session', 'forbidden', 'missing', 'tooLarge', 'busy', 'server', 'network'])
})

test('the number of a fault is shown when the server gave one', () => {
  expect(errorNumberOf(answered({ httpStatus: 500, number: 'E-7F31' }))).toBe('E-7F31')
  expect(errorNumberOf(answered({ httpStatus: 500 }))).toBeUndefined()
})
