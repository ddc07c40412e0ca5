/**
 * Makes the same row only once for the same source: rows that did not change are then the very same object, and nothing
 * is compared. A shortcut, never a source of truth: forgetting gives equal rows.
 *
 * @returns a function that gives what was made for `source` before if `context` is the same, else makes it
 */
export function remembering<Source extends object, Made>(): (
  source: Source,
  context: string,
  make: () => Made,
) => Made {
  const made = new WeakMap<Source, { readonly context: string; readonly value: Made }>()
  return (source, context, make) => {
    const before = made.get(source)
    if (before?.context === context) return before.value
    const value = make()
    made.set(source, { context, value })
    return value
  }
}
