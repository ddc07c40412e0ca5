import { cityOf, parseDivision } from '../authority/division.ts'
import type { WorkCalendar } from '../deadline/work-calendar.ts'
import type { DeliverableKind } from './deliverable.ts'
import { owedOn } from './due.ts'
import type { Running } from './effects.ts'
import { isOwedByCity, isOwedByCounties } from './owing.ts'
import type { RoundSettings } from './settings.ts'

/** A deliverable whose day at the province is over as soon as an amendment is signed; `counties` and `cities` are codes. */
export type OverAtOnce = {
  readonly kind: DeliverableKind
  /** As the round reads it: `"2021-10-14"`. */
  readonly dueDate: string
  /** What is not at the province: 缺报 or 逾期 at once. */
  readonly counties: readonly string[]
  /** What came after that day: 迟报 at once. */
  readonly late: readonly string[]
  /** 市（州）本级 that is not at the province: 缺报 at once. */
  readonly cities: readonly string[]
}

/** Which days other settings would put into the past, and whom they would make late; of what was late by the old day already nothing is said. */
export function overAtOnce(
  { was, is }: { readonly was: RoundSettings; readonly is: RoundSettings },
  { cells, cohort, filedOwn }: Pick<Running, 'cells' | 'cohort' | 'filedOwn'>,
  { today, calendar }: { readonly today: string; readonly calendar: WorkCalendar },
): readonly OverAtOnce[] {
  return is.deliverables.flatMap(({ kind }) => {
    const dueDate = dayFor(kind, is, calendar)
    if (dueDate === undefined || dueDate >= today) return []
    const before = dayFor(kind, was, calendar) ?? today
    const own = cells.filter((cell) => cell.kind === kind)
    const cameOn = new Map(own.map(({ division, dates }) => [division, dates.reportedOn]))
    const owing = isOwedByCounties({ settings: is }, kind) ? cohort : []
    const isNew = (owed: boolean) => !owed || before >= today
    const counties = owing.filter((each) => !cameOn.get(each) && isNew(isOwedByCounties({ settings: was }, kind)))
    const late = owing.filter((each) => isBetween(cameOn.get(each), dueDate, before))
    const filed = new Set(filedOwn.filter((each) => each.kind === kind).map(({ city }) => city))
    const owingCities = isOwedByCity({ settings: is }, kind) ? citiesOf(cohort) : []
    const cities = owingCities.filter((each) => !filed.has(each) && isNew(isOwedByCity({ settings: was }, kind)))
    return counties.length + late.length + cities.length > 0 ? [{ kind, dueDate, counties, late, cities }] : []
  })
}

function dayFor(kind: DeliverableKind, settings: RoundSettings, calendar: WorkCalendar): string | undefined {
  const owedBy = settings.deliverables.find((each) => each.kind === kind)?.dueDate ?? null
  return owedOn({ owedBy }, settings, calendar)?.dueDate
}

function isBetween(cameOn: string | null | undefined, dueDate: string, before: string): boolean {
  return typeof cameOn === 'string' && cameOn > dueDate && cameOn <= before
}

function citiesOf(cohort: readonly string[]): readonly string[] {
  return [...new Set(cohort.map((code) => cityOf(parseDivision(code))))]
}
