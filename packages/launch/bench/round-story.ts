import { cityOf, type DivisionCode, nameOf } from '@mingce/domain/authority/division'
import type { PackageException } from '@mingce/domain/joint-package/events'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { proposedTemplates } from '@mingce/domain/round/proposed-templates'
import * as act from '../demo/acts.ts'
import { Chance } from '../demo/chance.ts'
import { CityDesk } from '../demo/city-desk.ts'
import { CountyDesk } from '../demo/county-desk.ts'
import { draftCatalog, reviseSome } from '../demo/drafting.ts'
import { Filing } from '../demo/filing.ts'
import { Log } from '../demo/log.ts'
import { minuteOn, minutesADay } from '../demo/office-hours.ts'
import { tellOwnPlan } from '../demo/own-plans.ts'
import { draftPlan } from '../demo/plan-stories.ts'
import type { Step } from '../demo/step.ts'
import * as words from '../demo/words.ts'

/** A round as it is played: who owes, and the working day on which each deliverable reaches the province. */
export type Played = {
  readonly round: string
  readonly cohort: readonly DivisionCode[]
  readonly deadlines: Readonly<Record<DeliverableKind, string>>
}

/** How far a county comes by the date: settled, returned in one part, settled after the others, or still open when the play ends. */
type Fate = 'whole' | 'in_part' | 'late' | 'open'
type Told = { readonly filing: Filing; readonly desk: CountyDesk; readonly fate: Fate; readonly asked?: act.Asked }

type Due = {
  readonly round: string
  readonly kind: DeliverableKind
  /** The office minute at which the day of the deadline begins. */
  readonly day: number
  readonly counties: readonly DivisionCode[]
}

const daysOfDrafting = 6

/** The city's own plan goes up with those of its counties. */
const ownPlan = 'implementation_plan'

/** Every county's desk, kept from round to round: a catalog goes on from what was settled last. */
export class Province {
  readonly #desks = new Map<DivisionCode, CountyDesk>()
  readonly #settled = new Map<DivisionCode, Filing>()
  readonly #cities: CityDesk[] = []

  get steps(): readonly Step[] {
    return [...this.#desks.values(), ...this.#cities].flatMap(({ log }) => log.steps)
  }

  /** The counties file on the day itself and are examined within it; their cities file that day, the province answers the next. */
  play({ round, cohort, deadlines }: Played): void {
    for (const city of new Set(cohort.map(cityOf))) {
      const chance = new Chance('round', round, city)
      const desk = new CityDesk(city, round, new Log(`round ${round} ${city}`, 0, chance))
      this.#cities.push(desk)
      const counties = cohort.filter((county) => cityOf(county) === city).toSorted()
      for (const kind of deliverableKinds) this.#file(desk, { round, kind, day: minuteOn(deadlines[kind]), counties })
    }
  }

  #file(city: CityDesk, { round, kind, day, counties }: Due): void {
    const told = counties.map((county, index) => {
      const desk = this.#deskOf(county)
      desk.log.notBefore(day - daysOfDrafting * minutesADay)
      const filing = new Filing(desk, { round, kind })
      this.#draft(filing, desk)
      return this.#onTheDay({ filing, desk, fate: fateOf(index, counties) }, day)
    })
    const members = told.filter(({ fate }) => fate === 'whole' || fate === 'in_part')
    const exceptions = told.filter((each) => !members.includes(each)).map(exceptionOf)
    city.log.notBefore(Math.max(day, ...members.map(({ desk }) => desk.log.minute)))
    if (kind === ownPlan) tellOwnPlan(city, 'signed')
    city.assemble(kind, streamsOf(members), exceptions)
    if (kind === ownPlan) city.submitWithOwn(kind)
    else city.submit(kind)
    city.log.notBefore(day + minutesADay + 15)
    answer(city, kind, members[0])
    const added = told.filter(({ fate }) => fate === 'in_part' || fate === 'late')
    for (const each of added) this.#afterTheDay(each, day + 2 * minutesADay)
    if (added.length === 0) return
    city.log.notBefore(Math.max(...added.map(({ desk }) => desk.log.minute)))
    city.addAddendum(kind, streamsOf(added))
    city.log.overnight(1)
    city.confirm(kind, words.received[0] ?? '收悉')
  }

