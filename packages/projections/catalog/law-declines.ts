import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { Catalog } from '@mingce/domain/catalog/evolve'
import type { LawDecline } from '@mingce/domain/catalog/law-decline'
import { dayOf } from '@mingce/domain/day'
import { type Asking, held, within } from '../asking.ts'
import { type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** 不采纳: which change of which law a county declined to follow in an item, told to its city and the province with the reason, and no text of its draft. */
export type LawDeclineRow = Standing & {
  readonly item: string
  readonly law: string
  readonly change: number
  readonly reason: string
  readonly declinedOn: string
}

export const lawDeclineTables = {
  lawDecline: table<LawDeclineRow>(
    { item: 'text', law: 'text', change: 'integer', reason: 'text', declinedOn: 'date' },
    { indexes: [['division']] },
  ),
} as const

const sameDecline = remembering<LawDecline, LawDeclineRow>()

export function lawDeclineRows(division: string, { lawDeclines }: Catalog) {
  const lawDecline = lawDeclines.map((decline) =>
    sameDecline(decline, [division], () => {
      const { item, law, change, reason, at } = decline
      const standing = { key: `${item}/${law}/${change}`, division, height: 2 } as const
      return { ...standing, item, law, change, reason, declinedOn: dayOf(at) }
    }),
  )
  return { lawDecline }
}

/** What was declined: of one county, of one law, of both; the day is `"2021-10-14"`. */
export type ToldDecline = Pick<LawDeclineRow, 'division' | 'item' | 'law' | 'change' | 'reason' | 'declinedOn'>

/** What the counties within reach declined and did not take back, by county and item. */
export function lawDeclinesOf(
  tx: Asking,
  office: Office,
  { division, law }: { readonly division?: string | undefined; readonly law?: string | undefined } = {},
): Promise<readonly ToldDecline[]> {
  const columns = ['division', 'item', 'law', 'change', 'reason', 'declinedOn'] as const
  let rows = tx
    .selectFrom('lawDecline')
    .select(columns)
    .where(held('lawDecline', {}))
    .where(within('lawDecline', office))
  if (division !== undefined) rows = rows.where('division', '=', division)
  if (law !== undefined) rows = rows.where('law', '=', law)
  return rows.orderBy('division').orderBy('item').execute()
}
