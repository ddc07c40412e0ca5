import type { Colleague, FilingName, FilingSheet } from '../questions.ts'
import type { FourEyesActs } from './acts.ts'
import type { SigningActs } from './signing-acts.ts'

/** Who may be asked to sign, and what is done about it. */
export type SigningAt = {
  readonly acts: SigningActs
  readonly colleagues: readonly Colleague[]
  /** By account: who cannot be asked to sign, and the code that says why. */
  readonly unfit: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
}

/** What each part of the drawer is about. */
export type At = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  readonly acts: FourEyesActs
  readonly colleagues: readonly Colleague[]
  readonly names: Readonly<Record<string, string>>
}
