import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { RoundSettings } from '@mingce/domain/round/settings'
import { sql } from 'kysely'
import { type Asking, type AsOf, held } from '../asking.ts'
import type { Reason, Task } from './rows.ts'

type Owing = {
  readonly round: string
  readonly kind: DeliverableKind
  readonly task: Task
  readonly reason: Reason
}

type AskedIn = {
  readonly round: string
  readonly status: 'open' | 'closed'
  readonly deliverables: RoundSettings['deliverables']
}

/**
 * What leads to nothing but a filing, of a county or a city, or begins with 签收: a closed round takes neither. What was accepted the city can
 * return, what has gone up is received and answered.
 */
const endsWithRound: ReadonlySet<Task> = new Set([
  'to_draft',
  'to_check',
  'to_sign',
  'to_revise',
  'to_refile',
  'to_accept',
  'to_assemble',
  'to_file_package',
])

/** Whether a row is still to be done: what ends with its round only while that is open, and what was not begun only while that asks for it. */
export function isStillOwed({ round, kind, task, reason }: Owing, rounds: readonly AskedIn[]): boolean {
  if (!dependsOnRound({ task, reason })) return true
  const known = rounds.find((each) => each.round === round)
  if (reason !== 'owed') return known?.status !== 'closed'
  return known?.status === 'open' && known.deliverables.some((asked) => asked.kind === kind)
}

/** The rows that are still to be done, in their order. Rounds are asked for only where it depends on them. */
export async function stillOwed<Row extends Owing>(
  tx: Asking,
  rows: readonly Row[],
  { at }: AsOf,
): Promise<readonly Row[]> {
  if (!rows.some(dependsOnRound)) return rows
  const rounds = await tx
    .selectFrom('round')
    .select(['round', 'status', sql<RoundSettings['deliverables']>`settings -> 'deliverables'`.as('deliverables')])
    .where(held('round', { at }))
    .execute()
  return rows.filter((row) => isStillOwed(row, rounds))
}

function dependsOnRound({ task, reason }: Pick<Owing, 'task' | 'reason'>): boolean {
  return reason === 'owed' || endsWithRound.has(task)
}
