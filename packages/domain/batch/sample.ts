/** One item in twenty is opened before a batch is passed, three at the least and twenty at the most; of fewer, each. */
export function sampleSize(count: number): number {
  return Math.min(count, 20, Math.max(3, Math.ceil(count / 20)))
}

/** 32 hex digits, chosen by the server when a batch is prepared, so that nobody picks the sample. */
export const seedPattern = /^[0-9a-f]{32}$/

/**
 * Draws `size` of a list, in the order in which they came up. The same seed and list give the same sample, here and for ever.
 *
 * The seed's 128 bits, as four words, are the state of sfc32 (a 32-bit generator of PractRand, by Chris Doty-Humphrey), of which
 * the first twelve numbers are thrown away; then Fisher and Yates: the nth drawn is swapped with the one at n + ⌊u · rest / 2³²⌋.
 */
export function drawSample<T>(list: readonly T[], seed: string, size = sampleSize(list.length)): readonly T[] {
  const next = sfc32(seed)
  const rest = [...list]
  for (let at = 0; at < size; at += 1) {
    const chosen = at + Math.floor((next() * (rest.length - at)) / 2 ** 32)
    const [one, other] = [rest[at], rest[chosen]]
    if (one !== undefined && other !== undefined) [rest[at], rest[chosen]] = [other, one]
  }
  return rest.slice(0, size)
}

/** Whole numbers from 0 to 2³² − 1. */
function sfc32(seed: string): () => number {
  let [a = 0, b = 0, c = 0, counter = 0] = [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0)
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next()
  return next
}
