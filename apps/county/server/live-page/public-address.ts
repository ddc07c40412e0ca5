import { BlockList, isIP } from 'node:net'

// Networks of IPv4 that are nobody's on the internet, or answer for the machine or its cloud. Source: IANA IPv4 Special-Purpose Address Registry.
const closed: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32], // a cloud's own services
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

// Of IPv6 only the global unicast is open, without what carries IPv4 addresses inside or is for documents.
const closedGlobal: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed4 = listOf(closed, 'ipv4')
const closed6 = listOf(closedGlobal, 'ipv6')
const global6 = listOf([['2000::', 3]], 'ipv6')

/** Whether an address belongs to the open internet: not to this machine, a private network, a link, or a cloud's metadata. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !closed4.check(address, 'ipv4')
  return version === 6 && global6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

function listOf(networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family)
  return list
}
