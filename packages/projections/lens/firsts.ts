import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { type FirstWithin, firstsWithin } from '@mingce/domain/improvement/first-within'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'

export type SettledVersion = {
  readonly division: string
  readonly version: number
  readonly settledAt: Date
  readonly items: readonly { readonly item: string; readonly digest: string }[]
}
type Limited = Pick<DisclosureItem, 'category' | 'name' | 'disclosureTimeLimit'>

/** 全省首个 ≤ 5 个工作日, over every version ever settled within reach. */
export async function firstsOf(tx: Asking, office: Office): Promise<readonly FirstWithin[]> {
  const [versions, limits] = await Promise.all([settledVersions(tx, office), limitsWithin(tx, office)])
  return firstsAmong(versions, limits)
}

/**
 * @param versions of each county the oldest first
 * @param texts by "510113 digest"; what is not among them promises nothing
 */
export function firstsAmong(
  versions: readonly SettledVersion[],
  texts: ReadonlyMap<string, Limited>,
): readonly FirstWithin[] {
  const told = new Set<string>()
  const limits = versions.flatMap(({ division: county, settledAt, items }) =>
    items.flatMap(({ digest }) => {
      const key = `${county} ${digest}`
      const text = texts.get(key)
      if (!text || told.has(key)) return []
      told.add(key)
      const { category, name, disclosureTimeLimit } = text
      return [{ county, settledAt: settledAt.toISOString(), category, name, disclosureTimeLimit }]
    }),
  )
  return firstsWithin(limits)
}

/** Every version ever settled within reach, by county, of each the oldest first. */
export function settledVersions(tx: Asking, office: Office, asOf: AsOf = {}): Promise<readonly SettledVersion[]> {
  return tx
    .selectFrom('catalogVersion')
    .select(['division', 'version', 'settledAt', 'items'])
    .where(held('catalogVersion', asOf))
    .where(within('catalogVersion', office))
    .orderBy('division')
    .orderBy('version')
    .execute()
}

async function limitsWithin(tx: Asking, office: Office): Promise<ReadonlyMap<string, Limited>> {
  type Told = readonly [digest: string, category: string, name: string, limit: DisclosureItem['disclosureTimeLimit']]
  const told = sql`json_build_array(digest, content -> 'category', content -> 'name', content -> 'disclosureTimeLimit')`
  const rows = await tx
    .selectFrom('catalogText')
    .select('division')
    .select(sql<readonly Told[]>`json_agg(${told})`.as('texts'))
    .where('height', '=', 2)
    .where(held('catalogText', {}))
    .where(within('catalogText', office))
    .groupBy('division')
    .execute()
  return new Map(
    rows.flatMap(({ division, texts }) =>
      texts.map(([digest, category, name, disclosureTimeLimit]) => {
        return [`${division} ${digest}`, { category, name, disclosureTimeLimit }] as const
      }),
    ),
  )
}
