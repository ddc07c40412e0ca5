import { hash } from 'node:crypto'
import { dayOf } from '@mingce/domain/day'
import type { WorkCalendar } from '@mingce/domain/deadline/work-calendar'
import { type Kysely, sql } from 'kysely'
import type { MailSettings } from './mail-settings.ts'
import type { MailText } from './mail-text.ts'
import type { Mailer, Outcome } from './mailer.ts'
import {
  type Delivery,
  enqueue,
  lastDigest,
  mailedReminders,
  mergeInto,
  moveProgress,
  type NoticesSchema,
  progressOf,
  type Slot,
  settle,
  takeDue,
} from './outbox.ts'
import { isDigestDue, mayMail } from './quiet-hours.ts'

/** Whoever gets mail: an account that set its address and wants it. */
export type Recipient = {
  readonly account: string
  readonly address: string
  /** The log's end when the address was set: what happened before is not news. */
  readonly from: bigint
}

export type Since = {
  readonly day: string
  readonly lastAt: Date | null
  readonly after: bigint
  /** The end that the digest records: what happens while it is sent is for the next one. */
  readonly before: bigint
  readonly mailed: ReadonlySet<bigint>
}

/** What the sender must know of the rest of the house. */
export type House = {
  readonly db: Kysely<NoticesSchema>
  readonly clock: () => Date
  readonly calendar: () => Promise<WorkCalendar>
  /** The position after the last event that the projections show. */
  readonly end: () => Promise<bigint>
  readonly recipients: () => Promise<readonly Recipient[]>
  /** A person's digest; undefined when there is nothing to tell. */
  readonly digest: (recipient: Recipient, since: Since) => Promise<MailText | undefined>
  /** The reminders recorded from `after` on and before `end`, each with the accounts whose turn it is. */
  readonly reminders: (
    after: bigint,
    end: bigint,
  ) => Promise<readonly { position: bigint; accounts: readonly string[] }[]>
  /** A reminder's mail; undefined when it is no longer this person's turn. */
  readonly reminder: (recipient: Recipient, position: bigint) => Promise<MailText | undefined>
  /** The server refused this address for good: its owner is told, and it gets no more. */
  readonly stop: (recipient: Recipient, why: string) => Promise<void>
}

export type Sending = House & {
  readonly mailer: Mailer
  readonly settings: MailSettings
  readonly onTrouble: (why: string) => void
}

/** What one look came to; `held`: nothing may go out now. */
export type Pass = {
  readonly sent: number
  readonly refused: number
  readonly held: boolean
  readonly trouble: string | null
}

const idle: Pass = { sent: 0, refused: 0, held: false, trouble: null }

/** Any number of processes may look: whoever holds this lock sends, the others do nothing. */
const sendersTurn = 7_315_201

