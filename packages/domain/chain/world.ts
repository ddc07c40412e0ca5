import { cityOf, type DivisionCode } from '../authority/division.ts'
import type { AuthorityEvent } from '../authority/events.ts'
import { type Authority, unstaffed } from '../authority/evolve.ts'
import type { BatchEvent } from '../batch/events.ts'
import { type Batch, unprepared } from '../batch/evolve.ts'
import type { BeforeFilingEvent } from '../before-filing/events.ts'
import type { BeforeFiling } from '../before-filing/evolve.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { type Catalog, emptyCatalog } from '../catalog/evolve.ts'
import { dayOf } from '../day.ts'
import type { Fact } from '../fact.ts'
import type { GoodPracticeEvent } from '../good-practice/events.ts'
import type { GoodPractice } from '../good-practice/evolve.ts'
import type { HandlingEvent } from '../handling/events.ts'
import { type Handling, unhandled } from '../handling/evolve.ts'
import type { PackageEvent } from '../joint-package/events.ts'
import { emptyPackage, type JointPackage } from '../joint-package/evolve.ts'
import { isReported } from '../joint-package/stage.ts'
import type { ListsEvent } from '../lists/events.ts'
import type { Lists } from '../lists/evolve.ts'
import type { PageEvent } from '../published-page/events.ts'
import type { Pages } from '../published-page/evolve.ts'
import type { Refusal } from '../refusal.ts'
import {
  authorityStream,
  batchStream,
  handlingStream,
  packageStream,
  type SubmissionId,
  submissionStream,
} from '../streams.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import { type Submission, unfiled } from '../submission/state.ts'
import { moved } from './moved.ts'
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

/** The facts of one stream, in order. */
export function factsOf<Event extends ChainEvent>(world: World, stream: string): readonly Fact<Event>[] {
  return world.ledger.filter((each) => each.stream === stream).map(({ fact }) => fact as Fact<Event>)
}

/** The world folded from nothing but its ledger. */
export function replayed(ledger: readonly Recorded[]): World {
  return ledger.reduce(moved, { ...emptyWorld, ledger })
}

export function today({ hours }: Pick<World, 'hours'>): string {
  return dayOf(instantOf({ hours }))
}

export function instantOf({ hours }: Pick<World, 'hours'>): string {
  return new Date(Date.UTC(2021, 8, 10, 1) + hours * 3_600_000).toISOString()
}

export function wentUp(world: World, id: SubmissionId): boolean {
  const filing = packageIn(world, id.round, cityOf(id.division)).filings.get(id.kind)
  const came = filing && isReported(filing.stage) ? [filing, ...filing.addenda] : []
  return came.some(({ members }) => members.some((each) => each.submission === submissionStream(id)))
}
