import { bureauName, parseDivision } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { isBlankCell, isSameCell, type WholeElement, wholeElements } from '@mingce/domain/catalog/three-way'

/** Its names are an item's own, and the body that discloses is everybody's. */
const ownElements: ReadonlySet<WholeElement> = new Set(['category', 'name', 'disclosingBody'])

/** The elements in which another text says something that the own does not say. */
export function takeable(own: DisclosureItem, theirs: DisclosureItem): readonly WholeElement[] {
  return wholeElements.filter(
    (each) => !ownElements.has(each) && !isBlankCell(theirs, each) && !isSameCell(own, theirs, each),
  )
}

/** A whole item as one of the county's own: its own body, and no extra elements, which its own rounds ask for. */
export function asOwnItem(theirs: DisclosureItem, county: string) {
  const content: DisclosureItem = { ...theirs, disclosingBody: bureauName(parseDivision(county)), extra: {} }
  const elements = wholeElements.filter((each) => each !== 'disclosingBody' && !isBlankCell(theirs, each))
  return { content, elements }
}
