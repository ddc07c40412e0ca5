import type { CatalogCommand } from '../catalog/decide.ts'
import type { Catalog, DraftItem } from '../catalog/evolve.ts'
import type { RegisteredLaw } from '../law/evolve.ts'
import { seedLaws } from '../law/seed.ts'

const cited = 'compulsory_education'
const change = 1
const amended: RegisteredLaw['changes'][number] = {
  ...{ kind: 'amended', change, from: '2021-01-01', by: '修改决定', docNumber: null, year: 2021, replacedBy: null },
  ...{ source: '示例', doubt: null, recordedAt: '2021-01-01T01:00:00.000Z', withdrawn: null },
}

/** The registry of these histories: the law that every item cites was amended before they begin. */
export const laws: readonly RegisteredLaw[] = seedLaws.map((law) =>
  law.id === cited ? { ...law, version: 2, changes: [amended] } : law,
)

/** What the county answers to that amendment: for this item it declines, or takes the first such answer back. */
export function lawAnswer({ lawDeclines: [first] }: Catalog, { item, digest: seen }: DraftItem): CatalogCommand {
  if (first) return { do: 'reopenLawProposal', item: first.item, law: first.law, change: first.change }
  return { do: 'declineLawProposal', item, law: cited, change, seen, reason: '教育厅复函同意沿用' }
}
