import type { Actor } from '../authority/actor.ts'
import type { DivisionCode } from '../authority/division.ts'
import type { Authority } from '../authority/evolve.ts'
import type { WorkCalendar } from '../deadline/work-calendar.ts'
import type { Round } from '../round/evolve.ts'
import type { Submission } from '../submission/state.ts'

/** What a decision on a joint package relies on besides the package itself. */
export type PackageContext = {
  readonly actor: Actor
  readonly city: DivisionCode
  /** Today in Asia/Shanghai, `"2021-10-14"`. */
  readonly today: string
  readonly round: Round
  /** As far as it is published. */
  readonly calendar: WorkCalendar
  /** The city's posts, where signatures are arranged. */
  readonly bureau?: Authority | undefined
  /** The filings that the command, the assembled package or feedback on a part names, and those of every county that owes the deliverable, up to the first that is settled. */
  readonly submissions: ReadonlyMap<string, Submission>
  /** SHA-256 of `textsThatTravel`, 64 hex digits: this package hashes nothing. */
  readonly textsDigestOf: (submission: Submission) => string
}
