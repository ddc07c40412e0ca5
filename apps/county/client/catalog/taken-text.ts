import type { GuideAdoption } from '@mingce/domain/catalog/adopt-guide-text'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { isSameCell, type WholeElement } from '@mingce/domain/catalog/three-way'
import type { GuideRow } from '../questions.ts'

/** What was taken from the guide into an item, as far as the guide's row has it. */
export type TakenText = Pick<GuideRow, 'guide' | 'row' | 'item'> & { readonly elements: readonly WholeElement[] }

/** With more elements taken; those of another row are forgotten, since one revision names one row. */
export function alsoTaken(before: TakenText | null, { guide, row, item, elements }: TakenText): TakenText {
  const same = before?.guide === guide && before.row === row ? before.elements : []
  return { guide, row, item, elements: [...new Set([...same, ...elements])] }
}

/** What may be recorded as the guide's: elements that were taken, still say what the guide says, and said something else before. */
export function adoptedIn(
  content: DisclosureItem,
  { before, taken }: { readonly before: DisclosureItem; readonly taken: TakenText | null },
): GuideAdoption | undefined {
  const elements = taken?.elements.filter(
    (each) => isSameCell(content, taken.item, each) && !isSameCell(content, before, each),
  )
  return taken && elements?.length ? { guide: taken.guide, row: taken.row, elements } : undefined
}
