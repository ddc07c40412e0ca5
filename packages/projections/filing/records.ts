import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { SubmissionId } from '@mingce/domain/streams'
import type { ForRecord } from '@mingce/domain/submission/record/for-record'
import type { Submission } from '@mingce/domain/submission/state'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { type Held, type Standing, table } from '../definition.ts'
import { instantOf } from '../instant.ts'

/** 备案: what a county filed for record, and whether its city called it in. */
export type FilingRecordRow = Standing &
  Pick<ForRecord, 'changes' | 'until' | 'calledIn'> & {
    readonly round: string
    readonly n: number
    readonly recordedAt: Date
  }

export const recordTables = {
  filingRecord: table<FilingRecordRow>({
    ...{ changes: 'jsonb', until: 'jsonb', calledIn: 'jsonb', round: 'text', n: 'integer' },
    recordedAt: 'timestamptz',
  }),
} as const

export function recordRows({ division, round, n }: SubmissionId, known: Submission | null): readonly FilingRecordRow[] {
  if (!known?.forRecord) return []
  const { changes, until, calledIn, at } = known.forRecord
  return [
    {
      key: 'record',
      division,
      height: 2,
      round,
      n,
      changes,
      until,
      calledIn,
      recordedAt: instantOf(at) ?? new Date(at),
    },
  ]
}

export type RecordedFiling = Held<FilingRecordRow> & {
  /** What each item that was changed is called, by its id. */
  readonly names: Readonly<Record<string, string>>
  /** When the county published what it filed, "2021-10-14"; null while it has not. */
  readonly publishedOn: string | null
  /** The catalog was settled anew since. */
  readonly adjusted: boolean
}

/** What was filed for record within reach, the latest first. */
export async function recordsOf(tx: Asking, office: Office, asOf: AsOf = {}): Promise<readonly RecordedFiling[]> {
  const records = await tx
    .selectFrom('filingRecord')
    .selectAll()
    .where(held('filingRecord', asOf))
    .where(within('filingRecord', office))
    .orderBy('recordedAt', 'desc')
    .orderBy('stream')
    .execute()
  if (records.length === 0) return []
  const [items, versions] = await Promise.all([
    itemsOf(tx, records, asOf),
    versionsOf(tx, [...new Set(records.map(({ division }) => division))], asOf),
  ])
  return records.map((row) => {
    const own = versions.find(({ submission }) => submission === row.stream)
    const ofCounty = versions.filter(({ division }) => division === row.division)
    return {
      ...row,
      names: Object.fromEntries(
        items.filter(({ stream }) => stream === row.stream).map(({ part, name }) => [part, name]),
      ),
      publishedOn: own?.publishedOn ?? null,
      adjusted: own !== undefined && ofCounty.some(({ version }) => version > own.version),
    }
  })
}

/** 备案 of one city's counties in a round, and how many of them the city called in (调取审核). */
export type RecordCount = { readonly city: string; readonly recorded: number; readonly calledIn: number }

/** How much was filed for record in a round, a city each, in order of code; a city without is not among them. */
export async function recordCountsOf(
  tx: Asking,
  office: Office,
  { round, at }: { readonly round: string } & AsOf,
): Promise<readonly RecordCount[]> {
  const city = sql<string>`left(${sql.ref('division')}, 4) || '00'`
  const counts = await tx
    .selectFrom('filingRecord')
    .select(({ fn }) => [
      city.as('city'),
      fn.countAll<bigint>().as('recorded'),
      fn.countAll<bigint>().filterWhere('calledIn', 'is not', null).as('calledIn'),
    ])
    .where('round', '=', round)
    .where(held('filingRecord', { at }))
    .where(within('filingRecord', office))
    .groupBy(city)
    .orderBy('city')
    .execute()
  return counts.map((each) => ({ city: each.city, recorded: Number(each.recorded), calledIn: Number(each.calledIn) }))
}

function itemsOf(tx: Asking, records: readonly Held<FilingRecordRow>[], asOf: AsOf) {
  const parts = [...new Set(records.flatMap(({ changes }) => changes.map(({ part }) => part)))]
  return tx
    .selectFrom('filingPart as part')
    .innerJoin('catalogText as text', (join) =>
      join.onRef('text.key', '=', 'part.digest').onRef('text.division', '=', 'part.division').on(held('text', asOf)),
    )
    .select(['part.stream', 'part.part', 'text.name'])
    .where(
      'part.stream',
      'in',
      records.map(({ stream }) => stream),
    )
    .where('part.part', 'in', parts)
    .where('part.view', '=', 'filed')
    .where(held('part', asOf))
    .execute()
}

function versionsOf(tx: Asking, divisions: readonly string[], asOf: AsOf) {
  return tx
    .selectFrom('catalogVersion')
    .select(['division', 'submission', 'version', 'publishedOn'])
    .where('division', 'in', divisions)
    .where(held('catalogVersion', asOf))
    .execute()
}
