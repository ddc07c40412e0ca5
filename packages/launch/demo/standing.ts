import type { DivisionCode } from '@mingce/domain/authority/division'
import type { DisclosureItem } from '@mingce/domain/catalog/item'

/** A catalog on a county's site from one minute on, until it was withdrawn. */
export type Published = {
  readonly county: DivisionCode
  readonly version: number
  readonly url: string
  readonly items: readonly Standing[]
  readonly from: number
  readonly until: number
}

export type Standing = { readonly item: string; readonly content: DisclosureItem; readonly digest: string }
