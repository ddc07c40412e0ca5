import type { Colleague, FilingName, FilingSheet } from '../questions.ts'
import type { FourEyesActs } from './acts.ts'

/** What each part of the drawer is about. */
export type At = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly acts: FourEyesActs
  readonly seen: number
  readonly colleagues: readonly Colleague[]
  readonly names: Readonly<Record<string, string>>
}
