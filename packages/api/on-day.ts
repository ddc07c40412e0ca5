import { day } from '@mingce/domain/identifiers'
import { positionAt } from '@mingce/ledger/position-at'
import type { AsOf } from '@mingce/projections/asking'
import { z } from 'zod'
import type { Desk } from './desk.ts'

/** As of the end of a day in Asia/Shanghai, "2021-10-14"; left out, as of now. */
export const onDay = z.object({ on: day.optional() })

/** The day as the position at which the ledger stood when it ended; before the first entry, one at which nothing held. */
export async function endOfDay({ ledger }: Pick<Desk, 'ledger'>, { on }: z.infer<typeof onDay>): Promise<AsOf> {
  if (on === undefined) return {}
  return { at: (await positionAt(ledger, new Date(`${on}T23:59:59.999+08:00`))) ?? -1n }
}
