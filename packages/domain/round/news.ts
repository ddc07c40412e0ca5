import type { SettingsChange } from './changes.ts'
import type { DeliverableKind } from './deliverable.ts'

/** Something about a running round that changed since it was opened or passed on: an amendment of the province's, or a date of the city's. */
export type RoundNews = {
  /** By which it is said that it was read. */
  readonly key: string
  readonly round: string
  readonly title: string
  readonly at: string
  readonly reason: string | null
  readonly changes: readonly SettingsChange[]
  /** What the city set its counties otherwise. */
  readonly innerDates: readonly { readonly kind: DeliverableKind; readonly was: string; readonly is: string }[]
}
