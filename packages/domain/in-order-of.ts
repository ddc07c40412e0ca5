type Key = string | number | bigint

/**
 * An order by these keys, the first one first: two that agree in all of them stand as they stood. Texts go by their code units, so that
 * codes, days ("2021-10-14") and instants stand in their own order.
 *
 * @returns what `sort` and `toSorted` ask for: `duties.toSorted(inOrderOf(({ dueDate }) => dueDate, ({ round }) => round))`
 */
export function inOrderOf<Each>(...keys: readonly ((each: Each) => Key)[]): (one: Each, other: Each) => number {
  return (one, other) => {
    for (const key of keys) {
      const [first, second] = [key(one), key(other)]
      if (first !== second) return first < second ? -1 : 1
    }
    return 0
  }
}

/** The reverse of such an order; here too what agrees in all keys stands as it stood. */
export function latestFirst<Each>(...keys: readonly ((each: Each) => Key)[]): (one: Each, other: Each) => number {
  const ascending = inOrderOf(...keys)
  return (one, other) => ascending(other, one)
}
