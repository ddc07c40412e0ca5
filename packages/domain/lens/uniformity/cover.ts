/** Words of a source as they are looked for: whole phrases, and runs of neighbouring characters. */
export type Wording = { readonly phrases: ReadonlySet<string>; readonly grams: ReadonlySet<string> }

/** A run of this many characters is looked for. Source of the method: character n-grams, Broder 1997 (containment); tiles, Wise 1993. */
export const gramLength = 4
/** Shorter runs inside a phrase are words everybody uses. */
const leastRun = 5
/** So many characters may differ in a phrase that is otherwise the source's. */
const mostDiffering = (length: number) => (length >= 10 ? 2 : length >= 5 ? 1 : 0)
/** A text of thousands of phrases is compared by its runs alone. */
const mostComparisons = 20_000

export function wordingOf(phrases: readonly string[]): Wording {
  const grams = new Set<string>()
  for (const phrase of phrases)
    for (let at = 0; at + gramLength <= phrase.length; at += 1) grams.add(phrase.slice(at, at + gramLength))
  return { phrases: new Set(phrases), grams }
}

/** What a source has in common with some words: for covering these as good as all of it, and soon made. */
export function wordingWithin(phrases: readonly string[], { phrases: whole, grams }: Wording): Wording {
  const common = new Set<string>()
  for (const phrase of phrases)
    for (let at = 0; at + gramLength <= phrase.length; at += 1) {
      const gram = phrase.slice(at, at + gramLength)
      if (grams.has(gram)) common.add(gram)
    }
  return { phrases: new Set(phrases.filter((phrase) => whole.has(phrase))), grams: common }
}

/** The runs of a phrase; none of one that is shorter than a run. */
export function gramsOf(phrase: string): readonly string[] {
  const grams: string[] = []
  for (let at = 0; at + gramLength <= phrase.length; at += 1) grams.push(phrase.slice(at, at + gramLength))
  return grams
}

/**
 * Which characters of each phrase stand in the source: those of a phrase that is the source's own or nearly, and those in a run of at
 * least five characters that the source has. Where a phrase stands in the list says nothing.
 *
 * @returns for each phrase its marks, 1 for a character that is the source's
 */
export function coveredBy(
  phrases: readonly string[],
  source: Wording,
  { nearly } = { nearly: true },
): readonly Uint8Array[] {
  const compares = nearly && phrases.length * source.phrases.size <= mostComparisons
  return phrases.map((phrase) => {
    const marks = new Uint8Array(phrase.length)
    if (source.phrases.has(phrase) || (compares && isNearlyOneOf(phrase, source.phrases))) return marks.fill(1)
    return markRuns(phrase, source.grams, marks)
  })
}

function markRuns(phrase: string, grams: ReadonlySet<string>, marks: Uint8Array): Uint8Array {
  let from = 0
  let to = 0
  for (let at = 0; at + gramLength <= phrase.length; at += 1) {
    if (!grams.has(phrase.slice(at, at + gramLength))) continue
    if (at > to) {
      if (to - from >= leastRun) marks.fill(1, from, to)
      from = at
    }
    to = at + gramLength
  }
  return to - from >= leastRun ? marks.fill(1, from, to) : marks
}

function isNearlyOneOf(phrase: string, others: ReadonlySet<string>): boolean {
  const most = mostDiffering(phrase.length)
  if (most === 0) return false
  for (const other of others) if (differing(phrase, other, most) <= most) return true
  return false
}

/** How many characters must be changed, added or left out; more than `most` is not counted out. Source: Levenshtein 1965. */
export function differing(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      now.push(Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1))
    }
    if (Math.min(...now) > most) return most + 1
    before = now
  }
  return before[b.length] ?? 0
}

/** The parts of the phrases that no source covers so far, each with where it stands. */
export type Rest = { readonly words: string; readonly phrase: number; readonly at: number }

export function restOf(phrases: readonly string[], marks: readonly Uint8Array[]): readonly Rest[] {
  return phrases.flatMap((words, phrase) => {
    const rests: Rest[] = []
    const mark = marks[phrase] ?? new Uint8Array(words.length)
    for (let at = 0, to = 0; at < words.length; at = to + 1) {
      to = at
      while (to < words.length && mark[to] === 0) to += 1
      if (to > at) rests.push({ words: words.slice(at, to), phrase, at })
    }
    return rests
  })
}
