import { parseDivision } from '../../authority/division.ts'
import { completeItem } from '../../catalog/given.ts'
import type { DisclosureItem } from '../../catalog/item.ts'
import type { LensItem } from './item.ts'
import type { GuideText } from './place.ts'

// What the tests of the lens are told in.

export const guideText = ['学校名称', '学校地址', '办学层次', '办学类型', '办公电话']

export const oneRow: readonly GuideText[] = [{ row: '2019-05', item: saying(guideText) }]

export function saying(contentElements: readonly string[], over: Partial<DisclosureItem> = {}): DisclosureItem {
  return completeItem('义务教育学校名录', { category: '教育概况', contentElements: [...contentElements], ...over })
}

/** A county's item of the one row; counties by their codes. */
export function itemOf(division: string, lines: readonly string[], over: Partial<LensItem> = {}): LensItem {
  return { division: parseDivision(division), item: 'item', guideRow: '2019-05', text: saying(lines), ...over }
}
