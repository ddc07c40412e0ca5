import type { SettingsChange } from './changes.ts'
import type { DeliverableKind } from './deliverable.ts'
import type { DayReadAnew } from './read-anew.ts'

/** Something about a round that an office is told of: an amendment of the province's, its end, a date that the city set its counties, or a working calendar that reads its days otherwise. */
export type RoundNews = {
  /** By which it is said that it was read. */
  readonly key: string
  readonly about: 'amended' | 'closed' | 'relayed' | 'calendar'
  readonly round: string
  readonly title: string
  readonly at: string
  readonly reason: string | null
  readonly changes: readonly SettingsChange[]
  /** What the city set its counties: for the first time where `was` is null, else otherwise than before. */
  readonly innerDates: readonly { readonly kind: DeliverableKind; readonly was: string | null; readonly is: string }[]
  /** The days that an amended calendar reads otherwise. */
  readonly readAnew?: readonly DayReadAnew[]
}
