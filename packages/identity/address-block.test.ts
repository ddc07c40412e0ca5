import { expect, test } from 'vitest'
import { addressBlock } from './address-block.ts'

test('an IPv4 address is itself, also when it comes mapped into IPv6', () => {
  expect(addressBlock('10.18.0.7')).toBe('10.18.0.7')
  expect(addressBlock('::ffff:10.18.0.7')).toBe('10.18.0.7')
})

test('the addresses of one IPv6 network count as one, however they are written', () => {
  for (const address of ['2001:db8:0:7::1', '2001:0DB8:0000:0007:abcd:ef01:2345:6789', '2001:db8:0:7::1%eth0'])
    expect(addressBlock(address)).toBe('2001:db8:0:7::/64')
  expect(addressBlock('2001:db8:0:8::1')).not.toBe('2001:db8:0:7::/64')
  expect(addressBlock('::1')).toBe('0:0:0:0::/64')
})

test('what is no address stands for itself', () => {
  expect(addressBlock('unknown')).toBe('unknown')
})
