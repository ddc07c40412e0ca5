import type { DisclosureItem } from '../catalog/item.ts'
import { fold } from '../script/fold.ts'
import type { CheckedElement } from './finding.ts'

/** A text as it is written, and `plain` as it is read: half-width, in simplified characters, without spaces. */
export type ItemText = { readonly element: CheckedElement; readonly text: string; readonly plain: string }

/** What is written in words in an item, element by element, each level, bullet and law by itself. The limit's words are among it, though what they promise has its own rules (`limits.ts`). */
export function textsOf(item: DisclosureItem): readonly ItemText[] {
  const before = known.get(item)
  if (before) return before
  const texts = readTexts(item)
  known.set(item, texts)
  return texts
}

const known = new WeakMap<DisclosureItem, readonly ItemText[]>()

function readTexts(item: DisclosureItem): readonly ItemText[] {
  const { subcategories, contentElements, legalBases, disclosingBody, otherChannelText, audienceNote, extra } = item
  const texts: readonly Omit<ItemText, 'plain'>[] = [
    { element: 'category', text: item.category },
    ...subcategories.map((text) => ({ element: 'subcategories' as const, text })),
    { element: 'name', text: item.name },
    ...contentElements.map((text) => ({ element: 'contentElements' as const, text })),
    ...legalBases.map((text) => ({ element: 'legalBases' as const, text })),
    { element: 'disclosureTimeLimit', text: item.disclosureTimeLimit?.raw ?? '' },
    { element: 'disclosingBody', text: disclosingBody ?? '' },
    { element: 'otherChannelText', text: otherChannelText ?? '' },
    { element: 'audienceNote', text: audienceNote ?? '' },
    ...Object.entries(extra).map(([name, text]) => ({ element: `extra.${name}` as const, text })),
  ]
  return texts.map((each) => ({ ...each, plain: fold(each.text) }))
}
