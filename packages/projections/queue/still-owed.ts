import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { RoundSettings } from '@mingce/domain/round/settings'
import type { Asking, AsOf } from '../asking.ts'
import { roundsOf } from '../board/round.ts'
import type { Reason } from './rows.ts'

type Owing = { readonly round: string; readonly kind: DeliverableKind; readonly reason: Reason }

type AskedIn = {
  readonly round: string
  readonly status: 'open' | 'closed'
  readonly settings: Pick<RoundSettings, 'deliverables'>
}

/** Whether a row is still to be done: what was not begun can be begun only while its round is open and asks for it. */
export function isStillOwed({ round, kind, reason }: Owing, rounds: readonly AskedIn[]): boolean {
  if (reason !== 'owed') return true
  const known = rounds.find((each) => each.round === round)
  return known?.status === 'open' && known.settings.deliverables.some((asked) => asked.kind === kind)
}

/** The rows that are still to be done, in their order. Rounds are asked for only where something is owed. */
export async function stillOwed<Row extends Owing>(
  tx: Asking,
  rows: readonly Row[],
  asOf: AsOf,
): Promise<readonly Row[]> {
  if (!rows.some(({ reason }) => reason === 'owed')) return rows
  const rounds = await roundsOf(tx, { at: asOf.at })
  return rows.filter((row) => isStillOwed(row, rounds))
}
