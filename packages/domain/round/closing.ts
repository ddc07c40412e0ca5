import { cityOf, parseDivision } from '../authority/division.ts'
import type { CellState } from '../board/state.ts'
import { dayOf } from '../day.ts'
import type { DeliverableKind } from './deliverable.ts'
import type { Running } from './effects.ts'
import type { Closing } from './evolve.ts'
import { isOwedByCity, isOwedByCounties } from './owing.ts'
import type { RoundSettings } from './settings.ts'

/**
 * What a round would be closed over. Nothing of it can be filed, accepted, settled or reported afterwards; what has gone up is received and
 * answered as before. `counties` and `cities` are codes.
 */
export type Unfinished = { readonly kind: DeliverableKind } & (
  | {
      /** Never filed or taken back · sent back · waiting or under review at the city · settled, and not gone up. */
      readonly about: 'unfiled' | 'returned' | 'with_city' | 'settled'
      readonly counties: readonly string[]
    }
  /** 市（州）本级: who has not filed the one they owe themselves. */
  | { readonly about: 'own_unfiled'; readonly cities: readonly string[] }
)

const reached: Readonly<Partial<Record<CellState, Exclude<Unfinished['about'], 'own_unfiled'>>>> = {
  not_filed: 'unfiled',
  draft: 'unfiled',
  withdrawn: 'unfiled',
  returned: 'returned',
  submitted: 'with_city',
  under_review: 'with_city',
  approved: 'settled',
  published: 'settled',
}

/** The day up to which what a round asked for can be late: `day` itself while it runs, and the day it was closed on afterwards, since nothing of it can come any more. */
export function lateUntil({ closing }: { readonly closing: Pick<Closing, 'at'> | null }, day: string): string {
  const closedOn = closing ? dayOf(closing.at) : day
  return closedOn < day ? closedOn : day
}

/** What of a running round has not gone up, in the round's order; empty when it can be closed without leaving anything behind. */
export function unfinishedOf(settings: Pick<RoundSettings, 'deliverables'>, running: Running): readonly Unfinished[] {
  return settings.deliverables.flatMap(({ kind }) => [
    ...(isOwedByCounties({ settings }, kind) ? ofCounties(kind, running) : []),
    ...(isOwedByCity({ settings }, kind) ? ofCities(kind, running) : []),
  ])
}

function ofCounties(kind: DeliverableKind, { cells }: Running): readonly Unfinished[] {
  const below = cells.filter((cell) => cell.kind === kind && cell.dates.reportedOn === null)
  return (['unfiled', 'returned', 'with_city', 'settled'] as const).flatMap((about) => {
    const counties = below.filter(({ state }) => reached[state] === about).map(({ division }) => division)
    return counties.length > 0 ? [{ about, kind, counties }] : []
  })
}

function ofCities(kind: DeliverableKind, { cohort, filedOwn }: Running): readonly Unfinished[] {
  const filed = new Set(filedOwn.filter((each) => each.kind === kind).map(({ city }) => city))
  const cities = [...new Set(cohort.map((code) => cityOf(parseDivision(code))))].filter((city) => !filed.has(city))
  return cities.length > 0 ? [{ about: 'own_unfiled', kind, cities }] : []
}
