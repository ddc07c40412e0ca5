import type { FilingPart, FilingSheet, ReadingMark } from '../questions.ts'

/** What one person read of a part: the text that lies here, an older one, or none. */
export type Reading = 'seen' | 'older' | 'unseen'

export function readingOf({ part, digest }: FilingPart, marks: readonly ReadingMark[] = []): Reading {
  const seen = marks.find((each) => each.part === part)?.seen
  if (!seen) return 'unseen'
  return seen.digest === digest ? 'seen' : 'older'
}

/** Of the parts that must be looked at in this turn. An older text that was seen leaves its part unseen. */
export function readingCounts({ parts }: FilingSheet, marks: readonly ReadingMark[] = []) {
  const readings = parts.filter(({ inScope }) => inScope).map((part) => readingOf(part, marks))
  const count = (kind: Reading) => readings.filter((each) => each === kind).length
  return { seen: count('seen'), unseen: readings.length - count('seen'), older: count('older') }
}
