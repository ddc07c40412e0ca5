import { cityOf, parseDivision } from '../authority/division.ts'
import type { CellState } from '../board/state.ts'
import { changesBetween, type SettingsChange } from './changes.ts'
import type { DeliverableKind } from './deliverable.ts'
import { datesTooLate } from './inner-dates.ts'
import { isOwedByCity, owedByCounties } from './owing.ts'
import type { Deliverable, RoundSettings } from './settings.ts'

/** Where the deliverables of a running round stand, and which dates cities set their counties. */
export type Running = {
  readonly cells: readonly {
    readonly division: string
    readonly kind: DeliverableKind
    readonly state: CellState
    readonly dates: { readonly reportedOn: string | null }
  }[]
  readonly innerDates: readonly { readonly city: string; readonly kind: DeliverableKind; readonly date: string }[]
  readonly cohort: readonly string[]
  /** 市（州）本级: which cities filed what they owe themselves. */
  readonly filedOwn: readonly { readonly city: string; readonly kind: DeliverableKind }[]
}

/** What an amendment would mean for those who are at it. `counties` and `cities` are codes. */
export type Effect =
  | { readonly about: 'due'; readonly kind: DeliverableKind; readonly counties: Codes; readonly cities: Codes }
  /** Cities that set their counties a later day than the province would then: they must pass it on anew. */
  | { readonly about: 'inner_too_late'; readonly kind: DeliverableKind; readonly cities: Codes }
  | { readonly about: 'asked'; readonly kind: DeliverableKind; readonly counties: Codes }
  /** What was begun of a deliverable that is asked for no more: it stays where it is. */
  | { readonly about: 'asked_no_more'; readonly kind: DeliverableKind; readonly counties: Codes }
  | {
      readonly about: 'asked_of_cities' | 'asked_of_cities_no_more'
      readonly kind: DeliverableKind
      readonly cities: Codes
    }
  /** Elements every item must have from the next check on. */
  | { readonly about: 'demanded'; readonly names: Codes; readonly counties: Codes }
  | { readonly about: 'demanded_no_more'; readonly names: Codes }
  /** What lies with the cities now: a new time runs from the next filing or acceptance on, a signature is needed before any settlement. */
  | { readonly about: 'acceptWithin' | 'reviewWithin' | 'signing'; readonly counties: Codes }
  /** Cities with a deliverable that has not gone up: it is signed as the round says then. */
  | { readonly about: 'packageSigning'; readonly cities: Codes }
  /** Whose catalog lies with its city now: 公示 comes before its settlement from now on, or does no more. */
  | { readonly about: 'notice_asked' | 'notice_asked_no_more'; readonly counties: Codes }
type Codes = readonly string[]

/** What other settings would mean for the running cases of a round, one by one. */
export function effectsOf(was: RoundSettings, is: RoundSettings, running: Running): readonly Effect[] {
  return [
    ...changesBetween(was, is).flatMap((change) => effectOf(change, is, running)),
    ...innerTooLate(is, running),
    ...elementsDemanded(was, is, running),
  ]
}

function effectOf(change: SettingsChange, is: RoundSettings, running: Running): readonly Effect[] {
  switch (change.about) {
    case 'deliverable':
      return [
        ...otherOwers(change, running),
        ...(change.was && change.is && change.was.dueDate !== change.is.dueDate
          ? [dueMoved(change.name, is, running)]
          : []),
      ]
    case 'dueDayIncluded':
    case 'holidayPolicy':
      return [...new Set([...running.cells.map(({ kind }) => kind), ...owedByCities(is)])].map((kind) =>
        dueMoved(kind, is, running),
      )
    case 'acceptWithin':
      return [{ about: 'acceptWithin', counties: countiesIn(running, 'submitted') }]
    case 'reviewWithin':
    case 'signing':
      return [{ about: change.about, counties: countiesIn(running, 'under_review') }]
    case 'packageSigning':
      return [{ about: 'packageSigning', cities: citiesYetToFile(is, running) }]
    case 'publicNotice': {
      const counties = countiesAt(running, 'disclosure_catalog', ({ state }) => state === 'under_review')
      if (!change.is) return [{ about: 'notice_asked_no_more', counties }]
      return change.was ? [] : [{ about: 'notice_asked', counties }]
    }
    default:
      return []
  }
}

