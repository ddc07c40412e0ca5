import type { DisclosureItem } from './item.ts'

/** The elements an item must have before it is filed. Category and name are required of every draft already. */
export const requiredElements = [
  'contentElements',
  'legalBases',
  'disclosureTimeLimit',
  'disclosingBody',
  'disclosureModes',
  'channels',
  'audiences',
] as const
export type RequiredElement = (typeof requiredElements)[number]

/**
 * The required elements that an item lacks; `[]` when it is complete.
 *
 * Source: the notice of 2021-09-10, (四): name, content, basis, time limit, body, mode, channel, audience.
 */
export function missingElements(item: DisclosureItem): readonly RequiredElement[] {
  return requiredElements.filter((element) => isAbsent(item[element]) || isOtherWithoutWords(item, element))
}

function isAbsent(value: DisclosureItem[RequiredElement]): boolean {
  if (value === null) return true
  if (typeof value === 'string') return isBlank(value)
  return 'raw' in value ? isBlank(value.raw) : value.every(isBlank)
}

function isOtherWithoutWords(item: DisclosureItem, element: RequiredElement): boolean {
  return element === 'channels' && item.channels.includes('other') && isBlank(item.otherChannelText ?? '')
}

/** Spaces are no words, full-width ones included. */
function isBlank(text: string): boolean {
  return text.trim() === ''
}
