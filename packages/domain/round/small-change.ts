import type { DisclosureItem } from '../catalog/item.ts'
import { isSameCell, type MergeElement, wholeElements } from '../catalog/three-way.ts'
import type { RegisteredLaw } from '../law/evolve.ts'
import { isSameLaw } from '../law/same-law.ts'
import { bare } from '../script/bare.ts'
import type { SmallChange } from './record-lane.ts'

/** What became of one element of an item: of which small class the change is, or null for one of substance. */
export type ElementChange = { readonly element: MergeElement; readonly change: SmallChange | null }

/**
 * What differs between two texts of an item, element by element. A change is small only where the public is promised no less: what is
 * disclosed, to whom, how and by which level is of substance, and so is an extra element; a longer or an unreadable time limit, a channel
 * that is gone, another law.
 *
 * @param laws the registry as it stands, by which a law that is cited otherwise is known as the same
 */
export function changesBetween(
  before: DisclosureItem,
  after: DisclosureItem,
  laws: readonly RegisteredLaw[],
): readonly ElementChange[] {
  const texts = { before, after, laws }
  const extras = [...new Set([...Object.keys(before.extra), ...Object.keys(after.extra)])]
  const elements: readonly MergeElement[] = [...wholeElements, ...extras.map((name) => `extra.${name}` as const)]
  return elements
    .filter((element) => !isSameCell(before, after, element))
    .map((element) => ({ element, change: classOf(element, texts) }))
}

type Texts = {
  readonly before: DisclosureItem
  readonly after: DisclosureItem
  readonly laws: readonly RegisteredLaw[]
}

function classOf(element: MergeElement, { before, after, laws }: Texts): SmallChange | null {
  if (isFormat(element, before, after)) return 'format'
  switch (element) {
    case 'disclosingBody':
      return before.disclosingBody !== null && after.disclosingBody !== null ? 'body_renamed' : null
    case 'legalBases':
      return areSameLaws(before.legalBases, after.legalBases, laws) ? 'basis_updated' : null
    case 'audiences':
      return isSameSet(before.audiences, after.audiences) ? 'note_reworded' : null
    case 'channels':
      return channelChange(before, after)
    case 'disclosureTimeLimit':
      return isShortened(before, after) ? 'limit_shortened' : null
    default:
      return null
  }
}

/** Letters and figures are the same, in the same order. */
function isFormat(element: MergeElement, before: DisclosureItem, after: DisclosureItem): boolean {
  const [was, is] = [textOf(element, before), textOf(element, after)]
  const isSaid = was !== null && is !== null && bare(was) === bare(is)
  return isSaid && (element !== 'disclosureTimeLimit' || isSamePromise(before, after))
}

/** The limit as it is counted, however it is worded. */
function isSamePromise(
  { disclosureTimeLimit: was }: DisclosureItem,
  { disclosureTimeLimit: is }: DisclosureItem,
): boolean {
  return was?.trigger === is?.trigger && was?.amount === is?.amount && was?.unit === is?.unit
}

function textOf(element: MergeElement, item: DisclosureItem): string | null {
  switch (element) {
    case 'category':
      return [item.category, ...item.subcategories].join('\n')
    case 'name':
      return item.name
    case 'contentElements':
      return item.contentElements.join('\n')
    case 'legalBases':
      return item.legalBases.join('\n')
    case 'disclosingBody':
      return item.disclosingBody
    case 'disclosureTimeLimit':
      return item.disclosureTimeLimit?.raw ?? null
    default:
      return null
  }
}

function areSameLaws(before: readonly string[], after: readonly string[], laws: readonly RegisteredLaw[]): boolean {
  return before.length === after.length && before.every((each, index) => isSameLaw(each, after[index] ?? '', laws))
}

function isSameSet(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((each) => after.includes(each))
}

function channelChange(before: DisclosureItem, after: DisclosureItem): SmallChange | null {
  if (isSameSet(before.channels, after.channels)) return 'note_reworded'
  const kept = before.channels.every((each) => after.channels.includes(each))
  const isNoteKept = before.otherChannelText === null || before.otherChannelText === after.otherChannelText
  return kept && isNoteKept ? 'channel_added' : null
}

function isShortened(
  { disclosureTimeLimit: was }: DisclosureItem,
  { disclosureTimeLimit: is }: DisclosureItem,
): boolean {
  if (!was || !is || was.amount === null || is.amount === null) return false
  return was.trigger === is.trigger && was.unit === is.unit && is.amount < was.amount
}
