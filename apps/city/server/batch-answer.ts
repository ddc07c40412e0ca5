import { todayAt } from '@mingce/api/clock'
import type { Desk } from '@mingce/api/desk'
import type { Past } from '@mingce/api/matter'
import { filingsIn, filingsRead, type HeldAgainst } from '@mingce/api/matters/batch'
import type { Officer } from '@mingce/api/procedure'
import type { FilingForBatch } from '@mingce/domain/batch/decide'
import type { BatchEvent } from '@mingce/domain/batch/events'
import { type Batch, evolveBatch, unprepared } from '@mingce/domain/batch/evolve'
import { splitOf } from '@mingce/domain/batch/prepare'
import { samplePolicies } from '@mingce/domain/batch/sample'
import { type Fact, fold } from '@mingce/domain/fact'
import { presentRow } from '@mingce/domain/guide/present-rows'
import { earlierRulings } from '@mingce/domain/lens/earlier-rulings'
import { unopenedRound } from '@mingce/domain/round/evolve'
import { batchStream, guideStream, parseSubmissionStream } from '@mingce/domain/streams'
import type { Asking } from '@mingce/projections/asking'
import { underReview } from '@mingce/projections/board/board'
import { factOf } from '@mingce/projections/fact-of'
import { guideChainOf, guidesOf } from '@mingce/projections/guide/guide'
import { registryOf } from '@mingce/projections/law/law'
import { rulingsGiven } from '@mingce/projections/lens/earlier'
import { trailOf } from '@mingce/projections/trail/questions'

type Asked = Pick<Officer, 'ask' | 'actor'> & { readonly desk: Desk }

/** Everything of the city's that is being examined, each item with what speaks against passing it together with others. */
export async function candidatesOf(ctx: Asked) {
  const [examined, guide, against] = await ctx.ask((tx) =>
    Promise.all([underReview(tx, ctx.actor), lastGuide(tx), heldAgainst(tx, ctx.actor)]),
  )
  const filings = examined.map(({ stream }) => stream)
  const known = await standing(ctx, filings, { guide, ...against })
  const chosen = [...known].map(([submission, { facts }]) => {
    const scope = new Set(facts.submission.scope)
    return { submission, parts: facts.submission.parts.filter(({ part }) => scope.has(part)) }
  })
  const split = splitOf(chosen, known)
  return split.map(({ submission, items }) => ({
    ...parseSubmissionStream(submission),
    submission,
    samplePolicies: samplePolicies([known.get(submission)?.round ?? unopenedRound]),
    items: items.map((item) => ({ ...item, ...titleOf(known.get(submission), item) })),
  }))
}

/** The guide that the province registered last; null when there is none. */
export function guideNow(ctx: Pick<Officer, 'ask'>): Promise<string | null> {
  return ctx.ask(lastGuide)
}

/** What the city's reviewers said of its counties' items so far, and the registry of laws, to hold others against. */
export function againstNow(ctx: Pick<Officer, 'ask' | 'actor'>): Promise<HeldAgainst> {
  return ctx.ask((tx) => heldAgainst(tx, ctx.actor))
}

async function heldAgainst(tx: Asking, actor: Officer['actor']): Promise<HeldAgainst> {
  const [given, registry, chain] = await Promise.all([rulingsGiven(tx, actor), registryOf(tx), guideChainOf(tx)])
  return { rulings: earlierRulings(given, presentRow(chain)), registry }
}

async function lastGuide(tx: Asking): Promise<string | null> {
  return (await guidesOf(tx)).at(-1)?.guide ?? null
}

/** A batch with all its items; null when the city has none of that name. */
export async function openBatch(ctx: Asked, id: string) {
  const batch = await batchNow(ctx, id)
  if (batch.stage === 'none') return null
  const known = await standing(ctx, [...new Set([...batch.items.values()].map(({ submission }) => submission))])
  const { items, sample, opened, tried, ...head } = batch
  return {
    ...{ ...head, batch: id, sample, opened: [...opened], tried: [...tried] },
    items: [...items.values()].map((item) => ({ ...item, ...titleOf(known.get(item.submission), item) })),
  }
}

/** The last batches of the city, each with where it stands. */
export async function batchesOf(ctx: Asked) {
  const entries = await ctx.ask((tx) =>
    trailOf(tx, { type: 'BatchPrepared', division: ctx.actor.authority, limit: mostListed }),
  )
  const ids = entries.map(({ stream }) => stream.split('/')[2] ?? '')
  const past = await ctx.desk.streams.read(ids.map((id) => batchStream(ctx.actor.authority, id)))
  return ids.map((id) => {
    const { items, stage, by, preparedAt, settlement } = folded(past, batchStream(ctx.actor.authority, id))
    const all = [...items.values()]
    const count = (outcome: string) => all.filter(({ result }) => result?.outcome === outcome).length
    const counts = { passed: count('passed'), skipped: count('skipped'), conflicts: count('conflict') }
    const settles = settlement?.filings.length ?? null
    return { batch: id, stage, by, preparedAt, settles, chosen: all.length, ...counts }
  })
}

const mostListed = 10

export async function batchNow(ctx: Pick<Asked, 'actor' | 'desk'>, id: string): Promise<Batch> {
  const stream = batchStream(ctx.actor.authority, id)
  return folded(await ctx.desk.streams.read([stream]), stream)
}

function folded(past: Past, stream: string): Batch {
  return fold(evolveBatch, unprepared, (past.get(stream) ?? []).map(factOf) as Fact<BatchEvent>[])
}

type Against = HeldAgainst & { readonly guide: string | null }

const nothing: Against = { guide: null, rulings: undefined, registry: undefined }

async function standing({ desk, actor }: Asked, filings: readonly string[], { guide, ...against } = nothing) {
  const today = todayAt(desk.clock)
  const stream = guide === null ? undefined : guideStream(guide)
  const past = await desk.streams.read([...filingsRead(filings, today), ...(stream ? [stream] : [])])
  return filingsIn(past, filings, { actor, today, guide: stream, ...against })
}

function titleOf(filing: FilingForBatch | undefined, { part, digest }: { part: string; digest: string }) {
  const item = filing?.facts.catalog.texts.get(digest)
  if (item) return { category: item.category, name: item.name }
  return { category: null, name: filing?.facts.submission.sections.get(part)?.heading ?? null }
}
