import { randomUUID } from 'node:crypto'
import { systemItself } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { type DivisionCode, province } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { addDays } from '@mingce/domain/deadline/calendar-day'
import { daysUntilDead, type PageRefusal } from '@mingce/domain/published-page/decide'
import type { PageResult } from '@mingce/domain/published-page/events'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import {
  anotherOpened,
  type LookedPage,
  looksAtPages,
  noteLook,
  type PageLooksSchema,
} from '@mingce/notices/page-looks'
import { minuteOfDay } from '@mingce/notices/quiet-hours'
import { type Kysely, sql } from 'kysely'
import type { Desk } from './desk.ts'
import { pagesMatter } from './matters/pages.ts'
import { type RecordRefusal, record } from './record.ts'

/** What a look found, before it is known on which days it did not open. */
export type SeenPage = Omit<PageResult, 'failedOn'>

export type PageLook = {
  readonly page: LookedPage & { readonly division: DivisionCode }
  /** Undefined where the address is none that we look at. */
  readonly seen: SeenPage | undefined
  /** The post that looked; undefined for the system itself. */
  readonly actor?: Pick<Actor, 'account' | 'authority'> | undefined
}

/** What became of a look: recorded, noted as one more of the same, noted as a day on which it did not open, not to be recorded at all; or why it was not. */
export type LookOutcome = 'recorded' | 'as_before' | 'tried' | 'not_looked_at' | Refusal<LookRefusal>

type LookRefusal = Exclude<PageRefusal, 'PAGE_AS_BEFORE'> | RecordRefusal

/**
 * Keeps what a look at a published page found: in the log where it is another result than before, and beside it that there was one. A page that
 * did not open is recorded as dead on the third day, unless no page of any other site opened since: then our own line is down.
 */
export async function keepLook(desk: Desk, { page, seen, actor }: PageLook): Promise<LookOutcome> {
  const db = pageLooks(desk)
  const at = desk.clock()
  const isOpen = seen ? seen.found !== 'dead' : null
  const failedOn = await noteLook(db, page, { at, day: dayOf(at.toISOString()), opened: isOpen })
  if (!seen) return 'not_looked_at'
  const [first] = failedOn
  if (!isOpen && (first === undefined || failedOn.length < daysUntilDead)) return 'tried'
  const yesterday = startOf(addDays(dayOf(at.toISOString()), -1))
  if (first !== undefined && !(await anotherOpened(db, { url: page.url, since: yesterday }))) return 'tried'
  const { division, ...of } = page
  const recorded = await record(desk, {
    matter: pagesMatter,
    target: division,
    command: { do: 'recordPage', ...of, ...seen, failedOn: [...failedOn] },
    key: randomUUID(),
    ...(actor ?? { account: systemItself, authority: province, alone: true as const }),
    awaits: ['pages'],
  })
  if (!isRefusal<PageRefusal | RecordRefusal>(recorded)) return 'recorded'
  const { refused } = recorded
  return refused === 'PAGE_AS_BEFORE' ? 'as_before' : { ...recorded, refused }
}

/** Any number of processes may choose a page: whoever holds this lock does, the others choose none meanwhile. */
const choosersTurn = 7_315_202

/**
 * Chooses a page to look at and notes that somebody does, so that nobody else chooses it today.
 *
 * @returns undefined where none is chosen, or another process is choosing
 */
export function claimLook<Page extends LookedPage>(
  { identity, clock }: Pick<Desk, 'identity' | 'clock'>,
  choose: () => Promise<Page | undefined>,
): Promise<Page | undefined> {
  return identity.transaction().execute(async (tx) => {
    const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_xact_lock(${choosersTurn}) as ours`.execute(tx)
    const page = rows[0]?.ours ? await choose() : undefined
    const at = clock()
    const looks = pageLooks({ identity: tx as unknown as Desk['identity'] })
    if (page) await noteLook(looks, page, { at, day: dayOf(at.toISOString()), opened: null })
    return page
  })
}

/** When each page was looked at last. */
export function lookedAt(desk: Pick<Desk, 'identity'>): ReturnType<typeof looksAtPages> {
  return looksAtPages(pageLooks(desk))
}

/** The minute of the desk's day in Asia/Shanghai, from 0. */
export function minuteAt({ clock }: Pick<Desk, 'clock'>): number {
  return minuteOfDay(clock().toISOString())
}

function pageLooks({ identity }: Pick<Desk, 'identity'>): Kysely<PageLooksSchema> {
  return identity as unknown as Kysely<PageLooksSchema>
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00.000+08:00`)
}