  #draft(filing: Filing, desk: CountyDesk): void {
    if (filing.id.kind === 'implementation_plan') draftPlan(filing, desk)
    else if (filing.id.kind === 'work_summary') draftSummary(filing, desk)
    else if (desk.items.length === 0) draftCatalog(desk, { fit: true })
    else reviseSome(desk)
    const earlier = this.#settled.get(desk.county)
    if (filing.id.kind === 'disclosure_catalog' && earlier) filing.carryOver(earlier)
  }

  #onTheDay(told: Told, day: number): Told {
    const { filing, desk, fate } = told
    desk.log.notBefore(day + 5)
    const isInTime = fate === 'whole' || fate === 'in_part'
    if (isInTime || filing.id.kind === 'disclosure_catalog') fileUp(filing, desk)
    if (!isInTime) return told
    filing.accept()
    if (fate === 'in_part') return { ...told, asked: sendBack(filing, desk) }
    filing.approveOpen()
    this.#settle(told)
    return told
  }

  /** What was late is filed and examined; what was returned is answered and looked at again. */
  #afterTheDay(told: Told, day: number): void {
    const { filing, desk, asked } = told
    desk.log.notBefore(day)
    if (asked?.comments.length) act.answerReturn(filing, desk, asked)
    else if (asked) filing.draftSection(returnedHeading(filing), '已按反馈逐项补充。')
    if (asked || filing.parts.length === 0) fileUp(filing, desk)
    filing.accept()
    if (asked?.comments.length) act.lookAgain(filing, desk, asked)
    else filing.approveOpen()
    this.#settle(told)
  }

  #settle({ filing, desk }: Told): void {
    filing.approve(desk.chance.pick(words.settled))
    if (filing.id.kind !== 'disclosure_catalog') return
    this.#settled.set(desk.county, filing)
    desk.publish()
  }

  #deskOf(county: DivisionCode): CountyDesk {
    const known = this.#desks.get(county)
    if (known) return known
    const desk = new CountyDesk(county, new Log(`round ${county}`, minutesADay, new Chance('round', county)))
    this.#desks.set(county, desk)
    return desk
  }
}

/** In a city with four counties or more one is returned in part, and one comes later or, every other one, not at all; its catalog is filed on the day nonetheless. */
function fateOf(index: number, counties: readonly DivisionCode[]): Fate {
  const fromLast = counties.length - 1 - index
  if (counties.length < 4 || fromLast > 1) return 'whole'
  if (fromLast === 1) return 'in_part'
  return Number(counties[index]) % 2 === 0 ? 'late' : 'open'
}

function exceptionOf({ desk: { county }, filing }: Told): PackageException {
  const kind = filing.parts.length > 0 ? 'late' : 'missing'
  return { division: county, kind, reason: words.exceptions[kind] }
}

function streamsOf(told: readonly Told[]): readonly string[] {
  return told.map(({ filing }) => filing.stream)
}

function fileUp(filing: Filing, desk: CountyDesk): void {
  act.prepareAndCheck(filing, desk)
  filing.sign()
}

/** The province asks about one county, the city answers, receipt is confirmed: nothing waits for either. */
function answer(city: CityDesk, kind: DeliverableKind, about: Told | undefined): void {
  const [part] = about?.filing.parts ?? []
  if (about && part) {
    const feedback = city.hear(kind, '请说明本地考虑。', { division: about.desk.county, part })
    city.answer(feedback, '已核对，补充说明随文报送。')
  }
  city.confirm(kind, city.log.chance.pick(words.received))
}

function sendBack(filing: Filing, desk: CountyDesk): act.Asked {
  if (filing.id.kind === 'disclosure_catalog') return act.sendBack(filing, desk)
  const [, , third] = filing.parts
  if (third) filing.review(third, 'return', words.planBack)
  filing.approveOpen()
  filing.returnForRevision(words.planBack)
  return { parts: third ? [third] : [], comments: [], question: null, suggested: new Map() }
}

function returnedHeading({ id: { kind } }: Filing): string {
  return sectionsOf(kind)[2]?.title ?? ''
}

function draftSummary(filing: Filing, desk: CountyDesk): void {
  for (const { title } of sectionsOf('work_summary'))
    filing.draftSection(title, `${nameOf(desk.county)}对照实施方案逐项落实，${title}情况如实报告。`)
}

function sectionsOf(kind: DeliverableKind) {
  return proposedTemplates.find((each) => each.kind === kind)?.sections ?? []
}
