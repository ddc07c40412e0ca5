import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { PackageException } from '@mingce/domain/joint-package/events'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import * as act from '../demo/acts.ts'
import { addChannel } from '../demo/adjustments.ts'
import { Chance } from '../demo/chance.ts'
import { CityDesk } from '../demo/city-desk.ts'
import { CountyDesk } from '../demo/county-desk.ts'
import { extendedFiling, materialSupplied } from '../demo/dates.ts'
import { Filing } from '../demo/filing.ts'
import { Log } from '../demo/log.ts'
import { dayAt, minuteOn, minutesADay } from '../demo/office-hours.ts'
import { paperReceived } from '../demo/paper.ts'
import { showForComments } from '../demo/public-notices.ts'
import type { Step } from '../demo/step.ts'
import * as words from '../demo/words.ts'
import { answerReturn, draft, fileUp, sendBack } from './round-drafts.ts'
import type { Played } from './round-notices.ts'
import { answer, bringAfter, goUp, relay } from './round-package.ts'
import { type Beside, besideOf, type CityPart, type Fate, fateOf, filedFrom, partOfCity } from './round-parts.ts'

type Told = {
  readonly filing: Filing
  readonly desk: CountyDesk
  readonly fate: Fate
  readonly beside: Beside
  readonly asked?: act.Asked
}

type Due = {
  readonly round: string
  readonly kind: DeliverableKind
  /** The office minute at which the day of the deadline begins. */
  readonly day: number
  readonly part: CityPart
}

const daysOfDrafting = 6

/** Every county's desk, kept from round to round: a catalog goes on from what was settled last. */
export class Province {
  readonly #desks = new Map<DivisionCode, CountyDesk>()
  readonly #settled = new Map<DivisionCode, Filing>()
  readonly #cities: CityDesk[] = []

  get steps(): readonly Step[] {
    return [...this.#desks.values(), ...this.#cities].flatMap(({ log }) => log.steps)
  }

  /** The counties file on the day itself, or on their city's, and are examined within it; their cities file that day, the province answers the next. */
  play({ round, openedOn, cohort, deadlines, asks }: Played): void {
    const cities = [...new Set(cohort.map(cityOf))]
    for (const [index, city] of cities.entries()) {
      const counties = cohort.filter((county) => cityOf(county) === city).toSorted()
      const part = partOfCity({ index, of: cities.length, counties }, asks)
      const begun = minuteOn(openedOn) + minutesADay
      const desk = new CityDesk(city, round, new Log(`round ${round} ${city}`, begun, new Chance('round', round, city)))
      this.#cities.push(desk)
      const days = {
        implementation_plan: minuteOn(deadlines.implementation_plan),
        disclosure_catalog: minuteOn(deadlines.disclosure_catalog),
        work_summary: minuteOn(deadlines.work_summary),
      }
      relay(desk, part, days)
      for (const kind of deliverableKinds) this.#file(desk, { round, kind, day: days[kind], part })
    }
  }

  #file(city: CityDesk, due: Due): void {
    const { kind, day, part } = due
    const told = part.counties.map((county, index) => this.#onTheDay(this.#begun(county, index, due), due))
    const members = told.filter(({ fate }) => fate === 'whole' || fate === 'in_part')
    const exceptions = told.filter((each) => !members.includes(each)).map(exceptionOf)
    city.log.notBefore(Math.max(day, ...members.map(({ desk }) => desk.log.minute)))
    goUp(city, part, { kind, members: streamsOf(members), exceptions })
    city.log.notBefore(day + minutesADay + 15)
    const [first] = members
    answer(city, kind, first && { division: first.desk.county, part: first.filing.parts[0] ?? null })
    for (const each of told) this.#afterTheDay(each, day + minutesADay)
    const added = told.filter(({ fate }) => fate === 'in_part' || fate === 'late')
    city.log.notBefore(Math.max(0, ...added.map(({ desk }) => desk.log.minute)))
    bringAfter(city, part, { kind, members: streamsOf(added) })
  }

  #begun(county: DivisionCode, index: number, { round, kind, day, part }: Due): Told {
    const desk = this.#deskOf(county)
    desk.log.notBefore(filedFrom(day, kind, part) - daysOfDrafting * minutesADay)
    const filing = new Filing(desk, { round, kind })
    draft(filing, desk)
    const earlier = this.#settled.get(county)
    if (kind === 'disclosure_catalog' && earlier) filing.carryOver(earlier)
    return { filing, desk, fate: fateOf(index, part.counties), beside: besideOf(index, kind, part) }
  }

