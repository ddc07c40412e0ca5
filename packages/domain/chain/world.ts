import { actFor, postsOf } from '../authority/acting.ts'
import type { Actor } from '../authority/actor.ts'
import { type AuthorityCommand, decideAuthority } from '../authority/decide.ts'
import { cityOf, type DivisionCode, parseDivision } from '../authority/division.ts'
import type { AuthorityEvent } from '../authority/events.ts'
import { type Authority, evolveAuthority, unstaffed } from '../authority/evolve.ts'
import { type CatalogCommand, decideCatalog } from '../catalog/decide.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { type Catalog, emptyCatalog, evolveCatalog } from '../catalog/evolve.ts'
import { dayOf } from '../day.ts'
import { seedWorkCalendar } from '../deadline/calendars.ts'
import type { Fact } from '../fact.ts'
import { decideHandling, type HandlingCommand } from '../handling/decide.ts'
import type { HandlingEvent } from '../handling/events.ts'
import { evolveHandling, type Handling, unhandled } from '../handling/evolve.ts'
import { owingCounties } from '../joint-package/assemble.ts'
import type { PackageCommand } from '../joint-package/commands.ts'
import { decidePackage } from '../joint-package/decide.ts'
import type { PackageEvent } from '../joint-package/events.ts'
import { emptyPackage, evolvePackage, type JointPackage } from '../joint-package/evolve.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { OpenedRound } from '../round/evolve.ts'
import { fiveOpenings, noticeSettings, openRound } from '../round/given.ts'
import {
  authorityStream,
  catalogStream,
  handlingStream,
  packageStream,
  type SubmissionId,
  submissionStream,
} from '../streams.ts'
import { decideSubmission, type SubmissionCommand } from '../submission/decide.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import { evolveSubmission } from '../submission/evolve.ts'
import { type Submission, unfiled } from '../submission/state.ts'
import { counties, staffed } from './staff.ts'
import { guide } from './wording.ts'

// A province in small, for laws over any history: three counties, their two cities, two open rounds.

export type ChainEvent = CatalogEvent | SubmissionEvent | PackageEvent | AuthorityEvent | HandlingEvent
export type Recorded = { readonly stream: string; readonly fact: Fact<ChainEvent> }

/** What each desk holds now, and every event that led there, in order. */
export type World = {
  readonly catalogs: ReadonlyMap<string, Catalog>
  readonly submissions: ReadonlyMap<string, Submission>
  readonly packages: ReadonlyMap<string, JointPackage>
  readonly authorities: ReadonlyMap<string, Authority>
  readonly handlings: ReadonlyMap<string, Handling>
  readonly ledger: readonly Recorded[]
  readonly hours: number
}

export const emptyWorld: World = {
  catalogs: new Map(),
  submissions: new Map(),
  packages: new Map(),
  authorities: staffed,
  handlings: new Map(),
  ledger: [],
  hours: 0,
}

export type Deed = { readonly actor: Actor } & (
  | { readonly on: 'catalog'; readonly division: DivisionCode; readonly command: CatalogCommand }
  | { readonly on: 'submission'; readonly id: SubmissionId; readonly command: SubmissionCommand }
  | { readonly on: 'package'; readonly round: string; readonly city: DivisionCode; readonly command: PackageCommand }
  | { readonly on: 'authority'; readonly code: DivisionCode; readonly command: AuthorityCommand }
  | { readonly on: 'handling'; readonly command: HandlingCommand }
)

export type Outcome = readonly Recorded[] | Refusal

const cohort = new Set<string>(counties)
/** The later round asks for 五公开 too. */
const laterSettings = { ...noticeSettings, rejectAllowed: true, extraFields: [fiveOpenings] }
export const rounds: ReadonlyMap<string, OpenedRound> = new Map([
  ['2021-pilot', openRound({ cohort })],
  ['2023-all', openRound({ id: '2023-all', cohort, settings: laterSettings })],
])

export const catalogIn = (world: World, division: string) => world.catalogs.get(division) ?? emptyCatalog
export const submissionIn = (world: World, id: SubmissionId) => world.submissions.get(submissionStream(id)) ?? unfiled
export const authorityIn = (world: Pick<World, 'authorities'>, code: DivisionCode) =>
  world.authorities.get(authorityStream(code)) ?? unstaffed(code)
