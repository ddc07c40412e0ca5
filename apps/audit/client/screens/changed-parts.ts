/** The parts of a state, by their names, that are not as they were before the step; all of them at the first. */
export function changedParts(before: string | undefined, after: string): readonly string[] {
  const was = partsOf(before ?? '{}')
  const is = partsOf(after)
  const names = new Set([...was.keys(), ...is.keys()])
  return [...names].filter((name) => was.get(name) !== is.get(name))
}

function partsOf(state: string): ReadonlyMap<string, string> {
  const value: unknown = JSON.parse(state)
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).map(([name, part]) => [name, JSON.stringify(part)]))
}
