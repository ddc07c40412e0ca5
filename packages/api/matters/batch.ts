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
import { isRefusal } from '@mingce/domain/refusal'
import { batchStream, guideStream, parseSubmissionStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter, Past } from '../matter.ts'
import { filingIn, submissionMatter } from './submission.ts'

export type BatchTarget = { readonly city: DivisionCode; readonly batch: string }

/** 批量提出审核意见: decided on with each filing that the command is about, as one decides on it by itself, and the guide. */
export const batchMatter: Matter<BatchTarget, BatchCommand, BatchRefusal> = {
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
      guide: guidesOf(command, batchIn(past, target))[0],
    })
    const context: BatchContext = { actor, ...target, at: now.toISOString(), filings }
    const decision = decideBatch(command, batchIn(past, target), context)
    if (isRefusal<BatchRefusal>(decision)) return decision
    const [filing] = filingsNamed(command)
    return new Map<string, readonly { type: string }[]>([
      ...(filing && decision.filing.length > 0 ? [[filing, decision.filing] as const] : []),
      [batchStream(target.city, target.batch), decision.batch],
    ])
  },
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

type Asker = { readonly actor: Actor; readonly today: string; readonly guide: string | undefined }

/** Filings as they stand in what was read, each with what its items are held against. */
export function filingsIn(
  past: Past,
  filings: readonly string[],
  { actor, today, guide: stream }: Asker,
): ReadonlyMap<string, FilingForBatch> {
  const guide = stream === undefined ? undefined : stateOf(past, stream, evolveGuide, unregisteredGuide)
  return new Map(
    filings.map((each) => {
      const { facts, context } = filingIn(past, parseSubmissionStream(each), { actor, today })
      return [each, { facts, context, round: context.round, guide }]
    }),
  )
}

/** The guide that a batch's texts were, or are to be, held against. */
function guidesOf(command: BatchCommand, { guide }: Batch): readonly string[] {
  if (command.do === 'prepareBatch') return command.guide === null ? [] : [guideStream(command.guide)]
  return command.do === 'passFiling' && guide !== null ? [guideStream(guide)] : []
}
