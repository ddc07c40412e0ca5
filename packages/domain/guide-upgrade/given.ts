import { completeItem, digestOf, idOf } from '../catalog/given.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import type { GuideChain, GuideVersion } from '../guide/chain.ts'
import type { GuideRow } from '../guide/events.ts'
import type { RenamedRow } from '../guide/version-events.ts'
import type { UpgradeItem } from './followed-row.ts'

// What the tests of a guide's versions are told in.

const confidence = { item: 'high', content: 'high', basis: 'high', channels: 'high' } as const
const categories = ['招生管理', '学生管理']

/** A row of the guide, its own words unless said. */
export function rowOf(row: string, name: string, over: Partial<DisclosureItem> = {}): GuideRow {
  const item = completeItem(name, { disclosingBody: '县(市、区)教育部门', ...over })
  return { row, item, confidence, doubt: null, evidence: ['演示'] }
}

/** Versions in order, each under its place: the first is "v1". */
export function chainOf(
  ...versions: readonly { readonly rows: readonly GuideRow[]; readonly renames?: readonly RenamedRow[] }[]
): GuideChain {
  return versions.map(({ rows, renames = [] }, at): GuideVersion => {
    const told = { because: 'new_version', reason: '新版', file: null, renames } as const
    return {
      guide: `v${at + 1}`,
      head: { title: '指引', source: '示例', status: 'complete', note: '', categories },
      rows: new Map(rows.map((each) => [each.row, each])),
      former: at === 0 ? null : { guide: `v${at}`, ...told },
      supersededBy: at === versions.length - 1 ? null : `v${at + 2}`,
    }
  })
}

/** The nth item of a county, drafted from that row of the guide. */
export function itemFrom(n: number, { row, item }: GuideRow, over: Partial<DisclosureItem> = {}): UpgradeItem {
  const content = { ...item, disclosingBody: '青白江区教育局', ...over }
  return { item: idOf(n), content, digest: digestOf(`${n} ${JSON.stringify(over)}`), guideRow: row, retired: false }
}
