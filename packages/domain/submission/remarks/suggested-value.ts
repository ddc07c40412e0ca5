import { z } from 'zod'
import {
  audiences,
  channels,
  type DisclosureItem,
  disclosureLevels,
  disclosureModes,
  disclosureTimeLimit,
} from '../../catalog/item.ts'

/**
 * What is suggested for an element that is no words: a limit, ticks with the words behind them, a name. The element and all that
 * belongs to it stands under the item's own names, so that it takes their place as it is.
 */
export const suggestedValue = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('name'), name: z.string().trim().min(1).max(200) }),
  z.strictObject({ of: z.literal('disclosureTimeLimit'), disclosureTimeLimit }),
  z.strictObject({
    of: z.literal('channels'),
    channels: z.array(z.enum(channels)).min(1).max(channels.length),
    otherChannelText: z.string().min(1).max(500).nullable(),
  }),
  z.strictObject({
    of: z.literal('audiences'),
    audiences: z.array(z.enum(audiences)).min(1).max(audiences.length),
    audienceNote: z.string().min(1).max(500).nullable(),
  }),
  z.strictObject({
    of: z.literal('disclosureModes'),
    disclosureModes: z.array(z.enum(disclosureModes)).min(1).max(disclosureModes.length),
  }),
  z.strictObject({
    of: z.literal('disclosureLevels'),
    disclosureLevels: z.array(z.enum(disclosureLevels)).min(1).max(disclosureLevels.length),
  }),
])
export type SuggestedValue = z.infer<typeof suggestedValue>

/** The elements that a value, and no words, can be suggested for. */
export const valuedElements = suggestedValue.options.map(({ shape }) => shape.of.value)
export type ValuedElement = SuggestedValue['of']

export function isValued(element: string | null): element is ValuedElement {
  return valuedElements.some((each) => each === element)
}

export function withSuggestedValue(item: DisclosureItem, { of: _, ...value }: SuggestedValue): DisclosureItem {
  return { ...item, ...value }
}

/** The value that an item has there now: from where a suggestion is written. Undefined where it has none yet. */
export function valueIn(item: DisclosureItem, of: ValuedElement): SuggestedValue | undefined {
  return suggestedValue.safeParse({ ...valueFields(item, of), of }).data
}

function valueFields(item: DisclosureItem, of: ValuedElement): Partial<DisclosureItem> {
  const { channels, otherChannelText, audiences, audienceNote } = item
  if (of === 'channels') return { channels, otherChannelText }
  return of === 'audiences' ? { audiences, audienceNote } : { [of]: item[of] }
}
