import type { Deadline } from '../../deadline/deadline.ts'
import type { Author } from '../../fact.ts'
import type { Submission } from '../state.ts'
import type { RecordEvent, RecordedChange } from './record-events.ts'

/** What a filing for record changed, and until when its city may call it in. */
export type ForRecord = {
  readonly changes: readonly RecordedChange[]
  readonly at: string
  readonly until: Deadline | null
  /** 调取审核; null while nobody did. */
  readonly calledIn: { readonly reason: string; readonly by: string; readonly at: string } | null
}

/** Where a 备案 stands: to be called in still, past its day, called in, or gone beyond by a later version of the catalog. */
export const recordStandings = ['open', 'over', 'called_in', 'adjusted'] as const
export type RecordStanding = (typeof recordStandings)[number]

/** @param adjusted whether the catalog was settled anew since, so that there is nothing left to call in */
export function standingOf(
  { until, calledIn }: Pick<ForRecord, 'until' | 'calledIn'>,
  { today, adjusted }: { readonly today: string; readonly adjusted: boolean },
): RecordStanding {
  if (calledIn) return 'called_in'
  if (adjusted) return 'adjusted'
  return until && today > until.dueDate ? 'over' : 'open'
}

type Recorded = Pick<Submission, 'stage' | 'acceptBy' | 'submittedAt' | 'forRecord'>

/** A filing after it was filed for record, or called in. */
export function afterRecord(
  { acceptBy, submittedAt, forRecord }: Omit<Recorded, 'stage'>,
  { event, by, at }: { readonly event: RecordEvent; readonly by: Author; readonly at: string },
): Recorded {
  if (event.type === 'FiledForRecord') {
    const { changes } = event
    return {
      ...{ acceptBy, submittedAt },
      stage: 'recorded_only',
      forRecord: { changes, at, until: acceptBy, calledIn: null },
    }
  }
  const calledIn = { reason: event.reason, by: by.account, at }
  return {
    stage: 'submitted',
    acceptBy: event.acceptBy,
    submittedAt: at,
    forRecord: forRecord && { ...forRecord, calledIn },
  }
}