/** Who owes what nobody asked of them before, and who owes it no more. */
function otherOwers(
  { name: kind, was, is }: Extract<SettingsChange, { about: 'deliverable' }>,
  running: Running,
): readonly Effect[] {
  const [ofCounties, ofCities] = [ofEach(was, is, 'city'), ofEach(was, is, 'county')]
  const cities = citiesOf(running.cohort)
  return [
    ...(ofCounties === 'more' ? [{ about: 'asked' as const, kind, counties: running.cohort }] : []),
    ...(ofCounties === 'less'
      ? [{ about: 'asked_no_more' as const, kind, counties: countiesAt(running, kind, isBegun) }]
      : []),
    ...(ofCities === 'more' ? [{ about: 'asked_of_cities' as const, kind, cities }] : []),
    ...(ofCities === 'less' ? [{ about: 'asked_of_cities_no_more' as const, kind, cities }] : []),
  ]
}

/** Those of which nothing of some deliverable reached the province. */
function citiesYetToFile(settings: RoundSettings, { cells, cohort, filedOwn }: Running): Codes {
  const filings = Map.groupBy(cells, ({ division, kind }) => `${cityOf(parseDivision(division))} ${kind}`)
  const open = [...filings].filter(([, counties]) => counties.every(({ dates }) => dates.reportedOn === null))
  const alone = settings.deliverables.filter(({ owedBy }) => owedBy === 'city')
  const own = citiesOf(cohort).filter((city) =>
    alone.some(({ kind }) => !filedOwn.some((each) => each.city === city && each.kind === kind)),
  )
  return [...new Set([...open.map(([named]) => named.slice(0, 6)), ...own])]
}

/** Whether those who do not owe it where `others` alone do owe it now and did not, or the reverse. */
function ofEach(was: Deliverable | null, is: Deliverable | null, others: 'city' | 'county') {
  const [before, after] = [was, is].map((asked) => asked !== null && asked.owedBy !== others)
  if (before === after) return 'same'
  return after ? 'more' : 'less'
}

function owedByCities({ deliverables }: RoundSettings): readonly DeliverableKind[] {
  return deliverables.filter(({ owedBy }) => owedBy !== 'county').map(({ kind }) => kind)
}

function dueMoved(kind: DeliverableKind, settings: RoundSettings, running: Running): Effect {
  const counties = countiesAt(running, kind, ({ dates }) => dates.reportedOn === null)
  const filed = new Set(running.filedOwn.filter((each) => each.kind === kind).map(({ city }) => city))
  const own = isOwedByCity({ settings }, kind) ? citiesOf(running.cohort).filter((city) => !filed.has(city)) : []
  return { about: 'due', kind, counties, cities: [...new Set([...citiesOf(counties), ...own])] }
}

function citiesOf(counties: Codes): Codes {
  return [...new Set(counties.map((code) => cityOf(parseDivision(code))))]
}

function innerTooLate(settings: RoundSettings, { innerDates }: Running): readonly Effect[] {
  const late = datesTooLate(settings, innerDates)
  return owedByCounties(settings).flatMap(({ kind }) => {
    const cities = late.filter((each) => each.kind === kind).map(({ city }) => city)
    return cities.length > 0 ? [{ about: 'inner_too_late' as const, kind, cities }] : []
  })
}

function elementsDemanded(was: RoundSettings, is: RoundSettings, { cohort }: Running): readonly Effect[] {
  const before = new Map(was.extraFields.map(({ name, required }) => [name, required]))
  const after = new Set(is.extraFields.map(({ name }) => name))
  const demanded = is.extraFields.filter(({ name, required }) => required && !before.get(name)).map(({ name }) => name)
  const noMore = [...before.keys()].filter((name) => !after.has(name))
  return [
    ...(demanded.length > 0 ? [{ about: 'demanded' as const, names: demanded, counties: cohort }] : []),
    ...(noMore.length > 0 ? [{ about: 'demanded_no_more' as const, names: noMore }] : []),
  ]
}

type Cell = Running['cells'][number]

function isBegun({ state }: Cell): boolean {
  return state !== 'not_filed'
}

function countiesAt({ cells }: Running, kind: DeliverableKind, matches: (cell: Cell) => boolean): Codes {
  return cells.filter((cell) => cell.kind === kind && matches(cell)).map(({ division }) => division)
}

function countiesIn({ cells }: Running, state: CellState): Codes {
  return [...new Set(cells.filter((cell) => cell.state === state).map(({ division }) => division))]
}
