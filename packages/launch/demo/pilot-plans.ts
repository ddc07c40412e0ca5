import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { PackageException } from '@mingce/domain/joint-package/events'
import { awayBecause, backBecause, leaderIsAway } from './absence.ts'
import { Chance } from './chance.ts'
import type { CityDesk } from './city-desk.ts'
import { handsOn, pilotRound, type Stage } from './cohorts.ts'
import { CountyDesk } from './county-desk.ts'
import { Log } from './log.ts'
import { startOfDay } from './office-hours.ts'
import { bringOwnPlan, hearOnOwnPlan, type OwnStory, tellOwnPlan } from './own-plans.ts'
import { beginSummary, type Plan, planSettled, planSettledInTwo } from './plan-stories.ts'
import type { Step } from './step.ts'
import * as words from './words.ts'

type Told = Plan & { readonly county: DivisionCode; readonly late: boolean; readonly log: Log }

const plan = 'implementation_plan'

/**
 * The plans of the pilot counties by 2021-09-20, and what their cities file of them. In one city with many pilots chance
 * makes one late: a stated exception, and an addendum after it.
 */
export function pilotPlans(stage: Stage, desks: ReadonlyMap<DivisionCode, CityDesk>): readonly Step[] {
  const chance = new Chance('pilot plans')
  const late = lateOne(stage, chance)
  const told = stage.pilots.map((county) => tellPlan(county, county === late))
  const plain = [handsOn, ...(late ? [late] : [])].map(cityOf)
  const others = chance.shuffled([...desks.keys()].filter((city) => !plain.includes(city)))
  for (const [city, desk] of desks) {
    const plans = told.filter(({ county }) => cityOf(county) === city)
    const nth = others.indexOf(city)
    filePlans(desk, plans, { outcome: packageOutcomes[nth] ?? confirmed, own: ownStories[nth] ?? 'signed' })
  }
  return told.flatMap(({ log }) => log.steps)
}

function lateOne({ pilots }: Stage, chance: Chance): DivisionCode | undefined {
  const many = pilots.filter((county) => pilots.filter((each) => cityOf(each) === cityOf(county)).length > 4)
  return many.length > 0 ? chance.pick(many) : undefined
}

function tellPlan(county: DivisionCode, late: boolean): Told {
  const chance = new Chance('pilot plan', county)
  const begun = startOfDay(late ? 7 : chance.between(1, 2)) + chance.between(60, 200)
  const log = new Log(`pilot plan ${county}`, begun, chance)
  const desk = new CountyDesk(county, log)
  const tell = !late && chance.falls(0.2) ? planSettledInTwo : planSettled
  const told = tell(desk, pilotRound)
  if (chance.falls(0.1)) {
    log.overnight(4)
    beginSummary(desk, pilotRound)
  }
  return { ...told, county, late, log }
}

type Story = { readonly outcome: Outcome; readonly own: OwnStory }
type Outcome = (desk: CityDesk, fileAgain: () => void) => void

/** Assembled and filed when all but the late one are settled; then what the province and the city made of it. */
function filePlans(desk: CityDesk, plans: readonly Told[], { outcome, own }: Story): void {
  const inTime = plans.filter(({ late }) => !late)
  const late = plans.filter((each) => each.late)
  const exceptions = late.map(
    ({ county }): PackageException => ({ division: county, kind: 'late', reason: words.exceptions.late }),
  )
  const file = () => {
    desk.assemble(plan, streamsOf(inTime), exceptions)
    desk.log.after(10, 60)
    if (own.startsWith('signed')) desk.submitWithOwn(plan)
    else desk.submit(plan)
  }
  notBeforeSettled(desk, inTime)
  tellOwnPlan(desk, own)
  const isAway = desk.city === leaderIsAway
  if (isAway) desk.leaderLeaves(awayBecause)
  file()
  if (isAway) {
    desk.log.overnight(2)
    desk.leaderIsBack(backBecause)
  }
  outcome(desk, file)
  if (own === 'late') bringOwnPlan(desk)
  if (late.length === 0) return
  notBeforeSettled(desk, late)
  desk.addAddendum(plan, streamsOf(late))
}

/** The city turns to the package some time after the last of these plans was settled. */
export function notBeforeSettled({ log }: CityDesk, plans: readonly Plan[]): void {
  log.notBefore(Math.max(...plans.map(({ settledAt }) => settledAt ?? 0)))
  log.after(20, 60)
}

export function streamsOf(plans: readonly Plan[]): readonly string[] {
  return plans.map(({ filing }) => filing.stream)
}

const confirmed: Outcome = (desk) => {
  desk.log.overnight(desk.log.chance.between(1, 2))
  desk.confirm(plan, desk.log.chance.pick(words.received))
}

/** Of the cities in the order of `packageOutcomes`, and two behind them; every other city’s is signed at once. */
const ownStories: readonly OwnStory[] = ['missing', 'signed_anew', 'signed', 'signed', 'late']

const packageOutcomes: readonly Outcome[] = [
  () => {},
  (desk) => {
    desk.log.overnight(2)
    desk.hear(plan, '请补充说明各先行县的阶段安排与通知时限如何衔接。', null)
    desk.log.after(2, 10)
    hearOnOwnPlan(desk)
  },
  (desk, fileAgain) => {
    desk.log.overnight(1)
    const feedback = desk.hear(plan, '附件清单与正文数量不一致，请核对。', null)
    desk.log.overnight(1)
    desk.answer(feedback, '已核对，以附件清单为准。')
    confirmed(desk, fileAgain)
  },
  (desk, fileAgain) => {
    desk.log.after(5, 30)
    desk.withdraw(plan, '附件有误，撤回后重新上报。')
    desk.log.after(20, 60)
    fileAgain()
    confirmed(desk, fileAgain)
  },
]
