/** An entry's length is written in 16 bits. */
const largestEntry = 65_535
const mostEntries = 256

/**
 * The bytes of an entry bundle: each entry behind its length, two bytes, the larger first.
 *
 * @throws {RangeError} when it would hold no entry or more than 256, or one of more than 65,535 bytes
 *
 * Source: https://c2sp.org/tlog-tiles
 */
export function formatEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length < 1 || entries.length > mostEntries) throw new RangeError('a bundle holds 1 to 256 entries')
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > largestEntry) throw new RangeError(`an entry has ${largestEntry} bytes at most`)
    bundle.set([entry.length >> 8, entry.length & 0xff], at)
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/** @returns the entries of a bundle; undefined when it holds none, more than 256, or is cut off */
export function parseEntryBundle(bundle: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    const [high, low] = bundle.subarray(at, at + 2)
    if (high === undefined || low === undefined) return undefined
    const end = at + 2 + high * 256 + low
    if (end > bundle.length || entries.length === mostEntries) return undefined
    entries.push(bundle.slice(at + 2, end))
    at = end
  }
  return entries.length === 0 ? undefined : entries
}
