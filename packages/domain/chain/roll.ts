import fc from 'fast-check'

/** Twelve numbers that are turned into one deed in the world as it then stands; smaller ones are the plainer choice. */
export const dice = fc.array(fc.nat(9_999), { minLength: 12, maxLength: 12 })

export type Roll = {
  /** A whole number from 0, smaller than `sides`. */
  readonly below: (sides: number) => number
  readonly oneOf: <Value>(first: Value, ...others: readonly Value[]) => Value
  /** One of the list, or undefined when it is empty. */
  readonly anyOf: <Value>(list: readonly Value[]) => Value | undefined
}

export function rolling(numbers: readonly number[]): Roll {
  let next = 0
  const below = (sides: number) => (numbers[next++ % numbers.length] ?? 0) % sides
  const anyOf = <Value>(list: readonly Value[]) => list[below(list.length || 1)]
  return { below, anyOf, oneOf: (first, ...others) => anyOf([first, ...others]) ?? first }
}
