import type { Colleague, FilingName, FilingSheet } from '../questions.ts'
import type { FourEyesActs } from './acts.ts'

/** What each part of the drawer is about. */
export type At = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly acts: FourEyesActs
  readonly seen: number
  readonly colleagues: readonly Colleague[]
  /** By account: who cannot be asked to sign, and the code that says why. */
  readonly unfit: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
}
