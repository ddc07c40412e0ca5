import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { PostRole } from '@mingce/domain/authority/post'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import type { Held } from '../definition.ts'
import type { QueueRow, Reason } from './rows.ts'
import { toldKey } from './submission-turns.ts'

/** A waiting row. */
export type Queued = Held<QueueRow> & {
  /** The day the deliverable itself is owed as it was written: to the city its inner date, to the province the round's; null once it is there, and for an adjustment, which no day of the round asks for. `owedOn` of the domain reads it. */
  readonly owedBy: string | null
  /** The day the county's date was put off to (延期), as it was granted. */
  readonly extendedTo: string | null
  /** The account that took it on; null where nobody did, and for every body but the desk’s own. */
  readonly handler: string | null
  /** Who asked the handler for it and gets it back (委派); null where nobody did. */
  readonly delegatedBy: string | null
  /** What was said when it was given away, delegated or handed back. */
  readonly handlerNote: string | null
}

export type QueueFilter = AsOf & {
  /** `mine` (轮到我) what waits on this level's desk; `others` (等别人) what waits elsewhere within reach. */
  readonly turn?: 'mine' | 'others' | undefined
  /** Of one's own what can be done on this day; left out, also what is to be done later. What waits elsewhere says that it is for later. */
  readonly today?: string | undefined
  /** Only what waits on this post. */
  readonly role?: PostRole | undefined
  readonly round?: string | undefined
}

/**
 * What waits, soonest due first and the undated last, then the longest wait; at most `limit` rows, 200 unless said. Dates of a round count
 * as they were written: what its rule of days makes of them is read afterwards, and is a stretch of rest days away at most.
 */
export function queueOf(tx: Asking, office: Office, asked: Limited = {}): Promise<readonly Queued[]> {
  return inOrder(tx, office, asked)
    .selectAll('queue')
    .select(matterDivision.as('division'))
    .select([owedBy.as('owedBy'), extendedTo.as('extendedTo'), 'handler.account as handler'])
    .select(['handler.delegatedBy', 'handler.note as handlerNote'])
    .select(reasonOn(asked.today).as('reason'))
    .execute()
}

/** The same rows in the same order, as far as it takes to count them and to go to the next. */
export function briefQueueOf(tx: Asking, office: Office, asked: Limited = {}): Promise<readonly BrieflyQueued[]> {
  return inOrder(tx, office, asked)
    .select(['queue.stream', 'queue.round', 'queue.kind', 'queue.n', 'queue.role', 'queue.signer', 'queue.parties'])
    .select([matterDivision.as('division'), 'handler.account as handler', 'queue.task', 'queue.reason'])
    .execute()
}

export type BrieflyQueued = Pick<
  Queued,
  'stream' | 'division' | 'round' | 'kind' | 'n' | 'role' | 'signer' | 'parties' | 'handler' | 'task' | 'reason'
>

type Limited = QueueFilter & { readonly limit?: number | undefined }

const isThere = sql`${sql.ref('queue.task')} in ('to_receive', 'to_answer_feedback', 'to_give_notice', 'to_sum_up_notice')`
const isAdjustment = sql`${sql.ref('queue.n')} > 1`
const isOfCounty = sql`${sql.ref('queue.desk')} = 'county' or ${sql.ref('queue.task')} = 'to_decide_extension'`

const owedBy = sql<string | null>`case when ${isThere} or ${isAdjustment} then null
    when ${isOfCounty} then coalesce(${sql.ref('inner.date')}, ${sql.ref('owed.dueDate')}) else ${sql.ref('owed.dueDate')} end`

const extendedTo = sql<
  string | null
>`case when (${isOfCounty}) and not ${isThere} then ${sql.ref('extended.dueDate')} end`

