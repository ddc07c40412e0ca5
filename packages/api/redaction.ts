import { hash } from 'node:crypto'
import type { Actor } from '@mingce/domain/authority/actor'
import type { FoundEntry, RedactionCommand, RedactionRefusal } from '@mingce/domain/redaction/decide'
import { evolveRedaction, noRedaction, type Redaction } from '@mingce/domain/redaction/evolve'
import { type RedactedFormRefusal, redactedForm, type StoredEntry } from '@mingce/domain/redaction/redacted-form'
import { isRefusal, type Refusal, refuse } from '@mingce/domain/refusal'
import { redactionStream } from '@mingce/domain/streams'
import { largestEntry } from '@mingce/ledger/entry'
import { readStreams } from '@mingce/ledger/read'
import {
  type AppliedRedaction,
  appliedRedactions,
  placedEntry,
  putRedacted,
  redactionEvents,
} from '@mingce/ledger/redact'
import { canonicalize } from '@mingce/proof/canonical'
import type { Kysely } from 'kysely'
import type { Desk } from './desk.ts'
import { stateOf } from './folding.ts'
import { redactionMatter } from './matters/redaction.ts'
import { type Receipt, type RecordRefusal, record } from './record.ts'

type Ledger = Kysely<unknown>

/** An entry as its bytes say it, with what the auditor's screens show of it. */
export type PlacedEntry = StoredEntry & {
  readonly version: number
  readonly recordedAt: string
  readonly meta: { readonly account: string; readonly post: string; readonly authority: string }
}

/** What stands at a position, to be redacted; undefined where nothing does. */
export async function entryToRedact(
  ledger: Ledger,
  position: number,
): Promise<{ readonly entry: PlacedEntry; readonly leaf: string; readonly sealed: boolean } | undefined> {
  const placed = await placedEntry(ledger, BigInt(position))
  return placed && { ...placed, entry: JSON.parse(placed.entry) }
}

/** How the redaction of an entry stands. */
export async function redactionOf(ledger: Ledger, position: number): Promise<Redaction> {
  const stream = redactionStream(position)
  return stateOf(await readStreams(ledger, [stream]), stream, evolveRedaction, noRedaction)
}

/** Every redaction that was ever ordered, the last one first. */
export async function redactionsIn(ledger: Ledger): Promise<readonly Redaction[]> {
  const events = await redactionEvents(ledger)
  const streams = Map.groupBy(events, ({ stream }) => stream)
  const all = [...streams].map(([stream]) => stateOf(streams, stream, evolveRedaction, noRedaction))
  return all.reverse()
}

/** By which order each redacted entry was redacted, by position. */
export async function orderNumbersIn(ledger: Ledger): Promise<Readonly<Record<number, string>>> {
  const applied = (await redactionsIn(ledger)).filter((each) => each.stage === 'applied')
  return Object.fromEntries(applied.map(({ order }) => [order.position, order.orderNumber]))
}

export type Redacting = {
  readonly position: number
  readonly command: RedactionCommand
  readonly key: string
  readonly by: Pick<Actor, 'account' | 'authority'>
}

/** Records an order, or an auditor's answer; what was applied is then carried out in the ledger. */
export async function redact(
  desk: Desk,
  { position, command, key, by }: Redacting,
): Promise<Receipt | Refusal<RedactionRefusal | RecordRefusal>> {
  const paths = command.do === 'orderRedaction' ? command.paths : []
  const matter = redactionMatter(paths.length > 0 ? await foundEntry(desk.ledger, position, paths) : undefined)
  const { account, authority } = by
  const outcome = await record(desk, { matter, target: position, command, key, account, authority })
  if (!isRefusal(outcome) && command.do === 'applyRedaction') await carryOutRedactions(desk.ledger)
  return outcome
}

async function foundEntry(ledger: Ledger, position: number, paths: readonly string[]): Promise<FoundEntry | undefined> {
  const found = await entryToRedact(ledger, position)
  if (!found) return undefined
  const text = redactedText(found.entry, paths)
  const form = typeof text === 'string' ? { digest: hash('sha256', text, 'hex') } : text
  return { leaf: found.leaf, sealed: found.sealed, form }
}

/** The canonical text that takes the entry's place. */
function redactedText(entry: StoredEntry, paths: readonly string[]): string | Refusal<RedactedFormRefusal> {
  const form = redactedForm(entry, paths)
  if (isRefusal(form)) return form
  const text = canonicalize(form)
  return Buffer.byteLength(text) <= largestEntry ? text : refuse('EVENT_NEEDS_TEXT', paths)
}

/**
 * Puts the redacted form in the place of each entry that an auditor's word says it of and that still stands as it was: right
 * after it, and whenever the auditor's app starts, in case something ended in between.
 *
 * @returns the positions of all entries that are redacted now
 * @throws when the form of one is not the one that was ordered, after the others have been seen to
 */
export async function carryOutRedactions(ledger: Ledger): Promise<readonly bigint[]> {
  const applied = await appliedRedactions(ledger)
  const left = applied.filter(({ carriedOut, entry }) => !carriedOut && !isRedacted(entry))
  const outcomes = await Promise.allSettled(left.map((redaction) => carryOut(ledger, redaction)))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return applied.map(({ position }) => position)
}

/** It changes once: whatever was recorded about it later finds its text gone already. */
function isRedacted(entry: string): boolean {
  return 'redacted' in JSON.parse(entry)
}

async function carryOut(ledger: Ledger, { position, digest, entry }: AppliedRedaction): Promise<void> {
  const redaction = await redactionOf(ledger, Number(position))
  if (redaction.stage !== 'applied') throw new Error(`ledger is broken: the redaction of ${position} stands nowhere`)
  const text = redactedText(JSON.parse(entry), redaction.order.paths)
  if (typeof text !== 'string' || hash('sha256', text, 'hex') !== digest)
    throw new Error(`the entry at ${position} cannot be redacted as it was ordered`)
  await putRedacted(ledger, position, text)
}

/**
 * Carries out what was applied, and makes the projections anew that held the texts.
 *
 * @param told each projection's name, as it stands anew
 */
export async function clearRedacted(
  { ledger, follower }: Pick<Desk, 'ledger' | 'follower'>,
  told?: (name: string) => void,
): Promise<void> {
  await follower.clear(await carryOutRedactions(ledger), told)
}
