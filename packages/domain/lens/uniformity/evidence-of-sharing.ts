import type { SameWords } from './corpus.ts'
import { coveredBy, type Rest, type Wording, wordingOf, wordingWithin } from './cover.ts'

/** How much of a rest stands in another's words, and whether it is more than chance. */
export type Shared = { readonly characters: number; readonly isEvidence: boolean }

/** Names of things that every office has are in common by chance: it takes a run that is longer than these … */
const leastCharacters = 8
const leastRun = 6
/** … or a list of short words of which nearly all are in common. */
const leastList = 12
const nearlyAll = 0.8
/** A text that has fewer runs and short phrases in common comes to neither. */
export const leastKeys = 3

/** What no source covers so far, ready to be held against many. */
export type OpenRest = { readonly words: readonly string[]; readonly wording: Wording }

export function openRest(rest: readonly Rest[]): OpenRest {
  const words = rest.map((each) => each.words)
  return { words, wording: wordingOf(words) }
}

export function sharedBy({ words, wording }: OpenRest, { rest: others }: Pick<SameWords, 'rest'>): Shared {
  const found = coveredBy(words, wordingWithin(others, wording), { nearly: false })
  let [characters, longest, all] = [0, 0, 0]
  for (const marks of found) {
    let run = 0
    all += marks.length
    for (const mark of marks) {
      run = mark === 1 ? run + 1 : 0
      characters += mark
      longest = Math.max(longest, run)
    }
  }
  const byRun = characters >= leastCharacters && longest >= leastRun
  return { characters, isEvidence: byRun || (characters >= leastList && characters >= nearlyAll * all) }
}
