import type { Tally } from '@mingce/domain/lens/tally'
import { codesOf } from '../words/items.ts'
import { lensText } from '../words/lens.ts'
import { itemDecisionWords } from '../words/reviews.ts'

/** "3 县通过，1 县退回": what nobody ruled is left out; empty where nobody ruled at all. */
export function tallyText(tally: Tally): string {
  const counted = codesOf(itemDecisionWords).filter((decision) => tally[decision] > 0)
  return counted.map((decision) => lensText(`tally.${decision}`, { count: tally[decision] })).join(lensText('comma'))
}
