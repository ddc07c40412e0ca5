import { randomBytes } from 'node:crypto'

const numbers = new WeakMap<Error, string>()

/**
 * The number (编号) of a fault of ours: shown to whoever met it and written to the log, so that the two find each other.
 *
 * @returns the same for the same error, e.g. "E-7f31c20a"
 */
export function errorNumber(error: Error): string {
  const number = numbers.get(error) ?? `E-${randomBytes(4).toString('hex')}`
  numbers.set(error, number)
  return number
}
