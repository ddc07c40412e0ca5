import { expect, test } from 'vitest'
import { foundOf, isForChoosing, type LabelledPair, labelledPairs } from './labelled-pairs.ts'

const wanted = { precision: 0.9, recall: 0.8 }
const halves = [
  ['on which thresholds were chosen', labelledPairs.filter(isForChoosing)],
  ['that was only tested on', labelledPairs.filter((pair) => !isForChoosing(pair))],
] as const

test('at least 80 pairs are labelled, each with its reason, and every label occurs in both halves', () => {
  expect(labelledPairs.length).toBeGreaterThanOrEqual(80)
  expect(labelledPairs.filter(({ reason }) => reason.length < 10)).toEqual([])
  for (const [, pairs] of halves) expect(new Set(pairs.map(({ label }) => label)).size).toBe(5)
})

test.each(halves)(
  'of the half %s, nine in ten findings of copying are right and four in five copies found',
  (name, pairs) => {
    const { precision, recall, kind } = scoreOf(pairs)
    console.info(
      `the half ${name}: ${pairs.length} pairs, precision ${precision}, recall ${recall}, right kind ${kind}`,
    )
    expect(precision).toBeGreaterThanOrEqual(wanted.precision)
    expect(recall).toBeGreaterThanOrEqual(wanted.recall)
  },
)

test('what was taken with attribution is never called copied', () => {
  const attributed = labelledPairs.filter((pair) => pair.attributed)
  expect(attributed.filter((pair) => isCopying(foundOf(pair)))).toEqual([])
})

function scoreOf(pairs: readonly LabelledPair[]) {
  const judged = pairs.map((pair) => ({
    is: pair.label.startsWith('copied'),
    kind: kindOf(pair),
    found: foundOf(pair),
  }))
  const found = judged.filter(({ found }) => isCopying(found))
  const right = found.filter(({ is }) => is).length
  const ofKind = judged.filter(({ kind, found }) => kind === found || (isNeither(kind) && isNeither(found))).length
  const copied = judged.filter(({ is }) => is).length
  return {
    precision: hundredths(right / found.length),
    recall: hundredths(right / copied),
    kind: hundredths(ofKind / pairs.length),
  }
}

function kindOf({ label }: LabelledPair): string {
  if (label === 'copied_from_guide') return 'guide'
  return label === 'copied_from_each_other' ? 'county' : label
}

function isCopying(finding: string): boolean {
  return finding === 'guide' || finding === 'county'
}

/** A text that says only what is expected and one in own words are both left in peace. */
function isNeither(finding: string): boolean {
  return finding === 'own' || finding === 'expected'
}

function hundredths(share: number): number {
  return Math.round(share * 100) / 100
}
