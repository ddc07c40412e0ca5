import { rowOfItem } from '@mingce/domain/guide/row-of-item'
import type { DraftItem, GuideRow } from '../questions.ts'
import { useGuideRows } from './guide-rows.ts'

/** The guide's row of the same item as it stands now; undefined for none. */
export function useGuideText(item: DraftItem): GuideRow | undefined {
  return rowOfItem(useGuideRows() ?? [])(item)
}
