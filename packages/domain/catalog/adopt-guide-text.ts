import { z } from 'zod'
import type { Guide } from '../guide/evolve.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CatalogRefusal } from './decide.ts'
import type { DisclosureItem } from './item.ts'
import { isBlankCell, isSameCell, wholeElements } from './three-way.ts'

/** Elements of an item whose words were taken from a row of a guide: `{ guide: '2019', row: '2019-05', elements: ['legalBases'] }`. */
export const guideAdoption = z.strictObject({
  guide: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  row: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  elements: z.array(z.enum(wholeElements)).min(1).max(wholeElements.length),
})
export type GuideAdoption = z.infer<typeof guideAdoption>

/**
 * Whether the item says what the guide's row says, element for element. The trace is later held against the county (与指引文字一致),
 * so it is the guide's own stream that is asked, not whoever sends the words.
 */
export function notInGuide(
  { row, elements }: GuideAdoption,
  content: DisclosureItem,
  guide: Pick<Guide, 'rows'> | undefined,
): Refusal<CatalogRefusal> | undefined {
  const says = guide?.rows.get(row)?.item
  if (!says) return refuse('NO_SUCH_GUIDE_ROW', [row])
  const others = elements.filter((each) => isBlankCell(says, each) || !isSameCell(says, content, each))
  return others.length > 0 ? refuse('NOT_GUIDE_TEXT', others) : undefined
}

/** What is still the guide's after a revision: an element that was changed is the county's own. */
export function stillAdopted(
  adopted: readonly GuideAdoption[],
  before: DisclosureItem,
  after: DisclosureItem,
): readonly GuideAdoption[] {
  return without(adopted, (element) => !isSameCell(before, after, element))
}

/** With what was taken just now; an element is the row's that it was taken from last. */
export function alsoAdopted(adopted: readonly GuideAdoption[], now: GuideAdoption): readonly GuideAdoption[] {
  const others = without(adopted, (element) => now.elements.includes(element))
  const same = others.find(({ guide, row }) => guide === now.guide && row === now.row)
  const elements = wholeElements.filter((each) => now.elements.includes(each) || same?.elements.includes(each))
  return [...others.filter((each) => each !== same), { ...now, elements }]
}

function without(
  adopted: readonly GuideAdoption[],
  isGone: (element: GuideAdoption['elements'][number]) => boolean,
): readonly GuideAdoption[] {
  return adopted
    .map((each) => ({ ...each, elements: each.elements.filter((element) => !isGone(element)) }))
    .filter(({ elements }) => elements.length > 0)
}
