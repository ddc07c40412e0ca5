import { parseSubmissionStream, type SubmissionId } from '@mingce/domain/streams'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { type Comment, isSettled, openMustFix, type Submission } from '@mingce/domain/submission/state'
import { folding, type Projection, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { evolveTwoSided, type TwoSided, unseen } from '../outward.ts'
import { partRows } from './parts.ts'
import { type FilingCommentRow, type FilingRow, filingTables, type View } from './rows.ts'

/** A submission in full: its head, its parts with the opinions on them, its comments. */
export const filingProjection: Projection = {
  name: 'filing',
  revision: 1,
  tables: filingTables,
  sources: [
    folding<TwoSided, SubmissionEvent>({
      covers: under('submission'),
      initial: unseen,
      evolve: evolveTwoSided,
      rows(stream, { own, outward }) {
        const id = parseSubmissionStream(stream)
        const filed = outward ? partRows(id.division, 'filed', outward) : []
        return {
          filing: [headRow(id, 'own', own), ...(outward ? [headRow(id, 'filed', outward)] : [])],
          filingPart: [...partRows(id.division, 'own', own), ...filed],
          filingComment: [...own.comments.values()].map((comment) => commentRow(id, comment)),
        }
      },
    }),
  ],
}

function headRow({ round, division, kind, n }: SubmissionId, view: View, submission: Submission): FilingRow {
  const { stage, version, turn, preparedBy, check, disclosureReview, acceptBy, reviewBy, returned, decided } =
    submission
  return {
    ...{ key: view, division, height: view === 'own' ? 0 : 2, view, round, kind, n },
    ...{ stage, version, turn, preparedBy, checked: check, disclosureReview, acceptBy, reviewBy, returned, decided },
    submittedAt: instantOf(submission.submittedAt),
    firstSubmittedAt: instantOf(submission.firstSubmittedAt),
    since: instantOf(submission.since),
    partCount: submission.parts.length,
    scopeCount: submission.scope.length,
    settledCount: submission.parts.filter((part) => isSettled(submission, part)).length,
    mustFixOpen: openMustFix(submission).length,
  }
}

function commentRow({ division }: SubmissionId, written: Comment): FilingCommentRow {
  const { comment, part, element, kind, text, suggestion, by, at, turn, answer, resolved } = written
  return {
    ...{ key: comment, division, height: 2, comment, part, element, kind, text, suggestion, turn, answer, resolved },
    ...{ writtenBy: by, writtenAt: instantOf(at) },
  }
}
