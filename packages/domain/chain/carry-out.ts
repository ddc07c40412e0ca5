import { actFor, postsOf } from '../authority/acting.ts'
import type { Actor } from '../authority/actor.ts'
import { decideAuthority } from '../authority/decide.ts'
import { cityOf } from '../authority/division.ts'
import { decideBatch, filingsNamed } from '../batch/decide.ts'
import { sourceCounty } from '../borrowing/borrow.ts'
import { decideCatalog } from '../catalog/decide.ts'
import { dayOf } from '../day.ts'
import { decideHandling } from '../handling/decide.ts'
import { decidePackage } from '../joint-package/decide.ts'
import { textsDigestOf } from '../joint-package/given.ts'
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
import {
  authorityIn,
  batchIn,
  type ChainEvent,
  catalogIn,
  handlingIn,
  instantOf,
  type Outcome,
  packageIn,
  submissionIn,
  type World,
  wentUp,
} from './world.ts'

// What comes of a deed in the world as it stands: each desk's decider, with what it relies on.

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