/** One look at what is to be mailed: puts today's digests and new reminders into the outbox and sends what is due. */
export async function sendDue(sending: Sending): Promise<Pass> {
  return sending.db.connection().execute(async (connection) => {
    const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(${sendersTurn}) as ours`.execute(
      connection,
    )
    if (!rows[0]?.ours) return idle
    try {
      return await look(sending)
    } finally {
      await sql`select pg_advisory_unlock(${sendersTurn})`.execute(connection)
    }
  })
}

async function look(sending: Sending): Promise<Pass> {
  const { db, clock, settings, calendar } = sending
  const now = clock()
  const at = now.toISOString()
  const end = await sending.end()
  const after = await progressOf(db, end)
  const years = await calendar()
  const mayGoOut = mayMail(at, settings.hours, years)
  const recipients = new Map((await sending.recipients()).map((each) => [each.account, each]))
  if (end > after) {
    if (mayGoOut && settings.reminders) await enqueueReminders(sending, { after, end, recipients, now })
    await moveProgress(db, end)
  }
  if (!mayGoOut) return { ...idle, held: true }
  if (isDigestDue(at, settings.hours, years)) {
    const day = dayOf(at)
    const slots = [...recipients.keys()].map((account) => withId({ account, kind: 'digest', slot: day }))
    await enqueue(db, slots, now)
    await mergeInto(db, day, now)
  }
  return deliver(sending, { recipients, end })
}

type Looked = { readonly after: bigint; readonly end: bigint; readonly recipients: Known; readonly now: Date }
type Known = ReadonlyMap<string, Recipient>

/** Held back at night they are in the next digest, which tells what happened since the one before. */
async function enqueueReminders(sending: Sending, { after, end, recipients, now }: Looked): Promise<void> {
  const reminders = await sending.reminders(after, end)
  const slots = reminders.flatMap(({ position, accounts }) =>
    accounts
      .filter((account) => (recipients.get(account)?.from ?? end) <= position)
      .map((account) => withId({ account, kind: 'reminder', slot: String(position) })),
  )
  await enqueue(sending.db, slots, now)
}

/** One server trouble ends the look: what is left is tried again later. */
async function deliver(sending: Sending, { recipients, end }: { recipients: Known; end: bigint }): Promise<Pass> {
  let [sent, refused] = [0, 0]
  for (;;) {
    const delivery = await takeDue(sending.db, sending.clock())
    if (!delivery) return { sent, refused, held: false, trouble: null }
    const outcome = await attempt(sending, delivery, { recipient: recipients.get(delivery.account), end })
    if (outcome?.sent) sent += 1
    if (!outcome || outcome.sent) continue
    if (outcome.fault === 'address_refused') refused += 1
    else sending.onTrouble(outcome.why)
    if (outcome.fault === 'server') return { sent, refused, held: false, trouble: outcome.why }
  }
}

/** @returns undefined when there was nothing to say, or nobody to say it to any more */
async function attempt(
  sending: Sending,
  delivery: Delivery,
  { recipient, end }: { recipient: Recipient | undefined; end: bigint },
): Promise<Outcome | undefined> {
  const { db, clock, mailer } = sending
  const text = recipient && (await textOf(sending, delivery, { recipient, end }))
  if (!recipient || !text) {
    await settle(db, delivery, { state: 'nothing' }, clock())
    return undefined
  }
  const outcome = await mailer.send({ ...text, to: recipient.address, messageId: delivery.messageId })
  const now = clock()
  if (outcome.sent) await settle(db, delivery, { state: 'sent', upTo: end }, now)
  else if (outcome.fault === 'address_refused') {
    await sending.stop(recipient, outcome.why)
    await settle(db, delivery, { state: 'refused', why: outcome.why }, now)
  } else {
    const nextTry = new Date(now.getTime() + pauseMs(delivery.attempts))
    await settle(db, delivery, { state: 'due', nextTry, why: outcome.why }, now)
  }
  return outcome
}

type Told = { readonly recipient: Recipient; readonly end: bigint }

async function textOf(sending: Sending, { account, kind, slot }: Delivery, { recipient, end }: Told) {
  if (kind === 'reminder') return sending.reminder(recipient, BigInt(slot))
  const last = await lastDigest(sending.db, account)
  const mailed = await mailedReminders(sending.db, account)
  const stretch = { after: last?.upTo ?? recipient.from, before: end }
  return sending.digest(recipient, { day: slot, lastAt: last?.at ?? null, ...stretch, mailed })
}

/** 1, 2, 4 … minutes, an hour at most. */
export function pauseMs(attempts: number): number {
  return Math.min(60, 2 ** Math.min(attempts - 1, 6)) * 60_000
}

/** Fixed for what it tells: whoever sends it again after a crash sends the same one. */
function withId(slot: Slot): Slot & { readonly messageId: string } {
  const name = hash('sha256', JSON.stringify([slot.account, slot.kind, slot.slot]), 'hex').slice(0, 32)
  return { ...slot, messageId: `<${slot.kind}.${name}@mingce>` }
}
