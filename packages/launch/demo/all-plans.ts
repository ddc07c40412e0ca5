import { countiesOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { PackageException } from '@mingce/domain/joint-package/events'
import { Chance } from './chance.ts'
import type { CityDesk } from './city-desk.ts'
import { allRound } from './cohorts.ts'
import { CountyDesk } from './county-desk.ts'
import { datesInTheOpen } from './dates.ts'
import { Filing } from './filing.ts'
import { Log } from './log.ts'
import { dayAt, startOfDay } from './office-hours.ts'
import { askToSign, signedByColleague, signingEnded } from './package-signing.ts'
import { notBeforeSettled, streamsOf } from './pilot-plans.ts'
import { draftPlan, type Plan, planAnswered, planReturned, planSettled, planSettledInTwo } from './plan-stories.ts'
import type { Step } from './step.ts'
import * as words from './words.ts'

type Told = Plan & { readonly desk: CountyDesk }
type Outcome = (city: CityDesk, counties: readonly CountyDesk[]) => void

const plan = 'implementation_plan'

/** In some cities the counties' plans come in before the holidays; one city each shows how far a package can be. */
export function allPlans(desks: ReadonlyMap<DivisionCode, CityDesk>): readonly Step[] {
  const chance = new Chance('all plans')
  const small = [...desks.keys()].filter((city) => countiesOf(city).length <= 9)
  return chance.some(outcomes.length, small).flatMap((city, index) => {
    const counties = countiesOf(city).map(deskFor)
    const desk = desks.get(city)
    if (desk) outcomes[index]?.(desk, counties)
    return counties.flatMap(({ log }) => log.steps)
  })
}

function deskFor(county: DivisionCode): CountyDesk {
  const chance = new Chance('all plan', county)
  const begun = startOfDay(chance.between(7, 8)) + chance.between(20, 200)
  return new CountyDesk(county, new Log(`all plan ${county}`, begun, chance))
}

function settled(counties: readonly CountyDesk[]): readonly Told[] {
  return counties.map((desk) => {
    const tell = desk.chance.falls(0.15) ? planSettledInTwo : planSettled
    return { ...tell(desk, allRound), desk }
  })
}

/** Put together once these plans are settled. */
function assemble(city: CityDesk, plans: readonly Told[], exceptions: readonly PackageException[] = []): void {
  notBeforeSettled(city, plans)
  city.assemble(plan, streamsOf(plans), exceptions)
  city.log.after(10, 60)
}

/** The letter reached the province before the city filed here; it was first registered with one county too few. */
function cameByMail(city: CityDesk, counties: readonly CountyDesk[]): void {
  const all = counties.map(({ county }) => county)
  const day = dayAt(city.log.minute)
  const wrong = city.receiveOnPaper(plan, all.slice(1), day)
  city.log.after(5, 20)
  city.strikePaper(plan, wrong, words.paperWrong)
  city.receiveOnPaper(plan, all, day)
}

function confirm(city: CityDesk): void {
  city.log.overnight(2)
  city.confirm(plan, city.log.chance.pick(words.received))
}

/** The first county's plan is back with it when the package is filed, so it travels in part. */
function fileInPart(city: CityDesk, [first, ...others]: readonly CountyDesk[]): readonly Told[] {
  if (!first) return []
  const back: Told = { ...planReturned(first, allRound), desk: first }
  const done = settled(others)
  city.log.notBefore(first.log.minute)
  assemble(city, [back, ...done])
  city.submit(plan)
  return [back]
}

const outcomes: readonly Outcome[] = [
  (city, counties) => {
    assemble(city, settled(counties))
    askToSign(city, plan)
  },
  (city, counties) => {
    assemble(city, settled(counties))
    signedByColleague(city, plan)
    city.submit(plan)
  },
  (city, counties) => {
    const plans = settled(counties)
    notBeforeSettled(city, plans)
    cameByMail(city, counties)
    city.log.overnight(1)
    assemble(city, plans)
    city.submit(plan)
    confirm(city)
  },
  (city, counties) => {
    assemble(city, settled(counties))
    signingEnded(city, plan)
    city.submit(plan)
    city.log.after(5, 40)
    city.withdraw(plan, '个别县方案拟再作修改，先行撤回。')
  },
  (city, counties) => {
    fileInPart(city, counties)
    confirm(city)
  },
  (city, counties) => {
    const back = fileInPart(city, counties)
    const late = back.map(({ desk, ...returned }) => {
      desk.log.notBefore(city.log.minute)
      return { ...planAnswered(returned, desk), desk }
    })
    notBeforeSettled(city, late)
    city.addAddendum(plan, streamsOf(late))
    confirm(city)
  },
  (city, [silent, slow, ...others]) => {
    if (!silent || !slow) return
    draftPlan(new Filing(slow, { round: allRound, kind: plan }), slow)
    assemble(city, settled(others), [
      { division: silent.county, kind: 'missing', reason: words.exceptions.missing },
      { division: slow.county, kind: 'late', reason: words.exceptions.late },
    ])
    city.submit(plan)
    city.log.overnight(1)
    city.receiveOnPaper(plan, [slow.county], dayAt(city.log.minute))
  },
  (_, counties) => {
    for (const county of counties) {
      const filing = new Filing(county, { round: allRound, kind: plan })
      draftPlan(filing, county)
      datesInTheOpen(filing, county)
    }
  },
]
