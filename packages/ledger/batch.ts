import type { ClientBase, Pool } from 'pg'
import type { Prepared } from './prepare.ts'
import type { Appended } from './request.ts'

/** What became of one request. */
export type Answer =
  | Appended
  | { readonly outcome: 'moved'; readonly stream: string; readonly version: number }
  | { readonly outcome: 'key_reused' }

/** As `ledger.append` gives it. */
type Refused =
  | { readonly outcome: 'already_recorded'; readonly first: string; readonly events: number }
  | { readonly outcome: 'moved'; readonly stream: string; readonly version: number }
  | { readonly outcome: 'key_reused' }

type Row = { readonly first: bigint; readonly answers: Readonly<Record<number, Refused>> | null }

const statement = {
  name: 'ledger.append',
  text: 'select first, answers from ledger.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)',
}

/**
 * Records a batch in one round trip.
 *
 * @returns an answer for each request, in order; the ledger's last position when something was recorded
 */
export async function sendBatch(
  db: Pool | ClientBase,
  batch: readonly Prepared[],
): Promise<{ answers: readonly Answer[]; head: bigint | undefined }> {
  const { rows } = await db.query<Row>({ ...statement, values: columnsOf(batch) })
  const [row] = rows
  if (!row) throw new Error('ledger.append gave no row')

  let next = row.first
  const answers = batch.map((request, index): Answer => {
    const refused = row.answers?.[index + 1]
    if (refused) return answerOf(refused)
    const positions = positionsFrom(next, request.events.length)
    next += BigInt(positions.length)
    return { outcome: 'recorded', positions }
  })
  return { answers, head: next > row.first ? next - 1n : undefined }
}

function answerOf(refused: Refused): Answer {
  if (refused.outcome !== 'already_recorded') return refused
  return { outcome: 'already_recorded', positions: positionsFrom(BigInt(refused.first), refused.events) }
}

function positionsFrom(first: bigint, count: number): readonly bigint[] {
  return Array.from({ length: count }, (_, index) => first + BigInt(index))
}

function columnsOf(batch: readonly Prepared[]): unknown[] {
  const guards = batch.flatMap(({ streams }, index) => streams.map((each) => ({ ...each, request: index + 1 })))
  const events = batch.flatMap(({ events, recordedAt }, index) =>
    events.map((each) => ({ ...each, recordedAt, request: index + 1 })),
  )
  return [
    batch.map(({ account }) => account),
    batch.map(({ key }) => key),
    batch.map(({ digest }) => digest),
    batch.map(({ events }) => events.length),
    guards.map(({ request }) => request),
    guards.map(({ stream }) => stream),
    guards.map(({ expectedVersion }) => expectedVersion),
    events.map(({ request }) => request),
    events.map(({ stream }) => stream),
    events.map(({ version }) => version),
    events.map(({ type }) => type),
    events.map(({ schemaVersion }) => schemaVersion),
    events.map(({ recordedAt }) => recordedAt),
    events.map(({ bytes }) => bytes.toString()),
    events.map(({ leaf }) => leaf),
  ]
}
