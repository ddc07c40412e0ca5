import { type DivisionCode, nameOf, pathName } from '@mingce/domain/authority/division'
import type { ListKind } from '@mingce/domain/lists/entry'
import type { GapCounts } from '@mingce/domain/lists/gap-report'
import { dayInWords } from '../instant.ts'
import type { ListSheet } from '../sheet-export.tsx'
import { listCoverageText as text } from '../words/list-coverage.ts'

export type ListHead = {
  readonly list: ListKind
  readonly version: number
  readonly listDay: string
  readonly standing: number
}

/** What is known of a county's lists, as the server tells it. */
export type CoveredCounty = {
  readonly county: string
  readonly heads: readonly ListHead[]
  readonly ofEntries: GapCounts
  readonly ofItems: GapCounts
}

/** A county as it stands in the table: `told` is null where no list was brought in. */
export type CountyLine = { readonly county: DivisionCode; readonly name: string; readonly told: CoveredCounty | null }

export const shownLines = ['all', 'gaps', 'without'] as const
export type Shown = (typeof shownLines)[number]

/** Every county, whether it brought in a list or not, in the order given. */
export function countyLines(counties: readonly DivisionCode[], covered: readonly CoveredCounty[]) {
  const known = new Map(covered.map((each) => [each.county, each]))
  return counties.map((county): CountyLine => ({ county, name: nameOf(county), told: known.get(county) ?? null }))
}

export function isShown({ told }: Pick<CountyLine, 'told'>, shown: Shown): boolean {
  if (shown === 'without') return told === null
  const counted = countsOf({ told })
  return shown === 'all' || (counted !== null && counted.ofEntries.open + counted.ofItems.open > 0)
}

/** Null where nothing can be compared: no list, or no catalog filed, of which the draft is the county's own. */
export function countsOf({ told }: Pick<CountyLine, 'told'>): CoveredCounty | null {
  return told && told.ofItems.all > 0 ? told : null
}

export function headWords({ told }: CountyLine, list: ListKind): string {
  const head = told?.heads.find((each) => each.list === list)
  return head ? text('version', { ...head, day: dayInWords(head.listDay), count: head.standing }) : text('none')
}

export function tallyWords(lines: readonly CountyLine[]): string {
  const imported = lines.filter(({ told }) => told !== null).length
  const counted = lines.flatMap((line) => countsOf(line) ?? [])
  const sum = (count: (each: CoveredCounty) => number) => counted.reduce((all, each) => all + count(each), 0)
  return text('tally', {
    ...{ imported, unfiled: imported - counted.length, without: lines.length - imported },
    mapped: sum(({ ofEntries }) => ofEntries.mapped),
    entries: sum(({ ofEntries }) => ofEntries.open),
    items: sum(({ ofItems }) => ofItems.open),
  })
}

/** The table as a file. */
export function coverageSheet(lines: readonly CountyLine[]): ListSheet {
  const states = ['mapped', 'open', 'declared', 'aside'] as const
  const of = (side: string, state: (typeof states)[number]) => `${side}·${text(state)}`
  const ofItems = states.slice(0, 3)
  return {
    headings: [
      ...[text('county'), text('power'), text('service')],
      ...states.map((state) => of(text('entries'), state)),
      ...ofItems.map((state) => of(text('items'), state)),
    ],
    rows: lines.map((line) => [
      ...[pathName(line.county), headWords(line, 'power'), headWords(line, 'service')],
      ...states.map((state) => `${countsOf(line)?.ofEntries[state] ?? ''}`),
      ...ofItems.map((state) => `${countsOf(line)?.ofItems[state] ?? ''}`),
    ]),
  }
}
