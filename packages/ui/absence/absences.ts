import type { AbsencePhase } from '@mingce/domain/authority/absence'
import type { PostRole } from '@mingce/domain/authority/post'

/** One absence of the bureau, as `absence.list` answers. */
export type AbsenceSent = {
  readonly absence: string
  readonly account: string
  readonly role: PostRole
  /** First and last day, Asia/Shanghai. */
  readonly from: string
  readonly until: string
  readonly substitute: string
  readonly reason: string
  readonly announcedBy: string
  readonly announcedAt: string
  readonly ended: { readonly at: string; readonly by: string | null; readonly reason: string | null } | null
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
