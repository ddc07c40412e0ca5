import { cityOf, type DivisionCode, parseDivision } from '@mingce/domain/authority/division'
import { type CatalogImprovement, together } from '@mingce/domain/improvement/catalog-improvement'
import type { Improvements } from '@mingce/domain/improvement/county-improvement'

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
