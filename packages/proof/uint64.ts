const limit = 2n ** 64n

/** Sizes and indices are numbers of 64 bits without a sign. */
export function isUint64(value: unknown): value is bigint {
  return typeof value === 'bigint' && value >= 0n && value < limit
}

/** @returns the number written in decimal digits, without a leading zero; undefined for anything else */
export function parseUint64(text: string): bigint | undefined {
  const value = /^(0|[1-9]\d{0,19})$/.test(text) ? BigInt(text) : undefined
  return isUint64(value) ? value : undefined
}
