import type { Round } from '../round/evolve.ts'
import { formerSettings } from '../round/former-settings.ts'
import type { SampleRule } from '../round/review-policy.ts'

/** How many of so many items are opened one by one before the rest is passed, by the review policies of their rounds: the most that one asks for. */
export function sampleSize(count: number, policies: readonly SampleRule[] = []): number {
  return Math.max(
    ...(policies.length > 0 ? policies : [formerSettings.review.sample]).map((rule) => sizeBy(rule, count)),
  )
}

function sizeBy(rule: SampleRule, count: number): number {
  if (rule.by === 'number') return Math.min(count, rule.count)
  return Math.min(count, rule.most, Math.max(rule.least, Math.ceil((count * rule.percent) / 100)))
}

/** What the rounds of these filings ask for; of one that is not open nothing is said. */
export function samplePolicies(rounds: readonly Round[]): readonly SampleRule[] {
  return rounds.flatMap((round) => (round.status === 'unopened' ? [] : round.settings.review.sample))
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

/**
 * Draws of many lists as of one, and of each list that came away empty-handed one more: of every document that is signed something was
 * looked at.
 */
export function drawOfEach<T>(lists: readonly (readonly T[])[], seed: string, size?: number): readonly T[] {
  const drawn = drawSample(lists.flat(), seed, size)
  const missed = lists.filter((list) => !list.some((each) => drawn.includes(each)))
  return [...drawn, ...missed.flatMap((list) => drawSample(list, seed, Math.min(list.length, 1)))]
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
