import type { Absence, AbsencePhase } from '@mingce/domain/authority/absence'
import type { PostRole } from '@mingce/domain/authority/post'

/** One absence of the bureau, as `absence.list` answers. */
export type AbsenceSent = Absence & {
  readonly phase: AbsencePhase
  /** Whether whoever asks may end it. */
  readonly mayEnd: boolean
}

/** 外出与代办 of a bureau, as `absence.list` answers. */
export type AbsencesSent = {
  readonly today: string
  /** Newest first. */
  readonly absences: readonly AbsenceSent[]
  /** Who holds a post now. */
  readonly people: readonly { readonly account: string; readonly role: PostRole }[]
  /** Whom the asker may announce, each with those who could stand in. */
  readonly announceable: Readonly<Record<string, readonly string[]>>
  readonly names: Readonly<Record<string, string>>
}

/** Under which the answer is kept: `useQuery({ queryKey: absencesKey, queryFn: … })`. */
export const absencesKey = ['absences'] as const
