import type { Actor } from '@mingce/domain/authority/actor'
import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import { type Authority, unstaffed } from '@mingce/domain/authority/evolve'
import type { BatchEvent } from '@mingce/domain/batch/events'
import { type Batch, evolveBatch, unprepared } from '@mingce/domain/batch/evolve'
import { type CityCast, type CountyCast, cityCast, countyCast, sichuan } from '@mingce/domain/cast'
import type { CatalogEvent } from '@mingce/domain/catalog/events'
import { type Catalog, emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { seedWorkCalendar } from '@mingce/domain/deadline/calendars'
import type { Fact } from '@mingce/domain/fact'
import type { HandlingEvent } from '@mingce/domain/handling/events'
import { evolveHandling, type Handling, unhandled } from '@mingce/domain/handling/evolve'
import type { PackageEvent } from '@mingce/domain/joint-package/events'
import { emptyPackage, evolvePackage, type JointPackage } from '@mingce/domain/joint-package/evolve'
import { isReported } from '@mingce/domain/joint-package/stage'
import { isRefusal } from '@mingce/domain/refusal'
import { decideRound } from '@mingce/domain/round/decide'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { evolveRound, type Round, unopenedRound } from '@mingce/domain/round/evolve'
import { formerSettings } from '@mingce/domain/round/former-settings'
import { fiveOpenings } from '@mingce/domain/round/given'
import {
  batchStream,
  catalogStream,
  packageStream,
  roundStream,
  type SubmissionId,
  submissionStream,
} from '@mingce/domain/streams'
import type { SubmissionContext } from '@mingce/domain/submission/context'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { type Submission, unfiled } from '@mingce/domain/submission/state'
import { amendedCalendar } from './clock-deeds.ts'
import type { Random } from './random.ts'

type Event = { readonly type: string }

/** A bureau with everyone of its cast on their post. */
function staffed(cast: CityCast): Authority {
  const { authority } = cast.leader
  const appointments = Object.values(cast).map(({ account, role }: Actor) => ({ account, role, from: '', until: null }))
  return { ...unstaffed(authority), appointments }
}

/** One act: what one actor recorded at once, stream by stream. */
export type Deed = { readonly actor: Actor; readonly at: Date; readonly streams: ReadonlyMap<string, readonly Event[]> }

/** One round in one city, as its deciders see it. Every deed that they allow is kept, and nothing else. */
export class World {
  readonly random: Random
  readonly round: string
  readonly counties: readonly DivisionCode[]
  readonly city: DivisionCode
  readonly deeds: Deed[] = []
  readonly catalogs = new Map<DivisionCode, Catalog>()
  readonly submissions = new Map<string, Submission>()
  readonly handlings = new Map<string, Handling>()
  readonly batches = new Map<string, Batch>()
  joint: JointPackage = emptyPackage
  opened: Round = unopenedRound
  #minutes = 0

  /** @param counties of one city */
  constructor(random: Random, round: string, counties: readonly [DivisionCode, ...DivisionCode[]]) {
    this.random = random
    this.round = round
    this.counties = counties
    this.city = cityOf(counties[0])
    this.#open(counties)
  }

  cityPosts(): CityCast {
    return cityCast(this.city)
  }

  countyPosts(county: DivisionCode): CountyCast {
    return countyCast(county)
  }

  catalogOf(county: DivisionCode): Catalog {
    return this.catalogs.get(county) ?? emptyCatalog
  }

  submissionOf(id: SubmissionId): Submission {
    return this.submissions.get(submissionStream(id)) ?? unfiled
  }

  batchOf(batch: string): Batch {
    return this.batches.get(batchStream(this.city, batch)) ?? unprepared
  }

  /** The county's filing of `kind` that may still move: after a decided one the next. */
  currentId(division: DivisionCode, kind: DeliverableKind): SubmissionId {
    const first = { round: this.round, division, kind, n: 1 }
    const decided = this.submissionOf(first).stage === 'approved' && this.random.chance(0.5)
    return decided ? { ...first, n: 2 } : first
  }

  get today(): string {
    return this.now.toISOString().slice(0, 10)
  }

  get now(): Date {
    return new Date(Date.parse('2021-09-13T01:00:00.000Z') + this.#minutes * 60_000)
  }

  /** Nothing happens for so many days. */
  wait(days: number): void {
    this.#minutes += days * 1_440
  }

  contextFor(actor: Actor, id: SubmissionId): SubmissionContext {
    const previous = id.n > 1 ? this.submissionOf({ ...id, n: id.n - 1 }) : undefined
    const filing = this.joint.filings.get(id.kind)
    const reported = isReported(filing?.stage)
    const innerDate = this.joint.innerDates.get(id.kind) ?? null
    const around = {
      round: this.opened,
      calendar: this.deeds.length > 60 ? amendedCalendar : seedWorkCalendar,
      innerDate,
      previous,
      reported,
    }
    return { actor, today: this.today, ...around, bureau: this.bureau }
  }

  record(actor: Actor, streams: ReadonlyMap<string, readonly Event[]>): void {
    const at = this.now
    this.#minutes += 1 + this.random.count(20)
    const written = new Map([...streams].filter(([, events]) => events.length > 0))
    if (written.size === 0) return
    this.deeds.push({ actor, at, streams: written })
    for (const [stream, events] of written)
      for (const event of events) this.#fold(stream, { event, by: authorOf(actor), at: at.toISOString() })
  }

  #fold(stream: string, fact: Fact<Event>): void {
    const [head, second] = stream.split('/')
    if (head === 'catalog') {
      const county = second as DivisionCode
      this.catalogs.set(county, evolveCatalog(this.catalogOf(county), fact as Fact<CatalogEvent>))
    }
    if (head === 'submission')
      this.submissions.set(
        stream,
        evolveSubmission(this.submissions.get(stream) ?? unfiled, fact as Fact<SubmissionEvent>),
      )
    if (head === 'handling')
      this.handlings.set(stream, evolveHandling(this.handlings.get(stream) ?? unhandled, fact as Fact<HandlingEvent>))
    if (head === 'batch')
      this.batches.set(stream, evolveBatch(this.batches.get(stream) ?? unprepared, fact as Fact<BatchEvent>))
    if (head === 'package') this.joint = evolvePackage(this.joint, fact as Fact<PackageEvent>)
    if (head === 'round') this.opened = evolveRound(this.opened, fact as never)
  }

  #open(cohort: readonly DivisionCode[]): void {
    const actor = sichuan.roundManager
    const document = {
      title: '关于深化义务教育领域基层政务公开的通知',
      docNumber: null,
      issuedOn: '2021-09-10',
      synthetic: true,
    }
    const deliverables = [
      { kind: 'implementation_plan' as const, dueDate: '2021-09-20', owedBy: 'county_and_city' as const },
      { kind: 'disclosure_catalog' as const, dueDate: '2021-10-20', owedBy: 'county' as const },
      { kind: 'work_summary' as const, dueDate: '2021-12-20', owedBy: 'county' as const },
    ]
    const extraFields = [{ ...fiveOpenings, required: false }]
    const days = { acceptWithin: 2, reviewWithin: 5 }
    const settings = { ...formerSettings, deliverables, ...days, rejectAllowed: true, extraFields }
    const command = { do: 'open', round: this.round, title: `轮次 ${this.round}`, document, cohort, settings } as const
    const opened = decideRound(command, unopenedRound, { actor })
    if (isRefusal(opened)) throw new Error(`the round was not opened: ${opened.refused}`)
    this.record(actor, new Map([[roundStream(this.round), opened]]))
  }

  get bureau(): Authority {
    return staffed(this.cityPosts())
  }

  get packageStream(): string {
    return packageStream(this.round, this.city)
  }

  catalogStream(county: DivisionCode): string {
    return catalogStream(county)
  }
}

function authorOf({ account, role, authority }: Actor) {
  return { account, post: role, authority }
}
