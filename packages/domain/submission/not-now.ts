import type { SubmissionRefusal } from './refusals.ts'

/** Refusals that say of an act that it has no place on a filing as it stands, rather than what stands in its way. */
export const notNow: ReadonlySet<string> = new Set<SubmissionRefusal>([
  ...(['NOT_YOUR_TURN', 'NOT_THEIR_TURN', 'ALREADY_FILED', 'ALREADY_ACCEPTED', 'NOTHING_TO_RECALL'] as const),
  ...(['NOT_FILED_FOR_RECORD', 'NO_RECORD_LANE', 'REJECT_NOT_ALLOWED', 'NOTICE_NOT_ASKED', 'NO_NOTICE'] as const),
  ...(['NO_SIGNING', 'NOT_RECUSED', 'NOTHING_TO_OVERRIDE', 'NO_CHANGE_PROPOSED', 'NOT_REFERRED'] as const),
  ...(['NO_SUCH_CORRECTION', 'NO_SUCH_EXTENSION', 'NO_SUGGESTION', 'NO_INNER_DATE'] as const),
])

/** Refusals that say whose an act is, and nothing of whether it could be done. */
export const notTheirs: ReadonlySet<string> = new Set<SubmissionRefusal>(['NOT_YOUR_POST', 'NOT_YOUR_DIVISION'])
