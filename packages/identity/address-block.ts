import { isIPv6 } from 'node:net'

/**
 * What counts as one address: an IPv4 address as it is ("10.18.0.7", also when it comes as "::ffff:10.18.0.7"); of an
 * IPv6 address the first 64 bits ("2001:db8:0:7::/64"), for whoever has one has all of them.
 */
export function addressBlock(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(plain)) return plain
  return `${groupsOf(plain).slice(0, 4).join(':')}::/64`
}

function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  return groups.map((group) => group.replace(/^0+(?=.)/, ''))
}
