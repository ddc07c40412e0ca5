import type { Actor } from '../authority/actor.ts'
import type { Authority } from '../authority/evolve.ts'
import type { WorkCalendar } from '../deadline/work-calendar.ts'
import type { RegisteredLaw } from '../law/evolve.ts'
import type { Round } from '../round/evolve.ts'
import type { Submission } from './state.ts'

/** What a decision on a filing relies on besides the filing itself and the county's catalog. */
export type SubmissionContext = {
  readonly actor: Actor
  /** The city's posts, where a command names colleagues: who may be asked to sign, who can be recused. */
  readonly bureau?: Authority | undefined
  /** Today in Asia/Shanghai, `"2021-10-14"`. */
  readonly today: string
  readonly round: Round
  /** The registry of laws, where a decision asks whether the same law is cited; without it titles and numbers alone decide. */
  readonly laws?: readonly RegisteredLaw[] | undefined
  readonly calendar: WorkCalendar
  /** The day that the city set its counties for filing this (转发部署); null while it set none. */
  readonly innerDate: string | null
  /** The filing before this one in the same round, undefined for the first. */
  readonly previous: Submission | undefined
  /** Whether the city has filed this submission to the province already. */
  readonly reported: boolean
}
