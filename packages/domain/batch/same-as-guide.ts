import type { DisclosureItem } from '../catalog/item.ts'
import type { Guide } from '../guide/evolve.ts'
import { matchItem } from '../guide/match-item.ts'
import { sayingOf, saysTheSame } from '../lens/saying.ts'

/** Whether an item says what its row of the guide says and nothing of the county's own (与指引文字一致). */
export function saysWhatTheGuideSays(item: DisclosureItem, guide: Guide): boolean {
  const row = matchItem(item, guide)?.row.item
  return row !== undefined && saysTheSame(sayingOf(item), sayingOf(row))
}
