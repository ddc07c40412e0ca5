import type { Actor } from '../authority/actor.ts'
import type { DivisionCode } from '../authority/division.ts'
import type { Round } from '../round/evolve.ts'
import type { Submission } from '../submission/state.ts'

/** What a decision on a joint package relies on besides the package itself. */
export type PackageContext = {
  readonly actor: Actor
  readonly city: DivisionCode
  readonly round: Round
  /** The filings the command names, and the first filing of every county that owes the deliverable, by stream. */
  readonly submissions: ReadonlyMap<string, Submission>
}
