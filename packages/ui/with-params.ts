/** The address's parameters with some set; one that is set to nothing goes. */
export function withParams(before: URLSearchParams, over: Readonly<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(before)
  for (const [name, value] of Object.entries(over)) value === '' ? next.delete(name) : next.set(name, value)
  return next
}
