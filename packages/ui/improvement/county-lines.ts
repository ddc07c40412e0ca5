import { cityOf, type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import { type CatalogImprovement, together } from '@mingce/domain/improvement/catalog-improvement'
import type { FirstWithin } from '@mingce/domain/improvement/first-within'

/** 五个提升 of one county's catalog settled last: against the guide, and against the version before it; null where it is the first. */
export type CountyImprovement = {
  readonly county: string
  readonly version: number
  readonly guide: CatalogImprovement
  readonly settled: CatalogImprovement | null
}

/** `guide` is null while none is registered; `firsts` among the counties the office reaches. */
export type Improvements = {
  readonly guide: { readonly title: string; readonly status: 'partial' | 'complete'; readonly rows: number } | null
  readonly counties: readonly CountyImprovement[]
  readonly firsts: readonly FirstWithin[]
}

export type Against = 'guide' | 'settled'
export type Line = { readonly division: DivisionCode; readonly isCity: boolean; readonly found: CatalogImprovement }

/** Each city with its counties as one, and behind it its counties; those left out that have nothing to be held against. */
export function linesOf({ counties }: Improvements, against: Against, city: string): readonly Line[] {
  const own = counties.flatMap((each): readonly Line[] => {
    const found = each[against]
    return found ? [{ division: parseDivision(each.county), isCity: false, found }] : []
  })
  const byCity = Map.groupBy(own, ({ division }) => cityOf(division))
  return [...byCity]
    .filter(([division]) => city === '' || division === city)
    .flatMap(([division, theirs]) => [
      { division, isCity: true, found: together(theirs.map(({ found }) => found)) },
      ...theirs,
    ])
}
