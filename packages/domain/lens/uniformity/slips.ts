import type { Group } from './corpus.ts'
import { differing } from './cover.ts'

/**
 * A rare way of writing that an item shares with few other counties, where the guide or many have a word or two otherwise: mistakes that
 * are copied with the text are strong evidence of copying. That `words` is a mistake is not claimed.
 */
export type SharedSlip = {
  readonly words: string
  readonly instead: string
  readonly counties: readonly string[]
}

/** Shorter phrases differ by a character from many others. */
const shortest = 5
const longest = 60
/** Written so by more counties than this, it is a wording and no slip … */
const mostCounties = 3
/** … and what is written instead is the guide's, or so many times as frequent. */
const timesAsFrequent = 3
const mostUsual = 100
const mostDiffering = (length: number) => (length >= 7 ? 2 : 1)

/** The slips that the group holds, by phrase; asked for once a group. */
export function slipsOf({ texts, guide }: Group): ReadonlyMap<string, SharedSlip> {
  const counties = new Map<string, Set<string>>()
  for (const { phrases, holders } of texts)
    for (const phrase of phrases) {
      if (phrase.length < shortest - 1 || phrase.length > longest + 2) continue
      const known = counties.get(phrase) ?? new Set<string>()
      counties.set(phrase, known)
      for (const { division } of holders) known.add(division)
    }
  const usual = [...counties]
    .filter(([, those]) => those.size > timesAsFrequent)
    .toSorted(([a, those], [b, these]) => these.size - those.size || (a < b ? -1 : 1))
  const references = [
    ...[...guide.phrases].map((words) => ({ words, counties: Number.POSITIVE_INFINITY })),
    ...usual.slice(0, mostUsual).map(([words, those]) => ({ words, counties: those.size })),
  ]
  const slips = new Map<string, SharedSlip>()
  for (const [words, those] of counties) {
    if (words.length < shortest || words.length > longest || those.size < 2 || those.size > mostCounties) continue
    const instead = references.find(
      (each) => each.counties >= timesAsFrequent * those.size && isSlip(words, each.words),
    )
    if (instead) slips.set(words, { words, instead: instead.words, counties: [...those].toSorted() })
  }
  return slips
}

/** Other figures are no slip: a year brought up to date is written so on purpose. */
function isSlip(words: string, instead: string): boolean {
  const most = mostDiffering(words.length)
  return (
    words !== instead && withoutFigures(words) !== withoutFigures(instead) && differing(words, instead, most) <= most
  )
}

function withoutFigures(words: string): string {
  return words.replaceAll(/[\d〇一二三四五六七八九十百千]/g, '')
}
