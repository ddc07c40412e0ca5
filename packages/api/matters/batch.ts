import type { Actor } from '@mingce/domain/authority/actor'
import type { DivisionCode } from '@mingce/domain/authority/division'
import {
  type BatchCommand,
  type BatchContext,
  type BatchRefusal,
  decideBatch,
  type FilingForBatch,
  filingsNamed,
} from '@mingce/domain/batch/decide'
import { type Batch, evolveBatch, unprepared } from '@mingce/domain/batch/evolve'
import { evolveGuide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import type { RegisteredLaw } from '@mingce/domain/law/evolve'
import type { EarlierRulings } from '@mingce/domain/lens/earlier-rulings'
import { isRefusal } from '@mingce/domain/refusal'
import { batchStream, catalogStream, guideStream, parseSubmissionStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter, Past } from '../matter.ts'
import { filingIn, submissionMatter } from './submission.ts'

export type BatchTarget = { readonly city: DivisionCode; readonly batch: string }

type BatchMatter = Matter<BatchTarget, BatchCommand, BatchRefusal>

/** 批量提出审核意见: decided on with each filing that the command is about, as one decides on it by itself, and the guide. */
export const batchMatter: BatchMatter = batchAgainst({ rulings: undefined, registry: undefined })

/** What items are held against beside their own streams, as it was known when it was asked for. */
export type HeldAgainst = {
  readonly rulings: EarlierRulings | undefined
  readonly registry: readonly RegisteredLaw[] | undefined
}

/**
 * The same, the items held against what the city said before of the same items elsewhere, and their bases against the registry of laws.
 * Both are handed over as they were known when they were asked for: they are advice and guard no stream, as on the review desk.
 */
export function batchAgainst({ rulings, registry }: HeldAgainst): BatchMatter {
  return {
    name: 'batch',
    stream: ({ city, batch }) => batchStream(city, batch),
    reads: (target, command, past, today) => {
      const own = batchStream(target.city, target.batch)
      if (!past.has(own)) return [own]
      return [own, ...filingsRead(filingsNamed(command), today), ...guidesOf(command, batchIn(past, target))]
    },
    decide: (target, command, past, { actor, now, today }) => {
      const filings = filingsIn(past, filingsNamed(command), {
        ...{ actor, today },
        ...{ guide: guidesOf(command, batchIn(past, target))[0], rulings, registry },
      })
      const context: BatchContext = { actor, ...target, at: now.toISOString(), filings }
      const decision = decideBatch(command, batchIn(past, target), context)
      if (isRefusal<BatchRefusal>(decision)) return decision
      const [filing] = filingsNamed(command)
      return new Map<string, readonly { type: string }[]>([
        ...(filing && decision.filing.length > 0 ? [[filing, decision.filing] as const] : []),
        ...(filing && decision.catalog.length > 0 ? [[catalogOf(filing), decision.catalog] as const] : []),
        [batchStream(target.city, target.batch), decision.batch],
      ])
    },
  }
}

function catalogOf(filing: string): string {
  return catalogStream(parseSubmissionStream(filing).division)
}

/** A batch as it stands in what was read. */
export function batchIn(past: Past, { city, batch }: BatchTarget): Batch {
  return stateOf(past, batchStream(city, batch), evolveBatch, unprepared)
}

/** Every stream on which opinions on items of these filings rely, each once. */
export function filingsRead(filings: readonly string[], today: string): readonly string[] {
  const reads = filings.flatMap((stream) =>
    submissionMatter.reads(parseSubmissionStream(stream), anyOpinion, new Map(), today),
  )
  return [...new Set(reads)]
}

const anyOpinion = {
  ...({ do: 'reviewItem', part: '', digest: '', decision: 'approve', reason: null, change: null } as const),
}

type Asker = {
  readonly actor: Actor
  readonly today: string
  readonly guide: string | undefined
  readonly rulings?: EarlierRulings | undefined
  readonly registry?: readonly RegisteredLaw[] | undefined
}

/** Filings as they stand in what was read, each with what its items are held against. */
export function filingsIn(
  past: Past,
  filings: readonly string[],
  { actor, today, guide: stream, rulings, registry }: Asker,
): ReadonlyMap<string, FilingForBatch> {
  const guide = stream === undefined ? undefined : stateOf(past, stream, evolveGuide, unregisteredGuide)
  const earlier = rulings && { rulings, account: actor.account }
  const laws = registry && { registry, day: today }
  return new Map(
    filings.map((each) => {
      const { facts, context } = filingIn(past, parseSubmissionStream(each), { actor, today })
      return [each, { facts, context, round: context.round, guide, earlier, laws }]
    }),
  )
}

/** The guide that a batch's texts were, or are to be, held against. */
function guidesOf(command: BatchCommand, { guide }: Batch): readonly string[] {
  if (command.do === 'prepareBatch') return command.guide === null ? [] : [guideStream(command.guide)]
  return command.do === 'passFiling' && guide !== null ? [guideStream(guide)] : []
}
