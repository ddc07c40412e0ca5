import type { ToldDescent } from '@mingce/domain/catalog/told-lineage'
import { type Asking, type AsOf, held } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { remembering } from '../remembering.ts'

/** How an item came to be what it is, as the filing that went up last tells those above the county. */
export type FiledLineageRow = Standing & {
  readonly item: string
  readonly submission: string
  readonly lineage: readonly ToldDescent[]
}

/** What the last filing told, by item. */
export type Told = { readonly submission: string; readonly lineage: ReadonlyMap<string, readonly ToldDescent[]> }

export const filedLineageTables = {
  filedLineage: table<FiledLineageRow>({ item: 'text', submission: 'text', lineage: 'jsonb' }),
} as const

const sameTold = remembering<Told, readonly FiledLineageRow[]>()

export function filedLineageRows(division: string, told: Told | null) {
  if (!told) return { filedLineage: [] }
  const { submission, lineage } = told
  const rows = sameTold(told, [division], () =>
    [...lineage].map(([item, each]) => ({ key: item, division, height: 2, item, submission, lineage: each }) as const),
  )
  return { filedLineage: rows }
}

/** What a filing of a catalog told of its items; nothing once a later one went up. */
export function filedLineageOf(
  tx: Asking,
  { division, submission }: { readonly division: string; readonly submission: string },
  asOf: AsOf = {},
): Promise<readonly Held<FiledLineageRow>[]> {
  return tx
    .selectFrom('filedLineage')
    .selectAll()
    .where('stream', '=', `catalog/${division}`)
    .where('submission', '=', submission)
    .where(held('filedLineage', asOf))
    .execute()
}