  #onTheDay(told: Told, { kind, day, part }: Due): Told {
    const { filing, desk, fate, beside } = told
    const from = filedFrom(day, kind, part)
    desk.log.notBefore(from + 5)
    if (beside === 'extended') {
      extendedFiling(filing, desk)
      desk.log.notBefore(from + 2 * minutesADay + 5)
    }
    if (beside === 'on_paper') filing.beside(filing.city.reviewer, paperReceived(dayAt(from)), 0)
    const isInTime = fate === 'whole' || fate === 'in_part'
    if (isInTime || kind === 'disclosure_catalog') fileUp(filing, desk)
    if (!isInTime) return told
    filing.accept()
    if (beside === 'corrected') materialSupplied(filing, desk)
    if (fate === 'in_part') return { ...told, asked: sendBack(filing, desk) }
    filing.approveOpen()
    if (beside === 'shown') showForComments(filing, desk)
    this.#settle(told)
    return told
  }

  /** Whoever waits reminds the other; what was late is filed and examined, what was returned is answered and looked at again. */
  #afterTheDay(told: Told, next: number): void {
    const { filing, desk, fate, asked, beside } = told
    if (beside === 'for_record') this.#adjust(told, next + minutesADay)
    if (fate === 'whole') return
    desk.log.notBefore(next)
    if (!asked) remind(told)
    if (fate === 'open') return
    desk.log.notBefore(next + minutesADay)
    if (asked) answerReturn(filing, desk, asked)
    if (asked || filing.parts.length === 0) fileUp(filing, desk)
    filing.accept()
    if (asked?.comments.length) act.lookAgain(filing, desk, asked)
    else filing.approveOpen()
    this.#settle(told)
  }

  /** 备案 of a small change; where it is called in it is examined after all. */
  #adjust({ filing: first, desk }: Told, from: number): void {
    desk.log.notBefore(from)
    const adjusted = addChannel(desk, first.id.round)
    if (!adjusted) return
    const { filing, calledIn } = adjusted
    this.#settled.set(desk.county, filing)
    if (calledIn) {
      filing.carryOver(first)
      filing.accept()
      filing.approveOpen()
      filing.approve(desk.chance.pick(words.settled))
    }
    desk.publish()
  }

  #settle({ filing, desk, beside }: Told): void {
    filing.approve(desk.chance.pick(words.settled))
    if (filing.id.kind !== 'disclosure_catalog') return
    this.#settled.set(desk.county, filing)
    if (beside !== 'unpublished') desk.publish()
  }

  #deskOf(county: DivisionCode): CountyDesk {
    const known = this.#desks.get(county)
    if (known) return known
    const desk = new CountyDesk(county, new Log(`round ${county}`, minutesADay, new Chance('round', county)))
    this.#desks.set(county, desk)
    return desk
  }
}

/** 催办: the city of what was not filed, the county of what was and is not taken up. */
function remind({ filing, desk }: Told): void {
  const by = filing.parts.length > 0 ? desk.cast.leader : filing.city.reviewer
  filing.beside(by, { do: 'remind', text: null }, 0)
}

function exceptionOf({ desk: { county }, filing }: Told): PackageException {
  const kind = filing.parts.length > 0 ? 'late' : 'missing'
  return { division: county, kind, reason: words.exceptions[kind] }
}

function streamsOf(told: readonly Told[]): readonly string[] {
  return told.map(({ filing }) => filing.stream)
}
