import { parseDivision } from '../../authority/division.ts'
import { type Office, reaches } from '../../authority/jurisdiction.ts'
import type { Alike } from './measure.ts'
import type { Span } from './strip.ts'

/** Stands in the place of a county that is not named to whoever asks. */
export const elsewhere = 'elsewhere'

/**
 * What the lens finds, as an office is told it: to a city a county of another city is `elsewhere`. Whose text was borrowed is named to
 * everyone, since the county itself says so. Why: `decisions/0003-a-city-is-told-its-own-counties.md`.
 */
export function namedTo(office: Office) {
  const county = (division: string) =>
    office.level === 'city' && !reaches(office, parseDivision(division)) ? elsewhere : division
  return {
    county,
    counties: (divisions: readonly string[]) => [...new Set(divisions.map(county))],
    alike: (found: readonly Alike[]): readonly Alike[] =>
      found.map((each) => (county(each.division) === elsewhere ? { ...each, division: elsewhere, item: '' } : each)),
    spans: (spans: readonly Span[]): readonly Span[] =>
      spans.map((span) =>
        span.source === 'county' && span.division !== null ? { ...span, division: county(span.division) } : span,
      ),
  }
}
