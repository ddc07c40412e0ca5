import { cityOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { Asking } from '../asking.ts'
import type { Span } from '../trail/happened.ts'

/** 转发部署 as a county of the city has it: in which round, when, and the words that went with it. */
export type Relay = {
  /** Of the event by which a date was set or moved. */
  readonly position: bigint
  readonly recordedAt: Date
  readonly round: string
  readonly city: string
  readonly note: string | null
}

/** Every time that its city set a county's dates or moved one, the newest first. */
export async function relaysTo(
  tx: Asking,
  county: DivisionCode,
  { after, before, limit }: Span,
): Promise<readonly Relay[]> {
  const city = cityOf(county)
  let rows = tx
    .selectFrom('packageInnerDate')
    .select(['heldFrom', 'round', 'note', 'setAt'])
    .distinct()
    .where('division', '=', city)
  if (after !== undefined) rows = rows.where('heldFrom', '>=', after)
  if (before !== undefined) rows = rows.where('heldFrom', '<', before)
  const found = await rows.orderBy('heldFrom', 'desc').limit(limit).execute()
  return found.map(({ heldFrom, setAt, ...said }) => {
    return { position: BigInt(heldFrom), recordedAt: setAt, city, ...said }
  })
}
