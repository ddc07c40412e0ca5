import { headingNamed } from '@mingce/domain/catalog/headings'
import type { Audience, Channel, DisclosureLevel, DisclosureMode } from '@mingce/domain/catalog/item'
import { fold } from '@mingce/domain/script/fold'
import { standardChannel } from '../cells/channel-names.ts'
import { levelsNamed } from './level-words.ts'

/**
 * What a column feeds. A list element has either one column that says it in words (`value: null`)
 * or a column to tick for each value.
 */
export type Role =
  | { readonly element: 'ordinal' | 'contentElements' | 'legalBases' | 'disclosureTimeLimit' | 'disclosingBody' }
  | { readonly element: 'levels'; readonly rank: number | null; readonly joined: boolean }
  | { readonly element: 'channels'; readonly value: Channel | null }
  | { readonly element: 'audiences'; readonly value: Audience | null }
  | { readonly element: 'disclosureModes'; readonly value: DisclosureMode | null }
  | { readonly element: 'disclosureLevels'; readonly value: readonly DisclosureLevel[] | null }
  | { readonly element: 'extra' }

/** What one heading cell says by itself; undefined where it is no heading known here. */
export function roleNamed(heading: string): Role | undefined {
  return headingNamed(fold(heading))
}

/**
 * What a column feeds, from its headings, top first: `['公开对象', '全社会']` is the column that ticks the whole society.
 *
 * @returns undefined where no heading says it
 */
export function roleOf(headings: readonly string[]): Role | undefined {
  const leaf = headings.at(-1) ?? ''
  const parents = headings.slice(0, -1).map((heading) => roleNamed(heading))
  const parent = parents.findLast((role) => role !== undefined)
  if (parent?.element === 'disclosureLevels') return levelTick(leaf)
  if (parent?.element === 'channels') return { element: 'channels', value: standardChannel(leaf) ?? null }
  const own = roleNamed(leaf) ?? levelTickAlone(leaf)
  if (own) return own
  return parent?.element === 'audiences' || parent?.element === 'disclosureModes' ? undefined : parent
}

function levelTick(heading: string): Role | undefined {
  const value = levelsNamed(heading)
  return value.length > 0 ? { element: 'disclosureLevels', value } : undefined
}

function levelTickAlone(heading: string): Role | undefined {
  return /^.{0,6}(级|镇街乡|乡镇街道|乡镇|村)$/.test(fold(heading)) ? levelTick(heading) : undefined
}
