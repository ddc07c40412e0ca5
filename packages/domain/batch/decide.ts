import type { Actor } from '../authority/actor.ts'
import type { DivisionCode } from '../authority/division.ts'
import { oversees } from '../authority/jurisdiction.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { firstRefusal, type Refusal, refuse } from '../refusal.ts'
import { parseSubmissionStream } from '../streams.ts'
import type { SubmissionContext } from '../submission/context.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import type { Part } from '../submission/part.ts'
import type { BatchEvent, BatchFilter, Settlement } from './events.ts'
import { type Batch, type ItemName, isPassable, itemKey, leftToTry, unopenedSample } from './evolve.ts'
import type { FilingInBatch } from './flags.ts'
import { prepareBatch } from './prepare.ts'
import { prepareSettlement } from './prepare-settlement.ts'
import { passFiling } from './run.ts'
import { settleFiling } from './settle-filing.ts'

/** What was chosen of one filing, each item at the text that stood on the screen. */
export type Chosen = { readonly submission: string; readonly parts: readonly Part[] }

export type BatchCommand =
  | {
      readonly do: 'prepareBatch'
      readonly filter: BatchFilter
      readonly guide: string | null
      readonly seed: string
      readonly chosen: readonly Chosen[]
    }
  /** 批量审定: whole filings, each at the version that stood on the screen, under one opinion. */
  | ({ readonly do: 'prepareSettlement'; readonly filter: BatchFilter; readonly seed: string } & Settlement)
  | ({ readonly do: 'openSample' } & ItemName)
  | ({ readonly do: 'setAside'; readonly reason: string | null } & ItemName)
  /** `attempt` counts from 1; naming the same twice is what a double click does, and is refused. */
  | { readonly do: 'startBatch'; readonly attempt: number }
  | { readonly do: 'passFiling'; readonly attempt: number; readonly submission: string }

export const batchRefusals = [
  'NOT_YOUR_DIVISION',
  'NOT_YOUR_POST',
  'NO_SUCH_BATCH',
  'BATCH_EXISTS',
  'NOT_YOUR_BATCH',
  'BATCH_TOO_LARGE',
  'NOTHING_TO_SETTLE',
  'NOTHING_PASSABLE',
  'NOT_IN_BATCH',
  'BATCH_BEGUN',
  'SAMPLE_UNOPENED',
  'NOTHING_LEFT',
  'BATCH_NOT_RUNNING',
  'FILING_TRIED',
] as const
export type BatchRefusal = (typeof batchRefusals)[number]

/** A filing of the batch, with what an opinion on one of its items relies on. */
export type FilingForBatch = FilingInBatch & { readonly context: SubmissionContext }

export type BatchContext = {
  readonly actor: Actor
  readonly city: DivisionCode
  /** Its id, which the filings name. */
  readonly batch: string
  /** Now, UTC. */
  readonly at: string
  /** By stream: those that a command is about. */
  readonly filings: ReadonlyMap<string, FilingForBatch>
}

/** Events of the batch, and those of a filing and of its county's catalog that belong to the same act. */
export type BatchDecision = {
  readonly batch: readonly BatchEvent[]
  readonly filing: readonly SubmissionEvent[]
  readonly catalog: readonly CatalogEvent[]
}
export type BatchOutcome = BatchDecision | Refusal<BatchRefusal>

/**
 * 批量提出审核意见 (通过), by a reviewer of the city: what was chosen is split once, into what may be passed together and what is to be
 * looked at by itself; a sample is drawn and must be opened; then each filing is passed by itself, so that a conflict stops only its
 * own items. No command names what is to be passed: what has a flag cannot be swept in. 批量审定 goes the same way, of whole filings, by
 * the leader: `decisions/0002-settled-in-a-batch.md`.
 */
export function decideBatch(command: BatchCommand, batch: Batch, context: BatchContext): BatchOutcome {
  const refusal = unlessAllowed(command, batch, context)
  if (refusal) return refusal
  switch (command.do) {
    case 'prepareBatch':
      return prepareBatch(command, context)
    case 'prepareSettlement':
      return prepareSettlement(command, context)
    case 'openSample':
      return openSample(command, batch)
    case 'setAside':
      return setAside(command, batch)
    case 'startBatch':
      return startBatch(command, batch)
    case 'passFiling':
      return batch.settlement ? settleFiling(command, batch, context) : passFiling(command, batch, context)
  }
}

function unlessAllowed(
  command: BatchCommand,
  batch: Batch,
  { actor, city }: BatchContext,
): Refusal<BatchRefusal> | undefined {
  const filings = filingsNamed(command)
  return firstRefusal<BatchRefusal>(
    () => (actor.level === 'city' && actor.authority === city ? undefined : refuse('NOT_YOUR_DIVISION')),
    () =>
      filings.every((each) => oversees(actor, parseSubmissionStream(each).division))
        ? undefined
        : refuse('NOT_YOUR_DIVISION'),
    () => (actor.role === postFor(command, batch) ? undefined : refuse('NOT_YOUR_POST')),
    () => {
      if (command.do === 'prepareBatch' || command.do === 'prepareSettlement')
        return batch.stage === 'none' ? undefined : refuse('BATCH_EXISTS')
      if (batch.stage === 'none') return refuse('NO_SUCH_BATCH')
      return batch.by === actor.account ? undefined : refuse('NOT_YOUR_BATCH')
    },
  )
}

function postFor(command: BatchCommand, { settlement }: Batch): 'reviewer' | 'leader' {
  if (command.do === 'prepareBatch') return 'reviewer'
  return command.do === 'prepareSettlement' || settlement ? 'leader' : 'reviewer'
}

function openSample({ submission, part }: ItemName, batch: Batch): BatchOutcome {
  const key = itemKey({ submission, part })
  if (!batch.sample.includes(key)) return refuse('NOT_IN_BATCH', [part])
  return only(batch.opened.has(key) ? [] : [{ type: 'BatchSampleOpened', submission, part }])
}

function setAside(command: BatchCommand & { do: 'setAside' }, batch: Batch): BatchOutcome {
  const { submission, part, reason } = command
  const item = batch.items.get(itemKey(command))
  if (!item || !isPassable(item)) return refuse('NOT_IN_BATCH', [part])
  return batch.stage === 'prepared'
    ? only([{ type: 'BatchItemSetAside', submission, part, reason }])
    : refuse('BATCH_BEGUN')
}

function startBatch({ attempt }: { readonly attempt: number }, batch: Batch): BatchOutcome {
  if (batch.stage === 'running' || attempt !== batch.attempt + 1) return refuse('BATCH_BEGUN')
  const unopened = unopenedSample(batch)
  if (unopened.length > 0)
    return refuse(
      'SAMPLE_UNOPENED',
      unopened.map((key) => key.split(' ')[1] ?? key),
    )
  return leftToTry(batch).length > 0 ? only([{ type: 'BatchStarted', attempt }]) : refuse('NOTHING_LEFT')
}

function only(batch: readonly BatchEvent[]): BatchDecision {
  return { batch, filing: [], catalog: [] }
}

/** The filings that a command is about, by stream: what it is decided on with. */
export function filingsNamed(command: BatchCommand): readonly string[] {
  switch (command.do) {
    case 'prepareBatch':
      return command.chosen.map(({ submission }) => submission)
    case 'prepareSettlement':
      return command.filings.map(({ submission }) => submission)
    case 'passFiling':
      return [command.submission]
    default:
      return []
  }
}
