import { type ExtraElement, extraText } from '../catalog/completeness.ts'
import type { DisclosureItem } from '../catalog/item.ts'
import type { CarriedPart } from './part.ts'

/** The text of a part that the city approved last before this filing, and where it did: in a turn, or with a settled version. */
export type ApprovedText = { readonly digest: string; readonly from: CarriedPart['from'] }

/** What the city said of a text of a part by the end of a turn: where it approved it, or null where it ruled against it. */
export type Ruling = { readonly digest: string; readonly from: CarriedPart['from'] | null }

/** The approval of a part that stands after one more ruling. One against another text leaves it; one against the approved text ends it. */
export function approvalAfter(before: ApprovedText | undefined, { digest, from }: Ruling): ApprovedText | undefined {
  if (from) return { digest, from }
  return before?.digest === digest ? undefined : before
}

/** An element of an item, or one extra element by its name. */
export type ItemField = Exclude<keyof DisclosureItem, 'extra'> | ExtraElement

/** Of a changed item: the fields that the city must look at, and those whose words it approved already. */
export type FieldScope = { readonly scope: readonly ItemField[]; readonly carried: readonly ItemField[] }

const sets: ReadonlySet<string> = new Set(['channels', 'audiences', 'disclosureModes', 'disclosureLevels'])

/**
 * What of an item the city must look at when it is filed with other words than those it approved. A field carries over when it says the
 * same as in the approved text, word for word; of channels, audiences, modes and levels the order says nothing. Every field is in
 * exactly one of the two.
 *
 * @param approved null for an item no text of which was approved: all of it is in scope
 */
export function fieldScopeOf(filed: DisclosureItem, approved: DisclosureItem | null): FieldScope {
  const scope: ItemField[] = []
  const carried: ItemField[] = []
  for (const field of fieldsOf(filed, approved)) {
    if (approved && said(filed, field) === said(approved, field)) carried.push(field)
    else scope.push(field)
  }
  return { scope, carried }
}

function fieldsOf(filed: DisclosureItem, approved: DisclosureItem | null): readonly ItemField[] {
  const elements = (Object.keys(filed) as (keyof DisclosureItem)[]).filter((element) => element !== 'extra')
  const names = new Set([...Object.keys(filed.extra), ...Object.keys(approved?.extra ?? {})])
  return [...elements, ...[...names].map((name): ExtraElement => `extra.${name}`)]
}

function said(item: DisclosureItem, field: ItemField): string {
  if (field.startsWith('extra.')) return extraText(item, field.slice('extra.'.length))
  const value = item[field as Exclude<ItemField, ExtraElement>]
  if (Array.isArray(value)) return JSON.stringify(sets.has(field) ? value.toSorted() : value)
  if (value === null || typeof value === 'string') return JSON.stringify(value)
  const { raw, trigger, amount, unit } = value as NonNullable<DisclosureItem['disclosureTimeLimit']>
  return JSON.stringify([raw, trigger, amount, unit])
}