export const handlingIn = (world: World, code: string) => world.handlings.get(handlingStream(code)) ?? unhandled
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
    decided(world, { ...deed, actor: as }, dayOf(at)),
  )
  if (isRefusal(decision)) return { world: later, outcome: decision }
  const by = { account, post: actor.role, authority, ...(actor.onBehalfOf && { onBehalfOf: actor.onBehalfOf }) }
  const outcome = decision.map(({ stream, event }) => ({ stream, fact: { event, by, at } }))
  return { world: outcome.reduce(moved, { ...later, ledger: [...world.ledger, ...outcome] }), outcome }
}

function moved(world: World, { stream, fact }: Recorded): World {
  const [head, second = ''] = stream.split('/')
  if (head === 'catalog') {
    const after = evolveCatalog(catalogIn(world, second), fact as Fact<CatalogEvent>)
    return { ...world, catalogs: new Map(world.catalogs).set(second, after) }
  }
  if (head === 'submission') {
    const after = evolveSubmission(world.submissions.get(stream) ?? unfiled, fact as Fact<SubmissionEvent>)
    return { ...world, submissions: new Map(world.submissions).set(stream, after) }
  }
  if (head === 'authority') {
    const was = authorityIn(world, parseDivision(second))
    const after = evolveAuthority(was, fact as Fact<AuthorityEvent>)
    return { ...world, authorities: new Map(world.authorities).set(stream, after) }
  }
  if (head === 'handling') {
    const after = evolveHandling(handlingIn(world, second), fact as Fact<HandlingEvent>)
    return { ...world, handlings: new Map(world.handlings).set(stream, after) }
  }
  const after = evolvePackage(world.packages.get(stream) ?? emptyPackage, fact as Fact<PackageEvent>)
  return { ...world, packages: new Map(world.packages).set(stream, after) }
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

function decided(world: World, deed: Deed, today: string): Decided {
  switch (deed.on) {
    case 'catalog': {
      const { actor, division, command } = deed
      const events = decideCatalog(command, catalogIn(world, division), { actor, division, today, guide })
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
    case 'submission':
      return decidedOnFiling(world, deed, today)
    case 'package': {
      const { actor, round, city, command } = deed
      const context = { actor, city, round: roundOf(round), submissions: world.submissions }
      const events = decidePackage(command, packageIn(world, round, city), context)
      return isRefusal(events) ? events : events.map((event) => ({ stream: packageStream(round, city), event }))
    }
  }
}

function decidedOnFiling(world: World, deed: Deed & { on: 'submission' }, today: string): Decided {
  const { actor, id, command } = deed
  const previous = id.n > 1 ? submissionIn(world, { ...id, n: id.n - 1 }) : undefined
  const context = { actor, today, round: roundOf(id.round), calendar: seedWorkCalendar, previous }
  const facts = { id, submission: submissionIn(world, id), catalog: catalogIn(world, id.division) }
  const decision = decideSubmission(command, facts, { ...context, reported: isReported(world, id) })
  if (isRefusal(decision)) return decision
  return [
    ...decision.submission.map((event) => ({ stream: submissionStream(id), event })),
    ...decision.catalog.map((event) => ({ stream: catalogStream(id.division), event })),
  ]
}

export function today({ hours }: Pick<World, 'hours'>): string {
  return dayOf(instantOf({ hours }))
}

function instantOf({ hours }: Pick<World, 'hours'>): string {
  return new Date(Date.UTC(2021, 8, 10, 1) + hours * 3_600_000).toISOString()
}

export function isReported(world: World, id: SubmissionId): boolean {
  const filing = packageIn(world, id.round, cityOf(id.division)).filings.get(id.kind)
  if (filing?.stage !== 'submitted' && filing?.stage !== 'confirmed') return false
  const members = [...filing.members, ...filing.addenda.flatMap((each) => each.members)]
  return members.some((each) => each.submission === submissionStream(id))
}

export function roundOf(round: string): OpenedRound {
  const found = rounds.get(round)
  if (!found) throw new Error(`no round ${round}`)
  return found
}

/** The counties of a city that owe a deliverable in a round. */
export const owing = (round: string, city: string) => owingCounties(roundOf(round), city)
