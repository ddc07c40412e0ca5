/**
 * Makes the same row only once from the same things: rows that did not change are then the very same object, and nothing
 * is compared. A shortcut, never a source of truth: forgetting gives equal rows.
 *
 * @returns a function that gives what was made for `source` before if all of `from` is the same, else makes it
 */
export function remembering<Source extends object, Made>(): (
  source: Source,
  from: readonly unknown[],
  make: () => Made,
) => Made {
  const made = new WeakMap<Source, { readonly from: readonly unknown[]; readonly value: Made }>()
  return (source, from, make) => {
    const before = made.get(source)
    if (before && from.every((each, index) => each === before.from[index])) return before.value
    const value = make()
    made.set(source, { from, value })
    return value
  }
}
