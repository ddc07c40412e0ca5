import { isFit } from './extra-choices.ts'
import type { ExtraField } from './extra-field.ts'
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

/** An extra element by its name, `"extra.五公开"`. */
export type ExtraElement = `extra.${string}`
export type MissingElement = RequiredElement | ExtraElement

/**
 * The required elements that an item lacks; `[]` when it is complete.
 *
 * Source: the notice of 2021-09-10, (四): name, content, basis, time limit, body, mode, channel, audience.
 */
export function missingElements(item: DisclosureItem): readonly RequiredElement[] {
  return requiredElements.filter((element) => isAbsent(item[element]) || isOtherWithoutWords(item, element))
}

/** The same, and behind them what a round requires beyond the eight: `['legalBases', 'extra.五公开']`. */
export function missingIn(item: DisclosureItem, fields: readonly ExtraField[]): readonly MissingElement[] {
  return [...missingElements(item), ...missingExtras(item, fields)]
}

/** The extra elements a round requires that an item leaves blank, in the round's order. */
function missingExtras(item: DisclosureItem, fields: readonly ExtraField[]): readonly ExtraElement[] {
  return fields.flatMap(({ name, required }) => (required && isBlank(extraText(item, name)) ? [elementOf(name)] : []))
}

/** The extra elements of an item that say something outside a round's choices, in the round's order. */
export function unfitExtras(item: DisclosureItem, fields: readonly ExtraField[]): readonly ExtraElement[] {
  return fields.flatMap((field) => (isFit(field, extraText(item, field.name)) ? [] : [elementOf(field.name)]))
}

/** What an item says of an extra element; empty where it says nothing. */
export function extraText({ extra }: Pick<DisclosureItem, 'extra'>, name: string): string {
  return Object.hasOwn(extra, name) ? (extra[name] ?? '') : ''
}

function elementOf(name: string): ExtraElement {
  return `extra.${name}`
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
