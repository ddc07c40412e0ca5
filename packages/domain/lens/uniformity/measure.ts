import { byCode, type Corpus, emptyGroup, type Group, type Holder, keysOf, type SameWords } from './corpus.ts'
import { coveredBy, type Rest, restOf, type Wording, wordingOf } from './cover.ts'
import { leastKeys, type OpenRest, openRest, sharedBy } from './evidence-of-sharing.ts'
import { type Attribution, type LensItem, wordsOf } from './item.ts'

/** How many of an item's compared characters stand where; together they are all that is said beyond what is expected. */
export type Shares = {
  readonly guide: number
  readonly borrowed: number
  readonly county: number
  readonly own: number
}

/** A county whose item has words in common beyond the guide's, and how many characters. */
export type Alike = { readonly division: string; readonly item: string; readonly characters: number }

/**
 * What an item's words are: `guide` 主要为指引文字, `county` 主要与某县文字相同, `borrowed` taken with attribution, `own`; `expected` where it
 * says nothing but what every county must say.
 */
export const findings = ['guide', 'county', 'borrowed', 'own', 'expected'] as const
export type SimilarityFinding = (typeof findings)[number]

export type Measure = {
  readonly shares: Shares
  readonly finding: SimilarityFinding
  /** The counties nearest to it, the nearest first, of those as near the one with the smaller code. */
  readonly alike: readonly Alike[]
  /** For each phrase of `wordsOf` its characters' sources: 0 own, 1 guide, from 2 on whoever stands at that place less 2 in `lenders`, and behind them in `from`. */
  readonly marks: readonly Uint8Array[]
  /** The counties from which the item is said to have something, one for each attribution. */
  readonly lenders: readonly string[]
  readonly from: readonly Alike[]
}

/** From this share on the words are called another's. */
const copiedShare = 0.7
/** So many counties are held against an item closely, and so many named. */
const mostCompared = 12
const mostNamed = 40
const mostSources = 3
/** Of a run that very many have, these suffice to find who is near. */
const mostHaving = 64

/** Holds an item against its row of the guide, what it says it borrowed, and the same item of every other county. */
export function measureItem(corpus: Corpus, item: LensItem): Measure {
  const key = corpus.groupOf(item)
  const group = corpus.groups.get(key) ?? emptyGroup(corpus.guide.get(key))
  const phrases = wordsOf(item.text)
  const marks = coveredBy(phrases, group.guide)
  const attributions = (item.attributions ?? []).filter(({ division }) => division !== item.division)
  for (const [place, attribution] of attributions.entries())
    markRest(phrases, marks, { source: wordingOf(takenFrom(attribution, group)), as: firstLender + place })
  const firstCounty = firstLender + attributions.length
  const near = nearest(restOf(phrases, marks), group, item)
  const from: Alike[] = []
  for (const { text, holder } of near) {
    if (from.length === mostSources) break
    const { characters, isEvidence } = sharedBy(openRest(restOf(phrases, marks)), text)
    if (!isEvidence) continue
    from.push({ ...holder, characters })
    markRest(phrases, marks, { source: wordingOf(text.rest), as: firstCounty + from.length - 1 })
  }
  const shares = sharesOf(marks, firstCounty)
  const lenders = attributions.map(({ division }) => division)
  return { shares, finding: findingOf(shares), alike: namedOf(near, item), marks, lenders, from }
}

const firstLender = 2

function takenFrom({ division, itemCode, taken }: Attribution, { texts }: Group): readonly string[] {
  if (taken) return wordsOf(taken)
  const isSource = (each: Holder) => each.division === division && (itemCode === null || each.item === itemCode)
  return texts.find(({ holders }) => holders.some(isSource))?.phrases ?? []
}

/** The counties whose words stand in the item as borrowed, each once. */
export function lendersIn({ marks, lenders }: Pick<Measure, 'marks' | 'lenders'>): readonly string[] {
  const standing = lenders.filter((_, place) => marks.some((mark) => mark.includes(firstLender + place)))
  return [...new Set(standing)]
}

type Near = { readonly text: SameWords; readonly holder: Holder; readonly characters: number }

/** The texts of other counties that share words with the rest beyond chance, the nearest first. */
function nearest(rest: readonly Rest[], group: Group, own: LensItem): readonly Near[] {
  const open = openRest(rest)
  const near = candidates(open, group).flatMap((text): readonly Near[] => {
    const [holder] = othersIn(text, own)
    if (!holder) return []
    const { characters, isEvidence } = sharedBy(open, text)
    return isEvidence ? [{ text, holder, characters }] : []
  })
  return near.toSorted((a, b) => b.characters - a.characters || byCode(a.holder, b.holder))
}

/** One more than are compared, since one of them may be the item itself. */
function candidates({ words }: OpenRest, { having, texts }: Group): readonly SameWords[] {
  const hits = new Map<number, number>()
  for (const key of new Set(words.flatMap(keysOf))) {
    const list = having.get(key) ?? []
    for (let at = 0; at < list.length && at < mostHaving; at += 1) {
      const place = list[at] ?? 0
      hits.set(place, (hits.get(place) ?? 0) + 1)
    }
  }
  return [...hits]
    .filter(([, many]) => many >= leastKeys)
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .slice(0, mostCompared + 1)
    .flatMap(([place]) => texts[place] ?? [])
}

/** A county is not held against itself, nor against one that says it took the words from there. */
function othersIn({ holders }: SameWords, own: LensItem): readonly Holder[] {
  const others: Holder[] = []
  for (const holder of holders) {
    if (others.length === mostNamed) break
    if (holder.division !== own.division && !hasItFrom(holder, own)) others.push(holder)
  }
  return others
}

function hasItFrom({ division, item, attributedTo }: Holder, own: LensItem): boolean {
  return (
    attributedTo.includes(own.division) ||
    (own.lentTo ?? []).some((each) => each.division === division && each.item === item)
  )
}

function namedOf(near: readonly Near[], own: LensItem): readonly Alike[] {
  const named = near.flatMap(({ text, characters }) =>
    othersIn(text, own).map(({ division, item }) => ({ division, item, characters })),
  )
  return named.slice(0, mostNamed)
}

/** Marks what of the rest stands in the source. */
function markRest(
  phrases: readonly string[],
  marks: readonly Uint8Array[],
  { source, as }: { readonly source: Wording; readonly as: number },
): void {
  const rest = restOf(phrases, marks)
  const found = coveredBy(
    rest.map(({ words }) => words),
    source,
  )
  for (const [index, { phrase, at }] of rest.entries())
    for (const [place, mark] of (found[index] ?? []).entries())
      if (mark === 1) marks[phrase]?.fill(as, at + place, at + place + 1)
}

function sharesOf(marks: readonly Uint8Array[], firstCounty: number): Shares {
  const shares = { guide: 0, borrowed: 0, county: 0, own: 0 }
  const isBorrowed = (source: number) => source >= firstLender && source < firstCounty
  for (const mark of marks)
    for (const source of mark) shares[isBorrowed(source) ? 'borrowed' : (nobodys[source] ?? 'county')] += 1
  return shares
}

const nobodys = ['own', 'guide'] as const

function findingOf({ guide, borrowed, county, own }: Shares): SimilarityFinding {
  const [taken, said] = [guide + borrowed + county, guide + borrowed + county + own]
  if (said === 0) return 'expected'
  if (taken / said < copiedShare) return 'own'
  if (guide >= borrowed + county) return 'guide'
  return county > borrowed ? 'county' : 'borrowed'
}
