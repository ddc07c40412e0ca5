import { parseDivision, pathName } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { CheckTally } from '@mingce/domain/check/check-tally'
import { type CheckId, checkIds, type Finding, type Severity } from '@mingce/domain/check/finding'
import { findingText } from '../check/finding-text.ts'
import type { ListSheet } from '../sheet-export.tsx'
import { checkNames, catalogChecksText as text } from '../words/catalog-checks.ts'
import { say } from '../words/language.ts'

/** What the checks found in a county's catalog, as the server tells it. */
export type CountyChecks = CheckTally & {
  readonly county: string
  readonly basis: 'settled' | 'filed'
  readonly version: number | null
  /** What was found of the page of its catalog as a whole. */
  readonly pages: readonly Finding[]
}

/** In how many items of a county a check found something; the catalog's own page counts as one. */
export function countOf({ byCheck, pages }: CountyChecks, check: CheckId): number {
  return (byCheck[check] ?? 0) || (pages.some((each) => each.check === check) ? 1 : 0)
}

export type CheckedItem = {
  readonly item: string
  readonly content: DisclosureItem
  readonly findings: readonly Finding[]
}

/** How many items of how many counties a check found something in. */
export type CheckLine = { readonly check: CheckId; readonly items: number; readonly counties: number }

/** The checks that found anything, most items first. */
export function checkLines(counties: readonly CountyChecks[]): readonly CheckLine[] {
  return checkIds
    .map((check) => ({
      check,
      items: counties.reduce((sum, county) => sum + countOf(county, check), 0),
      counties: counties.filter((county) => countOf(county, check) > 0).length,
    }))
    .filter(({ items }) => items > 0)
    .toSorted((one, other) => other.items - one.items)
}

export const severities = ['both', 'must', 'advice'] as const
export type Severities = (typeof severities)[number]

export type Chosen = { readonly check: CheckId | null; readonly severity: Severities }

/** The items in which something chosen was found, with what was found. */
export function itemsFound(items: readonly CheckedItem[], { check, severity }: Chosen): readonly CheckedItem[] {
  const isChosen = (each: Finding) =>
    (check === null || each.check === check) && (severity === 'both' || each.severity === (severity as Severity))
  return items
    .map((each) => ({ ...each, findings: each.findings.filter(isChosen) }))
    .filter(({ findings }) => findings.length > 0)
}

/** "审定第2版" */
export function basisWords({ basis, version }: Pick<CountyChecks, 'basis' | 'version'>): string {
  return basis === 'filed' ? text('filed') : text('settled', { version: version ?? '' })
}

/** Counties against checks, as a file. */
export function countiesSheet(counties: readonly CountyChecks[]): ListSheet {
  const checks = checkLines(counties).map(({ check }) => check)
  return {
    headings: [
      ...[text('county'), text('basis'), text('items'), text('must'), text('advice')],
      ...checks.map((check) => say(checkNames[check])),
    ],
    rows: counties.map((each) => [
      ...[pathName(parseDivision(each.county)), basisWords(each), `${each.items}`, `${each.must}`, `${each.advice}`],
      ...checks.map((check) => `${countOf(each, check)}`),
    ]),
  }
}

/** What was found in a county's items, one finding a row. */
export function itemsSheet(items: readonly CheckedItem[]): ListSheet {
  return {
    headings: [text('item'), text('severity'), text('check'), text('found')],
    rows: items.flatMap(({ content: { category, name }, findings }) =>
      findings.map((each) => [
        ...[`${category} › ${name}`, text(each.severity), say(checkNames[each.check]), findingText(each)],
      ]),
    ),
  }
}
