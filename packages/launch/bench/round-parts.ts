import type { DivisionCode } from '@mingce/domain/authority/division'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { minutesADay } from '../demo/office-hours.ts'
import type { OwnStory } from '../demo/own-plans.ts'

// Who plays what in a round, by the place of the city among its cities and of the county in its city.

/** How far a county comes by the date: settled, returned in one part, settled after the others, or still open when the play ends. */
export type Fate = 'whole' | 'in_part' | 'late' | 'open'

/** What a county that is settled in time does beside the ordinary course. */
export type Beside = 'extended' | 'corrected' | 'on_paper' | 'shown' | 'for_record' | 'unpublished' | null

export type CityPart = {
  readonly counties: readonly DivisionCode[]
  /** How many working days before the province's own day the city wants each deliverable. */
  readonly earlier: ReadonlyMap<DeliverableKind, number>
  /** 公示 of its counties' catalogs, in the smallest cities: the others keep to the day, so that it stays a day on which nearly all file. */
  readonly shows: boolean
  readonly forRecord: boolean
  readonly own: OwnStory
  readonly signing: 'none' | 'colleague' | 'leader_asked_too'
  readonly even: boolean
  readonly last: boolean
}

type Place = { readonly index: number; readonly of: number; readonly counties: readonly DivisionCode[] }

/** Days that 公示 takes, and that are left after it. */
export const daysToShow = 8
const daysEarlier = 3

/** @param asks whether the round's document asks for 会签, for 公示 of some days, and lets small changes go by 备案 */
export function partOfCity({ index, of, counties }: Place, asks: boolean): CityPart {
  const shows = asks && counties.length <= 3
  const relays = shows || index % 3 === 0
  return {
    counties,
    earlier: new Map([
      ...(relays ? ([['implementation_plan', daysEarlier]] as const) : []),
      ...(shows ? ([['disclosure_catalog', daysToShow]] as const) : []),
      ...(relays ? ([['work_summary', daysEarlier]] as const) : []),
    ]),
    shows,
    forRecord: asks && !shows,
    own: index % 7 === 3 ? 'late' : index % 7 === 5 ? 'signed_anew' : 'signed',
    signing: index % 4 === 1 ? 'leader_asked_too' : asks ? 'colleague' : 'none',
    even: index % 2 === 0,
    last: index === of - 1,
  }
}

/** In a city with four counties or more one is returned in part, and one comes later or, every other one, not at all; its catalog is filed on the day nonetheless. */
export function fateOf(index: number, counties: readonly DivisionCode[]): Fate {
  const fromLast = counties.length - 1 - index
  if (counties.length < 4 || fromLast > 1) return 'whole'
  if (fromLast === 1) return 'in_part'
  return Number(counties[index]) % 2 === 0 ? 'late' : 'open'
}

export function besideOf(index: number, kind: DeliverableKind, city: CityPart): Beside {
  if (fateOf(index, city.counties) !== 'whole') return null
  switch (kind) {
    case 'implementation_plan':
      if (!city.earlier.has(kind) || index > 1) return null
      return (index === 0) === city.even ? 'extended' : 'corrected'
    case 'disclosure_catalog':
      if (city.shows) return 'shown'
      if (city.last && index === 0) return 'unpublished'
      return city.forRecord && index === 1 ? 'for_record' : null
    case 'work_summary':
      return city.earlier.has(kind) && index === 0 ? 'on_paper' : null
  }
}

/** The office minute at which the day of filing begins: the city's own where it set one. */
export function filedFrom(day: number, kind: DeliverableKind, { earlier }: CityPart): number {
  return day - (earlier.get(kind) ?? 0) * minutesADay
}
