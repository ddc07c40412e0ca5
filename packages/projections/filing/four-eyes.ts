import { cityOf, parseDivision } from '@mingce/domain/authority/division'
import { inOrderOf } from '@mingce/domain/in-order-of'
import type { Override } from '@mingce/domain/submission/four-eyes/override'
import type { Recusal } from '@mingce/domain/submission/four-eyes/recusal'
import type { Signing } from '@mingce/domain/submission/four-eyes/signing'
import type { Submission } from '@mingce/domain/submission/state'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type Standing, table } from '../definition.ts'

/** Who signs and who is recused: the city's own, so `division` is the city and the height 0. */
export type FilingSigningRow = Standing & {
  /** 会签 of this turn; null where nobody asked for it. */
  readonly signing: Signing | null
  readonly recusals: readonly Recusal[]
}

/** 越权办理, known to whoever knows the filing. */
export type FilingOverrideRow = Standing & { readonly used: Override }

export const fourEyesTables = {
  filingSigning: table<FilingSigningRow>({ signing: 'jsonb', recusals: 'jsonb' }),
  filingOverride: table<FilingOverrideRow>({ used: 'jsonb' }),
} as const

export function signingRows(division: string, { signing, recusals }: Submission): readonly FilingSigningRow[] {
  if (!signing && recusals.size === 0) return []
  const city = cityOf(parseDivision(division))
  return [{ key: 'signing', division: city, height: 0, signing, recusals: [...recusals.values()] }]
}

export function overrideRows(division: string, { overrides }: Submission): readonly FilingOverrideRow[] {
  return [...overrides.values()].map((used) => ({ key: used.override, division, height: 2, used }))
}

/** What sees to a second pair of eyes, of one filing; of another body's signing nothing. */
export type FilingFourEyes = {
  readonly signing: Signing | null
  readonly recusals: readonly Recusal[]
  readonly overrides: readonly Override[]
}

export async function fourEyesOf(tx: Asking, stream: string, asOf: AsOf = {}): Promise<FilingFourEyes> {
  const signing = tx.selectFrom('filingSigning').select(['signing', 'recusals']).where('stream', '=', stream)
  const overriding = tx.selectFrom('filingOverride').select('used').where('stream', '=', stream)
  const [row, used] = await Promise.all([
    signing.where(held('filingSigning', asOf)).executeTakeFirst(),
    overriding.where(held('filingOverride', asOf)).execute(),
  ])
  const overrides = used.map((each) => each.used).toSorted(inOrderOf(({ at }) => at))
  return { signing: row?.signing ?? null, recusals: row?.recusals ?? [], overrides }
}
