import { parseSubmissionStream, type SubmissionId } from '@mingce/domain/streams'
import { stoppedOn } from '@mingce/domain/submission/clock/clock'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { isSettled, openMustFix, type Submission } from '@mingce/domain/submission/state'
import { hasUnsent } from '@mingce/domain/submission/told'
import { folding, type Projection, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { evolveTwoSided, type TwoSided, unseen } from '../outward.ts'
import { clockRows } from './clock.ts'
import { commentRows, noteRows } from './comments.ts'
import { overrideRows, signingRows } from './four-eyes.ts'
import { paperRows } from './papers.ts'
import { partRows, type Viewed } from './parts.ts'
import { recordRows } from './records.ts'
import { type FilingProgressRow, type FilingRow, filingTables, heightOf, type View } from './rows.ts'
import { textsDigestOf } from './texts-digest.ts'

/** A submission in full: its head, its parts with the opinions on them, its comments and the city's notes. */
export const filingProjection: Projection = {
  name: 'filing',
  revision: 18,
  tables: filingTables,
  sources: [
    folding<TwoSided, SubmissionEvent>({
      covers: under('submission'),
      initial: unseen,
      evolve: evolveTwoSided,
      rows(stream, { own: all, told, outward, unsent }) {
        const id = parseSubmissionStream(stream)
        const own: Viewed = { view: 'own', submission: told, unsent }
        const views = [own, ...(outward ? [{ view: 'filed', submission: outward, unsent } as const] : [])]
        return {
          filing: views.map(({ view, submission }) => headRow(id, view, submission)),
          filingProgress: views.map((viewed) => progressRow(id, viewed)),
          filingPart: views.flatMap((viewed) => partRows(id.division, viewed)),
          filingComment: views.flatMap((viewed) => commentRows(id.division, viewed)),
          filingNote: noteRows(id.division, outward),
          filingClock: clockRows(id.division, all),
          filingPaper: paperRows(id.division, all),
          filingSigning: signingRows(id.division, all),
          filingOverride: overrideRows(id.division, all),
          filingRecord: recordRows(id, outward),
        }
      },
    }),
  ],
}

function headRow({ round, division, kind, n }: SubmissionId, view: View, submission: Submission): FilingRow {
  const { stage, turn, preparedBy, check, disclosureReview, acceptBy, reviewBy, returned, decided, notice, papers } =
    submission
  return {
    ...{ key: view, division, height: heightOf(view), view, round, kind, n, stage, turn, preparedBy, checked: check },
    ...{
      disclosureReview,
      acceptBy,
      reviewBy,
      returned,
      decided,
      notice,
      papers,
      stoppedOn: stoppedOn(submission.clock),
    },
    submittedAt: instantOf(submission.submittedAt),
    firstSubmittedAt: instantOf(submission.firstSubmittedAt),
    since: instantOf(submission.since),
    partCount: submission.parts.length,
    scopeCount: submission.scope.length,
  }
}

function progressRow({ division }: SubmissionId, { view, submission, unsent }: Viewed): FilingProgressRow {
  return {
    ...{ key: view, division, height: heightOf(view, hasUnsent(unsent)), view, version: submission.version },
    settledCount: submission.parts.filter((part) => isSettled(submission, part)).length,
    mustFixOpen: openMustFix(submission).length,
    textsDigest: textsDigestOf(submission),
  }
}
