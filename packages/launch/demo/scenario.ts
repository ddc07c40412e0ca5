import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import { allPlans } from './all-plans.ts'
import { beforeFilings } from './before-filings.ts'
import { allCatalogs, pilotCatalogs } from './catalogs.ts'
import { Chance } from './chance.ts'
import { CityDesk, type Inner } from './city-desk.ts'
import { allRound, pilotRound, type Stage } from './cohorts.ts'
import { calendarPutRight } from './dates.ts'
import { secondVersion } from './guide-upgrade.ts'
import { handlings } from './handlings.ts'
import { countyLists } from './lists.ts'
import { Log } from './log.ts'
import { startOfDay } from './office-hours.ts'
import { pilotPlans } from './pilot-plans.ts'
import { reminders } from './reminders.ts'
import { rounds } from './rounds.ts'
import { setUp } from './set-up.ts'
import type { Step } from './step.ts'
import { type Timed, timed } from './waves.ts'

/**
 * Everything that happens in the demo, in order, each step at its instant. It follows from the stage and the seed alone;
 * `startedAt` is the real time, which goes into the first event and nowhere else.
 */
export function scenario(stage: Stage, startedAt: Date): readonly Timed[] {
  const pilotCities = [...new Set(stage.pilots.map(cityOf))]
  const pilot = cityDesks(pilotCities, pilotRound, startOfDay(1))
  const all = cityDesks(stage.cities, allRound, startOfDay(6))
  const told: readonly Step[] = [
    ...setUp(stage, startedAt, movesOf(stage)),
    ...rounds(stage),
    ...pilotPlans(stage, pilot),
    ...allPlans(all),
    ...pilotCatalogs(stage, pilot),
    ...allCatalogs(stage, all),
    ...secondVersion(),
  ]
  const packages = [...pilot.values(), ...all.values()].flatMap(({ log }) => log.steps)
  const acts = [...told, ...packages]
  return timed([
    ...acts,
    ...handlings(acts),
    ...reminders(acts),
    ...beforeFilings(stage),
    ...countyLists(acts),
    ...calendarPutRight(acts),
  ])
}

/** The county whose drafter's post passes to another account on the fourth day. */
export function movesOf({ counties, pilots }: Stage): readonly DivisionCode[] {
  return new Chance('moves').some(
    1,
    counties.filter((county) => !pilots.includes(county)),
  )
}

/** Each city passes the notice on with earlier dates of its own. */
function cityDesks(cities: readonly DivisionCode[], round: string, from: number): ReadonlyMap<DivisionCode, CityDesk> {
  return new Map(
    cities.map((city) => {
      const chance = new Chance('city', round, city)
      const desk = new CityDesk(city, round, new Log(`package ${round} ${city}`, from + chance.between(5, 55), chance))
      desk.relay(innerDates(round, chance), '请各县（市、区）按内部时限报送，逾期按缺报处理。')
      return [city, desk]
    }),
  )
}

function innerDates(round: string, chance: Chance): readonly Inner[] {
  if (round === pilotRound)
    return [
      { kind: 'implementation_plan', date: chance.pick(['2021-09-16', '2021-09-17']) },
      { kind: 'disclosure_catalog', date: chance.pick(['2021-10-15', '2021-10-18']) },
      { kind: 'work_summary', date: chance.pick(['2021-12-10', '2021-12-13', '2021-12-15']) },
    ]
  return [
    { kind: 'implementation_plan', date: chance.pick(['2021-10-12', '2021-10-15', '2021-10-20']) },
    { kind: 'disclosure_catalog', date: chance.pick(['2021-11-12', '2021-11-19', '2021-11-24']) },
    { kind: 'work_summary', date: chance.pick(['2021-12-20', '2021-12-24']) },
  ]
}