function inOrder(tx: Asking, office: Office, asked: Limited) {
  return waiting(tx, office, asked)
    .leftJoin('roundDeliverable as owed', (join) =>
      join.onRef('owed.round', '=', 'queue.round').onRef('owed.kind', '=', 'queue.kind').on(held('owed', asked)),
    )
    .leftJoin('extendedDate as extended', (join) =>
      join.onRef('extended.stream', '=', 'queue.stream').on(held('extended', asked)),
    )
    .leftJoin('packageInnerDate as inner', (join) =>
      join
        .onRef('inner.round', '=', 'queue.round')
        .onRef('inner.kind', '=', 'queue.kind')
        .on(sql<boolean>`${sql.ref('inner.division')} = left(${sql.ref('queue.division')}, 4) || '00'`)
        .on(held('inner', asked)),
    )
    .leftJoin('handler', (join) =>
      join
        .onRef('handler.matter', '=', 'queue.stream')
        .onRef('handler.kind', '=', 'queue.kind')
        .onRef('handler.role', '=', 'queue.role')
        .on('queue.task', 'not in', ['to_cosign', 'to_confirm_override'])
        .on(sql<boolean>`${sql.ref('handler.division')} = ${bodyOfDesk}`)
        .on(held('handler', asked)),
    )
    .orderBy(sql`coalesce(${sql.ref('queue.dueDate')}, greatest(${owedBy}, ${extendedTo}))`, (order) =>
      order.asc().nullsLast(),
    )
    .orderBy('queue.since')
    .orderBy('queue.stream')
    .orderBy('queue.key')
    .limit(asked.limit ?? 200)
}

/** What can be done later only waits for its day: a 公示 runs. */
function reasonOn(today: string | undefined) {
  if (today === undefined) return sql<Reason>`${sql.ref('queue.reason')}`
  return sql<Reason>`case when ${sql.ref('queue.notBefore')} > ${today} then 'notice_running' else ${sql.ref('queue.reason')} end`
}

/** Of whom the matter is: a row of the city's own about a county's filing is of the county. */
const matterDivision = sql<string>`split_part(${sql.ref('queue.stream')}, '/', 3)`

/** The bureau at whose desk it waits. */
const bodyOfDesk = sql`case ${sql.ref('queue.desk')} when 'county' then ${sql.ref('queue.division')}
  when 'city' then left(${sql.ref('queue.division')}, 4) || '00' else '510000' end`

function waiting(tx: Asking, office: Office, { turn = 'mine', role, round, today, at }: QueueFilter) {
  let rows = tx.selectFrom('queue').where(held('queue', { at })).where(within('queue', office))
  rows = rows.where(({ or, and, eb, exists, not }) => {
    const asksForNotice = exists(roundsWithNotice(tx, { at }))
    return or([
      and([eb('queue.task', '<>', 'to_give_notice'), not(and([eb('queue.awaitsNotice', '=', true), asksForNotice]))]),
      and([eb('queue.task', '=', 'to_give_notice'), asksForNotice]),
    ])
  })
  if (today !== undefined && turn === 'mine')
    rows = rows.where(({ or, eb }) => or([eb('queue.notBefore', 'is', null), eb('queue.notBefore', '<=', today)]))
  if (role !== undefined) rows = rows.where('queue.role', '=', role)
  if (round !== undefined) rows = rows.where('queue.round', '=', round)
  if (office.level !== 'county') rows = rows.where('queue.key', '<>', toldKey)
  const desk = office.level === 'audit' || office.level === 'administration' ? undefined : office.level
  if (desk === undefined) return rows
  return rows.where('queue.desk', turn === 'mine' ? '=' : '<>', desk)
}

function roundsWithNotice(tx: Asking, asOf: AsOf) {
  return tx
    .selectFrom('round')
    .where(held('round', asOf))
    .where(sql<boolean>`${sql.ref('round.round')} = ${sql.ref('queue.round')}`)
    .where('round.status', '=', 'open')
    .where(sql<boolean>`${sql.ref('round.settings')} ->> 'publicNotice' is not null`)
    .select('round.key')
}
