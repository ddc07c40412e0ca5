import type { Office } from '@mingce/domain/authority/jurisdiction'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { GuideHead } from '@mingce/domain/guide/events'
import { presentRow, standingRows } from '@mingce/domain/guide/present-rows'
import { catalogImprovement } from '@mingce/domain/improvement/catalog-improvement'
import type { CountyImprovement, Improvements } from '@mingce/domain/improvement/county-improvement'
import { againstGuide, againstSettled, type HeldRow } from '@mingce/domain/improvement/held-items'
import { sql } from 'kysely'
import { type Asking, type AsOf, held, within } from '../asking.ts'
import { guideChainOf } from '../guide/guide.ts'
import { firstsAmong, type SettledVersion, settledVersions } from './firsts.ts'
import { guideOrigins } from './guide-origins.ts'

/** Every county within reach that has a settled catalog, in order of code. */
export async function improvementsOf(tx: Asking, office: Office, asOf: AsOf = {}): Promise<Improvements> {
  const [versions, texts, origins, chain] = await Promise.all([
    settledVersions(tx, office, asOf),
    filedTexts(tx, office, asOf),
    guideOrigins(tx, office, asOf),
    guideChainOf(tx, asOf),
  ])
  const { head = null } = chain.at(-1) ?? {}
  const rows = standingRows(chain).map(({ row, names }) => ({ ...row, names }))
  const present = presentRow(chain)
  const textsIn = ({ division, items }: SettledVersion) =>
    items.flatMap(({ item, digest }) => {
      const content = texts.get(`${division} ${digest}`)
      return content ? [{ item, content, guideRow: present(origins.get(`${division} ${item}`) ?? null) }] : []
    })
  const told = versions.map((each) => ({ ...each, items: textsIn(each) }))
  const byCounty = Map.groupBy(told, ({ division }) => division)
  return {
    guide: head ? { title: head.title, status: head.status, rows: rows.length } : null,
    counties: [...byCounty.values()].flatMap((own) => countyOf(own, rows, head?.status)),
    firsts: firstsAmong(versions, texts),
  }
}

type ToldVersion = {
  readonly division: string
  readonly version: number
  readonly items: readonly {
    readonly item: string
    readonly content: DisclosureItem
    readonly guideRow: string | null
  }[]
}

/** @param own the versions of one county, the newest last */
function countyOf(
  own: readonly ToldVersion[],
  rows: readonly HeldRow[],
  status: GuideHead['status'] = 'complete',
): readonly CountyImprovement[] {
  const [before, last] = [own.at(-2), own.at(-1)]
  if (!last) return []
  const earlier = before && new Map(before.items.map(({ item, content }) => [item, content]))
  return [
    {
      county: last.division,
      version: last.version,
      guide: catalogImprovement(againstGuide(last.items, rows), rows.length, status),
      settled: earlier ? catalogImprovement(againstSettled(last.items, earlier), earlier.size) : null,
    },
  ]
}

// One row a county, as in the grid: 11,000 rows apart would take the driver longer than the database.

async function filedTexts(tx: Asking, office: Office, asOf: AsOf): Promise<ReadonlyMap<string, DisclosureItem>> {
  type Told = readonly [digest: string, content: DisclosureItem]
  const rows = await tx
    .selectFrom('catalogText')
    .select('division')
    .select(sql<readonly Told[]>`json_agg(json_build_array(digest, content))`.as('texts'))
    .where('height', '=', 2)
    .where(held('catalogText', asOf))
    .where(within('catalogText', office))
    .groupBy('division')
    .execute()
  return new Map(
    rows.flatMap(({ division, texts }) =>
      texts.map(([digest, content]) => [`${division} ${digest}`, content] as const),
    ),
  )
}
