import { actFor, postsOf } from '../authority/acting.ts'
import type { Actor } from '../authority/actor.ts'
import { decideAuthority } from '../authority/decide.ts'
import { cityOf, type DivisionCode } from '../authority/division.ts'
import type { AuthorityEvent } from '../authority/events.ts'
import { type Authority, unstaffed } from '../authority/evolve.ts'
import { decideBatch, filingsNamed } from '../batch/decide.ts'
import type { BatchEvent } from '../batch/events.ts'
import { type Batch, unprepared } from '../batch/evolve.ts'
import type { BeforeFilingEvent } from '../before-filing/events.ts'
import type { BeforeFiling } from '../before-filing/evolve.ts'
import { sourceCounty } from '../borrowing/borrow.ts'
import { decideCatalog } from '../catalog/decide.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { type Catalog, emptyCatalog } from '../catalog/evolve.ts'
import { dayOf } from '../day.ts'
import type { Fact } from '../fact.ts'
import type { GoodPracticeEvent } from '../good-practice/events.ts'
import type { GoodPractice } from '../good-practice/evolve.ts'
import { decideHandling } from '../handling/decide.ts'
import type { HandlingEvent } from '../handling/events.ts'
import { type Handling, unhandled } from '../handling/evolve.ts'
import { decidePackage } from '../joint-package/decide.ts'
import type { PackageEvent } from '../joint-package/events.ts'
import { emptyPackage, type JointPackage } from '../joint-package/evolve.ts'
import { textsDigestOf } from '../joint-package/given.ts'
import { isReported } from '../joint-package/stage.ts'
import type { ListsEvent } from '../lists/events.ts'
import type { Lists } from '../lists/evolve.ts'
import type { PageEvent } from '../published-page/events.ts'
import type { Pages } from '../published-page/evolve.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import {
  authorityStream,
  batchStream,
  catalogStream,
  handlingStream,
  packageStream,
  parseSubmissionStream,
  type SubmissionId,
  submissionStream,
} from '../streams.ts'
import type { SubmissionContext } from '../submission/context.ts'
import { decideSubmission } from '../submission/decide.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import { type Submission, unfiled } from '../submission/state.ts'
import { decidedBeforeFiling } from './before-filing.ts'
import { calendarOn } from './calendar.ts'
import type { Deed } from './deed.ts'
import { decidedOnGoodPractice } from './good-practice.ts'
import { chain, guide } from './guide-upgrade.ts'
import { laws } from './law-answers.ts'
import { decidedOnLists } from './lists.ts'
import { moved } from './moved.ts'
import { decidedOnPages } from './pages.ts'
import { roundOf } from './rounds.ts'
import { staffed } from './staff.ts'

// A province in small, for laws over any history: three counties, their two cities, two open rounds.

type FilingEvent = CatalogEvent | SubmissionEvent | BeforeFilingEvent | ListsEvent | PageEvent
export type ChainEvent = FilingEvent | GoodPracticeEvent | PackageEvent | AuthorityEvent | HandlingEvent | BatchEvent
export type Recorded = { readonly stream: string; readonly fact: Fact<ChainEvent> }

/** What each desk holds now, and every event that led there, in order. */
export type World = {
  readonly catalogs: ReadonlyMap<string, Catalog>
  readonly submissions: ReadonlyMap<string, Submission>
  readonly packages: ReadonlyMap<string, JointPackage>
  readonly authorities: ReadonlyMap<string, Authority>
  readonly handlings: ReadonlyMap<string, Handling>
  readonly batches: ReadonlyMap<string, Batch>
  readonly beforeFilings: ReadonlyMap<string, BeforeFiling>
  readonly lists: ReadonlyMap<string, Lists>
  readonly goodPractices: ReadonlyMap<string, GoodPractice>
  readonly pages: ReadonlyMap<string, Pages>
  readonly ledger: readonly Recorded[]
  readonly hours: number
}

