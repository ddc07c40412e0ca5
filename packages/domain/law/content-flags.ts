import { citingLines } from './citing-lines.ts'
import type { RegisteredLaw } from './evolve.ts'
import { type LawFlag, lawFlagsOf } from './flags.ts'

/**
 * What the registry says on a day against the lines of a 公开内容 that name laws and nothing else. What a content names may be any
 * publication: of what the registry does not know nothing is said there.
 */
export function contentFlagsOf(
  contentElements: readonly string[],
  registry: readonly RegisteredLaw[],
  day: string,
): readonly LawFlag[] {
  return lawFlagsOf(citingLines(contentElements), registry, day).filter(({ kind }) => kind !== 'unknown')
}
