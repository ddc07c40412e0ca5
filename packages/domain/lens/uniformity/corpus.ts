import { inOrderOf } from '../../in-order-of.ts'
import { coveredBy, gramLength, gramsOf, restOf, type Wording, wordingOf } from './cover.ts'
import type { LensItem } from './item.ts'
import { wordsOf } from './item.ts'
import { type GuideText, placer } from './place.ts'

/** Who has a text. */
export type Holder = { readonly division: string; readonly item: string; readonly attributedTo: readonly string[] }

/** A wording and all who have it, apart from what is the guide's: counties that have the same are compared once. */
export type SameWords = {
  readonly phrases: readonly string[]
  readonly rest: readonly string[]
  readonly holders: Holder[]
}

/** All counties' items that answer to one of the guide, or bear one name. */
export type Group = {
  readonly guide: Wording
  readonly texts: SameWords[]
  /** By the run, or the whole of a short phrase, the texts that have it beyond the guide. */
  readonly having: Map<string, number[]>
}

/** Every county's items, so laid out that an item is held against those of its own kind alone. */
export type Corpus = {
  readonly groups: ReadonlyMap<string, Group>
  readonly groupOf: (item: LensItem) => string
  readonly guide: ReadonlyMap<string, GuideText>
}

/** @param guide the rows of the guide in force; with none, everything is held against the other counties alone */
export function corpusOf(items: Iterable<LensItem>, guide: readonly GuideText[]): Corpus {
  const growing = growingCorpus(guide)
  for (const item of items) growing.add(item)
  return growing.done()
}

/** A corpus that is laid out item by item: over a whole province others must get a word in between. */
export function growingCorpus(guide: readonly GuideText[]) {
  const rows = new Map(guide.map((row) => [row.row, row]))
  const groupOf = placer(guide)
  const groups = new Map<string, Group>()
  const known = new Map<string, Map<string, SameWords>>()
  const add = (item: LensItem): void => {
    const key = groupOf(item)
    const group = groups.get(key) ?? emptyGroup(rows.get(key))
    groups.set(key, group)
    const bySaying = known.get(key) ?? new Map<string, SameWords>()
    known.set(key, bySaying)
    holderOf(item, group, bySaying)
  }
  const done = (): Corpus => {
    for (const { texts } of groups.values()) for (const { holders } of texts) holders.sort(byCode)
    return { groups, groupOf, guide: rows }
  }
  return { add, done }
}

/** The order of counties, and of one county's items: never that in which they were read. */
export const byCode = inOrderOf<Holder>(
  ({ division }) => division,
  ({ item }) => item,
)

export function emptyGroup(row: GuideText | undefined): Group {
  const wordings = row ? [row.item, ...(row.earlier ?? [])] : []
  return { guide: wordingOf(wordings.flatMap(wordsOf)), texts: [], having: new Map() }
}

function holderOf(item: LensItem, group: Group, bySaying: Map<string, SameWords>): void {
  const attributedTo = item.attributions?.map(({ division }) => division) ?? nobody
  const holder = { division: item.division, item: item.item, attributedTo }
  const phrases = wordsOf(item.text)
  const saying = phrases.join('\n')
  const before = bySaying.get(saying)
  if (before) {
    before.holders.push(holder)
    return
  }
  const rest = restOf(phrases, coveredBy(phrases, group.guide)).map(({ words }) => words)
  const text = { phrases, rest, holders: [holder] }
  bySaying.set(saying, text)
  const place = group.texts.push(text) - 1
  for (const key of new Set(rest.flatMap(keysOf))) {
    const having = group.having.get(key)
    if (having) having.push(place)
    else group.having.set(key, [place])
  }
}

const nobody: readonly string[] = []

/** What a phrase is found by: its runs, or the whole of one that is shorter. */
export function keysOf(phrase: string): readonly string[] {
  return phrase.length < gramLength ? [phrase] : gramsOf(phrase)
}
