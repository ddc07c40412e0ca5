import { TRPCError } from '@trpc/server'
import { RefusedError } from './procedure.ts'
import { type AppointedSeat, appointedSeats, outside, type Seat, type Seats, standingOfSeat } from './seats.ts'

// For tests: the authorization matrix of a router, every procedure against everyone.

/**
 * What a procedure says to a seat. `shut`: not signed in · `barred`: no procedure of this post's · `refused`: the matter is
 * another body's · `nothing`: there is nothing here for this seat · `open`: it answers, be it with a rule of the matter itself.
 */
export type Verdict = 'shut' | 'barred' | 'refused' | 'nothing' | 'open'

export type Row = {
  /** The standings whose posts may call it; `'anyone'` for what needs no sign-in. */
  readonly open: readonly ReturnType<typeof standingOfSeat>[] | 'anyone'
  readonly input?: unknown
  /** Where a seat that may call gets a refusal, or nothing, because the matter is not its own. */
  readonly except?: Partial<Record<AppointedSeat, 'refused' | 'nothing'>>
}

type Procedures = Readonly<Record<string, unknown>>

/** The procedures of a router that have no row, and the rows without a procedure: both must be empty. */
export function unmatched(procedures: Procedures, rows: Readonly<Record<string, Row>>) {
  return {
    withoutRow: Object.keys(procedures).filter((path) => !(path in rows)),
    withoutProcedure: Object.keys(rows).filter((path) => !(path in procedures)),
  }
}

/** What each seat should hear of a procedure. */
export function expected(row: Row): Readonly<Record<Seat, Verdict>> {
  const shut = row.open === 'anyone' ? 'open' : 'shut'
  const verdicts: Partial<Record<Seat, Verdict>> = {}
  for (const seat of outside) verdicts[seat] = shut
  verdicts.unappointed = row.open === 'anyone' ? 'open' : 'barred'
  for (const seat of appointedSeats) {
    const may = row.open === 'anyone' || row.open.includes(standingOfSeat(seat))
    verdicts[seat] = may ? (row.except?.[seat] ?? 'open') : 'barred'
  }
  return verdicts as Record<Seat, Verdict>
}

/** What each seat does hear. */
export async function heard(seats: Seats, call: (context: Seats[Seat]) => Promise<unknown>) {
  const verdicts: Partial<Record<Seat, Verdict>> = {}
  for (const [seat, context] of Object.entries(seats)) verdicts[seat as Seat] = await verdictOf(() => call(context))
  return verdicts
}

const othersMatter = new Set(['NOT_YOUR_DIVISION', 'NOT_YOUR_CATALOG', 'NOT_YOUR_PACKAGE'])

/** Everything a seat is told, answers and errors, over all procedures that can be asked: to be searched for what is not its to know. */
export async function everythingHeard(caller: object, rows: Readonly<Record<string, Row>>): Promise<string> {
  const told: string[] = []
  for (const [path, { input }] of Object.entries(rows)) {
    const answer = await callAt(caller, path, input).catch((error: unknown) =>
      error instanceof RefusedError ? error.refusal : String(error),
    )
    told.push(
      typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
        ? ''
        : JSON.stringify(answer ?? null),
    )
  }
  return told.join('\n')
}

async function verdictOf(call: () => Promise<unknown>): Promise<Verdict> {
  try {
    const answer = await call()
    return isNothing(answer) ? 'nothing' : 'open'
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    if (error.code === 'UNAUTHORIZED') return 'shut'
    if (error.code === 'FORBIDDEN') return 'barred'
    if (error instanceof RefusedError) return othersMatter.has(error.refusal.refused) ? 'refused' : 'open'
    throw error
  }
}

function isNothing(answer: unknown): boolean {
  if (answer === null) return true
  if (Array.isArray(answer)) return answer.length === 0
  if (typeof answer !== 'object') return false
  const listed = 'entries' in answer ? answer.entries : 'next' in answer ? answer.next : answer
  return listed !== answer && isNothing(listed)
}

/** Calls the procedure at a dotted path, as its screen would. */
export function callAt(caller: object, path: string, input: unknown): Promise<unknown> {
  const call = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), caller)
  return (call as (input: unknown) => Promise<unknown>)(input)
}