export const emptyWorld: World = {
  catalogs: new Map(),
  submissions: new Map(),
  ...{ packages: new Map(), authorities: staffed, handlings: new Map() },
  ...{ batches: new Map(), beforeFilings: new Map() },
  ...{ lists: new Map(), goodPractices: new Map(), pages: new Map() },
  ...{ ledger: [], hours: 0 },
}

export type Outcome = readonly Recorded[] | Refusal

export const catalogIn = (world: World, division: string) => world.catalogs.get(division) ?? emptyCatalog
export const submissionIn = (world: World, id: SubmissionId) => world.submissions.get(submissionStream(id)) ?? unfiled
export const authorityIn = (world: Pick<World, 'authorities'>, code: DivisionCode) =>
  world.authorities.get(authorityStream(code)) ?? unstaffed(code)
export const handlingIn = (world: World, code: string) => world.handlings.get(handlingStream(code)) ?? unhandled
export const batchIn = (world: World, city: string, batch: string) =>
  world.batches.get(batchStream(city, batch)) ?? unprepared
export const packageIn = (world: World, round: string, city: string) =>
  world.packages.get(packageStream(round, city)) ?? emptyPackage

/** The world after someone tried something: moved on by what was recorded, or the very same one. Three hours pass. */
export function carryOut(world: World, deed: Deed): { readonly world: World; readonly outcome: Outcome } {
  const at = instantOf(world)
  const later = { ...world, hours: world.hours + 3 }
  const { account, authority } = deed.actor
  const [own, ...others] = postsOf(authorityIn(world, authority), account, dayOf(at))
  if (!own) return { world: later, outcome: refuse('NOT_APPOINTED') }
  const { actor, outcome: decision } = actFor<Decided>([own, ...others], (as) =>
    decided(world, { ...deed, actor: as }, at),
  )
  if (isRefusal(decision)) return { world: later, outcome: decision }
  const by = { account, post: actor.role, authority, ...(actor.onBehalfOf && { onBehalfOf: actor.onBehalfOf }) }
  const outcome = decision.map(({ stream, event }) => ({ stream, fact: { event, by, at } }))
  return { world: outcome.reduce(moved, { ...later, ledger: [...world.ledger, ...outcome] }), outcome }
}

/** The facts of one stream, in order. */
export function factsOf<Event extends ChainEvent>(world: World, stream: string): readonly Fact<Event>[] {
  return world.ledger.filter((each) => each.stream === stream).map(({ fact }) => fact as Fact<Event>)
}

/** The world folded from nothing but its ledger. */
export function replayed(ledger: readonly Recorded[]): World {
  return ledger.reduce(moved, { ...emptyWorld, ledger })
}

type Decided = readonly { readonly stream: string; readonly event: ChainEvent }[] | Refusal

function decided(world: World, deed: Deed, at: string): Decided {
  const today = dayOf(at)
  switch (deed.on) {
    case 'catalog': {
      const { actor, division, command } = deed
      const around = { guide, chain, laws, source: catalogIn(world, sourceCounty(command) ?? '') }
      const events = decideCatalog(command, catalogIn(world, division), { actor, division, today, ...around })
      return isRefusal(events) ? events : events.map((event) => ({ stream: catalogStream(division), event }))
    }
    case 'authority': {
      const { actor, code, command } = deed
      const events = decideAuthority(command, authorityIn(world, code), { actor, today })
      return isRefusal(events) ? events : events.map((event) => ({ stream: authorityStream(code), event }))
    }
    case 'handling': {
      const { actor, command } = deed
      const facts = { submission: world.submissions.get(command.matter), joint: world.packages.get(command.matter) }
      const context = { actor, authority: authorityIn(world, actor.authority), ...facts }
      const events = decideHandling(command, handlingIn(world, actor.authority), context)
      const stream = handlingStream(actor.authority)
      return isRefusal(events) ? events : events.map((event) => ({ stream, event }))
    }
    case 'lists':
      return decidedOnLists(world, deed, { today, catalog: catalogIn(world, deed.division) })
    case 'pages':
      return decidedOnPages(world, deed, { today, catalog: catalogIn(world, deed.division) })
    case 'good-practice':
      return decidedOnGoodPractice(world, deed, catalogIn(world, deed.division))
    case 'before-filing':
      return decidedBeforeFiling(world, deed, today)
    case 'batch':
      return decidedOnBatch(world, deed, { today, at })
    case 'submission':
      return decidedOnFiling(world, deed, today)
    case 'package': {
      const { actor, round, city, command } = deed
      const around = { today, round: roundOf(round), calendar: calendarOn(today) }
      const context = {
        actor,
        city,
        ...around,
        bureau: authorityIn(world, city),
        submissions: world.submissions,
        textsDigestOf,
      }
      const events = decidePackage(command, packageIn(world, round, city), context)
      return isRefusal(events) ? events : events.map((event) => ({ stream: packageStream(round, city), event }))
    }
  }
}

