import type { ExtraElement } from '../catalog/completeness.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import type { RegisteredLaw } from '../law/evolve.ts'
import type { LawFlag } from '../law/flags.ts'
import type { CheckedPage } from './pages.ts'

/** `must`: to be put right, or looked at by a person before it passes; `advice`: worth a thought, and often right as it stands. */
export type Severity = 'must' | 'advice'

/**
 * What a check rests on: the notice of 2021-09-10, (四); the Regulation (Decree 711), Art. 26; GB/T 2260; the ministry's standard form with its
 * thirteen boxes; the province's registry of laws; what looks at the published pages found; or nothing but experience (`practice`), which is said so.
 */
const checkSources = [
  'notice_4',
  'gir_26',
  'gbt_2260',
  'standard_form',
  'law_registry',
  'page_look',
  'practice',
] as const
export type CheckSource = (typeof checkSources)[number]

export const checkIds = [
  'element_missing',
  'says_nothing',
  'placeholder_left',
  'advertisement',
  'vague_words',
  'name_repeated',
  'foreign_place',
  'law_twice',
  'law_repealed',
  'law_pending',
  'law_former_version',
  'law_unknown',
  'law_mangled',
  'law_another_number',
  'law_amended',
  'limit_not_understood',
  'limit_vague',
  'limit_over_statute',
  'limit_may_exceed',
  'limit_counted_otherwise',
  'channel_unsaid',
  'channel_unticked',
  'channel_retired',
  'channel_misses_audience',
  'link_malformed',
  'link_private',
  'mode_contradicts_audience',
  'audience_unnamed',
  'audience_unticked',
  'duplicate_item',
  'same_content',
  'page_dead',
  'page_otherwise',
] as const
export type CheckId = (typeof checkIds)[number]

export type CheckedElement = keyof DisclosureItem | ExtraElement

/** Where a check found something: at which element, and the words it is about; none where something is absent. */
export type Found = {
  readonly element: CheckedElement
  readonly quoted: readonly string[]
  /** What the registry says of the citation, where that is what was found. */
  readonly flag?: LawFlag
  /** The page it was found on, where it is one that was published. */
  readonly url?: string
}

export type Finding = Found & { readonly check: CheckId; readonly severity: Severity; readonly source: CheckSource }

/** The registry of laws and the day on which citations are held against it. */
export type LawsOnDay = { readonly registry: readonly RegisteredLaw[]; readonly day: string }

/** Whose catalog it is, the six-digit code of the county; what the laws are, and what its published pages were found to be, where that is at hand. */
export type CheckContext = {
  readonly division: string
  readonly laws?: LawsOnDay | undefined
  readonly pages?: readonly CheckedPage[] | undefined
}

/** Whether an item by itself is checked alike in both: a page is told of in a catalog alone. */
export function isSameContext(a: CheckContext, b: CheckContext): boolean {
  return a.division === b.division && a.laws?.registry === b.laws?.registry && a.laws?.day === b.laws?.day
}

/** One rule over one item. */
export type Check = {
  readonly id: CheckId
  readonly severity: Severity
  readonly source: CheckSource
  readonly find: (item: DisclosureItem, context: CheckContext) => readonly Found[]
}
