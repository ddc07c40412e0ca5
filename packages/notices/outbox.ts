import { type Kysely, sql } from 'kysely'

export type DeliveryKind = 'digest' | 'reminder'
export type DeliveryState = 'due' | 'sending' | 'sent' | 'nothing' | 'merged' | 'refused'

export type DeliveryTable = {
  account: string
  kind: DeliveryKind
  /** A digest's day, "2021-10-18"; a reminder's position, "4711". */
  slot: string
  message_id: string
  state: DeliveryState
  /** Of a digest that was sent: up to which position it told what happened. */
  up_to: bigint | null
  attempts: number
  next_try: Date
  created_at: Date
  done_at: Date | null
  last_error: string | null
}

export type NoticesSchema = {
  'notices.delivery': DeliveryTable
  'notices.progress': { id: number; position: bigint }
}

export type Slot = { readonly account: string; readonly kind: DeliveryKind; readonly slot: string }
export type Delivery = Slot & { readonly messageId: string; readonly attempts: number }

const leaseMs = 5 * 60_000

/** Puts deliveries into the outbox; one that is there already, in whatever state, stays as it is. */
export async function enqueue(
  db: Kysely<NoticesSchema>,
  slots: readonly (Slot & { readonly messageId: string })[],
  now: Date,
): Promise<void> {
  if (slots.length === 0) return
  await db
    .insertInto('notices.delivery')
    .values(
      slots.map(({ account, kind, slot, messageId }) => ({
        ...{ account, kind, slot, message_id: messageId, state: 'due' as const, up_to: null },
        ...{ attempts: 0, next_try: now, created_at: now, done_at: null, last_error: null },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Takes the next delivery that is due, for five minutes: one whose sender died is taken again after that, under the same Message-ID.
 * Before it, mail of an earlier day that could not be sent gives way to today's digest (`merged`).
 */
export async function takeDue(db: Kysely<NoticesSchema>, now: Date): Promise<Delivery | undefined> {
  const lease = new Date(now.getTime() + leaseMs)
  const { rows } = await sql<{
    account: string
    kind: DeliveryKind
    slot: string
    message_id: string
    attempts: number
  }>`
    update notices.delivery as mine set state = 'sending', attempts = attempts + 1, next_try = ${lease}
    where (account, kind, slot) = (
      select account, kind, slot from notices.delivery
      where state in ('due', 'sending') and next_try <= ${now}
      order by next_try, account, kind, slot limit 1 for update skip locked)
    returning account, kind, slot, message_id, attempts`.execute(db)
  const [row] = rows
  return (
    row && { account: row.account, kind: row.kind, slot: row.slot, messageId: row.message_id, attempts: row.attempts }
  )
}

/** A digest takes with it what of earlier days, and which reminders, could not be sent to the same person. */
export async function mergeInto(db: Kysely<NoticesSchema>, day: string, now: Date): Promise<void> {
  await sql`update notices.delivery as old set state = 'merged', done_at = ${now}
    where old.state in ('due', 'sending') and (old.kind = 'reminder' and old.created_at < ${startOf(day)} or old.kind = 'digest' and old.slot < ${day})
      and exists (select from notices.delivery as new where new.account = old.account and new.kind = 'digest' and new.slot = ${day})`.execute(
    db,
  )
}

/** Midnight in Asia/Shanghai. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00.000+08:00`)
}

export type Done =
  | { readonly state: 'sent'; readonly upTo: bigint }
  | { readonly state: 'nothing' | 'refused'; readonly why?: string }
  | { readonly state: 'due'; readonly nextTry: Date; readonly why: string }

/** What became of an attempt. A digest that went out takes with it, in the same commit, the reminders it told that wait to be sent still. */
export async function settle(db: Kysely<NoticesSchema>, slot: Slot, done: Done, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await note(tx, slot, done, now)
    if (slot.kind === 'digest' && done.state === 'sent') await mergeTold(tx, slot.account, done.upTo, now)
  })
}

/** Reminders before the position up to which a digest told. */
async function mergeTold(tx: Kysely<NoticesSchema>, account: string, upTo: bigint, now: Date): Promise<void> {
  await sql`update notices.delivery set state = 'merged', done_at = ${now}
    where account = ${account} and state in ('due', 'sending') and case kind when 'reminder' then slot::bigint < ${upTo} else false end`.execute(
    tx,
  )
}

async function note(db: Kysely<NoticesSchema>, { account, kind, slot }: Slot, done: Done, now: Date): Promise<void> {
  const why = 'why' in done ? (done.why?.slice(0, 300) ?? null) : null
  await db
    .updateTable('notices.delivery')
    .set({
      ...{ state: done.state, last_error: why, done_at: done.state === 'due' ? null : now },
      ...(done.state === 'due' && { next_try: done.nextTry }),
      ...(done.state === 'sent' && { up_to: done.upTo }),
    })
    .where('account', '=', account)
    .where('kind', '=', kind)
    .where('slot', '=', slot)
    .execute()
}

/** When a person's last digest went out and up to which position it told; undefined before the first. */
export async function lastDigest(db: Kysely<NoticesSchema>, account: string) {
  const row = await db
    .selectFrom('notices.delivery')
    .select(['up_to', 'done_at'])
    .where('account', '=', account)
    .where('kind', '=', 'digest')
    .where('state', '=', 'sent')
    .orderBy('slot', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.up_to !== null && row?.done_at ? { upTo: row.up_to, at: row.done_at } : undefined
}

/** The positions of which a person got a mail by itself. */
export async function mailedReminders(db: Kysely<NoticesSchema>, account: string): Promise<ReadonlySet<bigint>> {
  const rows = await db
    .selectFrom('notices.delivery')
    .select('slot')
    .where('account', '=', account)
    .where('kind', '=', 'reminder')
    .where('state', '=', 'sent')
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  return new Set(rows.map(({ slot }) => BigInt(slot)))
}

/** Up to which position reminders were looked at; what was recorded before the first look is old, and is not mailed. */
export async function progressOf(db: Kysely<NoticesSchema>, end: bigint): Promise<bigint> {
  await db
    .insertInto('notices.progress')
    .values({ id: 1, position: end })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db.selectFrom('notices.progress').select('position').executeTakeFirstOrThrow()
  return row.position
}

export async function moveProgress(db: Kysely<NoticesSchema>, position: bigint): Promise<void> {
  await db.updateTable('notices.progress').set({ position }).where('position', '<', position).execute()
}

/** How many stand in each state: for whoever operates it. */
export async function deliveryCounts(db: Kysely<NoticesSchema>): Promise<ReadonlyMap<DeliveryState, number>> {
  const rows = await db
    .selectFrom('notices.delivery')
    .select(['state', ({ fn }) => fn.countAll<bigint>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}
