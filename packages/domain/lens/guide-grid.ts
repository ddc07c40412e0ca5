import { type GuideItem, itemPlaces, type PlacedAs, type PlacedItem } from './item-places.ts'
import { type ItemStanding, leastOf } from './item-standing.ts'
import { type Saying, saysTheSame } from './saying.ts'

/** A county's filed item as the grid is told of it. */
export type GridItem = PlacedItem & {
  readonly standing: ItemStanding
  readonly saying: Saying
  /** What the province wrote on it: nothing, something the city has not answered, or only what it has. */
  readonly feedback: 'none' | 'open' | 'answered'
}

/** What a county's items say of one of the guide's. */
export type GridMark = {
  /** Of several items, the one that has come least far. */
  readonly standing: ItemStanding
  /** 与指引文字一致; never of an item outside the guide. */
  readonly sameText: boolean
  /** Known by likeness of names alone: a guess, shown as one. */
  readonly likely: boolean
  readonly feedback: GridItem['feedback']
  /** How many items of the county answer to it. */
  readonly items: number
}

export type GridLine = {
  readonly county: string
  /** The catalog it filed last in the round; null where none was filed, and then nothing is absent. */
  readonly submission: string | null
  /** One a column: the place in `marks`; `absent` where the county has no such item. */
  readonly cells: readonly number[]
  /** Items that stand in no column: the county's alone. */
  readonly own: number
}

export type GridColumn = {
  readonly key: string
  /** The row of the guide; null for an item outside it that several counties have. */
  readonly guideRow: string | null
  readonly category: string
  readonly name: string
}

/** Guide items × counties. The marks, few, are told once: 11,000 cells are then as many numbers. */
export type GuideGrid = {
  readonly columns: readonly GridColumn[]
  readonly marks: readonly GridMark[]
  readonly lines: readonly GridLine[]
}

/** Absence is no fault by itself: a county need not have every item. */
export const absent = -1

type Asked<Item> = {
  readonly guide: readonly GuideItem[]
  readonly counties: readonly string[]
  /** Of each county that has filed a catalog the stream of the last. */
  readonly filed: ReadonlyMap<string, string>
  readonly items: readonly Item[]
}

/**
 * Every county of a round against every item of the guide, and the items outside it that at least two counties have. An item stands in
 * one column or is counted as the county's own.
 */
export function guideGrid({ guide, counties, filed, items }: Asked<GridItem>): GuideGrid {
  const { columns, places } = itemPlaces(guide, items)
  const sayings = new Map(guide.map(({ row, saying }) => [row, saying]))
  const marks = new Marks()
  const byCounty = Map.groupBy(items, ({ county }) => county)
  const lines = counties.map((county): GridLine => {
    const placed = Map.groupBy(byCounty.get(county) ?? [], (item) => places.get(item)?.column)
    const cells = columns.map(({ key, guideRow }) => {
      const [first, ...others] = placed.get(key) ?? []
      if (!first) return absent
      const given = guideRow === null ? undefined : sayings.get(guideRow)
      return marks.placeOf(markOf([first, ...others], places, given))
    })
    return { county, submission: filed.get(county) ?? null, cells, own: placed.get(undefined)?.length ?? 0 }
  })
  return { columns, marks: marks.all, lines }
}

function markOf(
  items: readonly [GridItem, ...GridItem[]],
  places: ReadonlyMap<PlacedItem, PlacedAs>,
  given: Saying | undefined,
): GridMark {
  const [first, ...others] = items
  const feedback = new Set(items.map((each) => each.feedback))
  return {
    standing: leastOf([first.standing, ...others.map(({ standing }) => standing)]),
    sameText: given !== undefined && items.every(({ saying }) => saysTheSame(saying, given)),
    likely: items.every((item) => places.get(item)?.sameness === 'likely'),
    feedback: feedback.has('open') ? 'open' : feedback.has('answered') ? 'answered' : 'none',
    items: items.length,
  }
}

class Marks {
  readonly all: GridMark[] = []
  readonly #places = new Map<string, number>()

  placeOf(mark: GridMark): number {
    const name = Object.values(mark).join()
    const known = this.#places.get(name)
    if (known !== undefined) return known
    this.#places.set(name, this.all.length)
    return this.all.push(mark) - 1
  }
}