function decidedOnFiling(world: World, deed: Deed & { on: 'submission' }, today: string): Decided {
  const { actor, id, command } = deed
  const facts = { id, submission: submissionIn(world, id), catalog: catalogIn(world, id.division) }
  const decision = decideSubmission(command, facts, contextOf(world, id, { actor, today }))
  if (isRefusal(decision)) return decision
  return [
    ...decision.submission.map((event) => ({ stream: submissionStream(id), event })),
    ...decision.catalog.map((event) => ({ stream: catalogStream(id.division), event })),
  ]
}

/** What follows in a batch, and in the filing it passes items of. */
function decidedOnBatch(
  world: World,
  deed: Deed & { on: 'batch' },
  { today, at }: { today: string; at: string },
): Decided {
  const { actor, city, batch, command } = deed
  const named = filingsNamed(command)
  const filings = new Map(
    named
      .filter((stream) => world.submissions.has(stream))
      .map((stream) => {
        const id = parseSubmissionStream(stream)
        const facts = { id, submission: submissionIn(world, id), catalog: catalogIn(world, id.division) }
        const context = contextOf(world, id, { actor, today })
        return [stream, { facts, round: context.round, guide, context }]
      }),
  )
  const decision = decideBatch(command, batchIn(world, city, batch), { actor, city, batch, at, filings })
  if (isRefusal(decision)) return decision
  return [
    ...decision.filing.map((event) => ({ stream: named[0] ?? '', event })),
    ...decision.catalog.map((event) => ({ stream: catalogStream((named[0] ?? '').split('/')[2] ?? ''), event })),
    ...decision.batch.map((event) => ({ stream: batchStream(city, batch), event })),
  ]
}

/** What a decision on a filing relies on besides itself and its catalog. */
function contextOf(
  world: World,
  id: SubmissionId,
  { actor, today }: { actor: Actor; today: string },
): SubmissionContext {
  const previous = id.n > 1 ? world.submissions.get(submissionStream({ ...id, n: id.n - 1 })) : undefined
  const bureau = authorityIn(world, cityOf(id.division))
  const innerDate = packageIn(world, id.round, cityOf(id.division)).innerDates.get(id.kind) ?? null
  const around = { round: roundOf(id.round), calendar: calendarOn(today), innerDate, previous, bureau }
  return { actor, today, ...around, reported: wentUp(world, id) }
}

export function today({ hours }: Pick<World, 'hours'>): string {
  return dayOf(instantOf({ hours }))
}

function instantOf({ hours }: Pick<World, 'hours'>): string {
  return new Date(Date.UTC(2021, 8, 10, 1) + hours * 3_600_000).toISOString()
}

export function wentUp(world: World, id: SubmissionId): boolean {
  const filing = packageIn(world, id.round, cityOf(id.division)).filings.get(id.kind)
  const came = filing && isReported(filing.stage) ? [filing, ...filing.addenda] : []
  return came.some(({ members }) => members.some((each) => each.submission === submissionStream(id)))
}
