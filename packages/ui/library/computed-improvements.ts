import type { Direction } from '@mingce/domain/improvement/item-improvement'
import type { CandidateSent } from './candidate-card.tsx'

/** 五个提升 that were found of a candidate, as they are ticked beforehand: a limit that its county was the first to keep is one of 时间. */
export function computedImprovements({
  gained,
  firstWithin,
}: Pick<CandidateSent, 'gained' | 'firstWithin'>): Direction[] {
  const found = gained.map(({ direction }) => direction)
  return firstWithin === null || found.includes('time') ? found : [...found, 'time']
}
