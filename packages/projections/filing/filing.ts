import { parseSubmissionStream, type SubmissionId } from '@mingce/domain/streams'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { type Comment, isSettled, openMustFix, type Submission } from '@mingce/domain/submission/state'
import { folding, type Projection, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { evolveTwoSided, type TwoSided, unseen } from '../outward.ts'
import { remembering } from '../remembering.ts'
import { partRows } from './parts.ts'
import {
  type FilingCommentRow,
  type FilingProgressRow,
  type FilingRow,
  filingTables,
  heightOf,
  type View,
} from './rows.ts'

/** A submission in full: its head, its parts with the opinions on them, its comments. */
export const filingProjection: Projection = {
  name: 'filing',
  revision: 5,
  tables: filingTables,
  sources: [
    folding<TwoSided, SubmissionEvent>({
      covers: under('submission'),
      initial: unseen,
      evolve: evolveTwoSided,
      rows(stream, { own, outward }) {
        const id = parseSubmissionStream(stream)
        const views = [['own', own], ...(outward ? [['filed', outward] as const] : [])] as const
        return {
          filing: views.map(([view, submission]) => headRow(id, view, submission)),
          filingProgress: views.map(([view, submission]) => progressRow(id, view, submission)),
          filingPart: views.flatMap(([view, submission]) => partRows(id.division, view, submission)),
          filingComment: commentRows(id, own.comments),
        }
      },
    }),
  ],
}

function headRow({ round, division, kind, n }: SubmissionId, view: View, submission: Submission): FilingRow {
  const { stage, turn, preparedBy, check, disclosureReview, acceptBy, reviewBy, returned, decided } = submission
  return {
    ...{ key: view, division, height: heightOf(view), view, round, kind, n, stage, turn, preparedBy, checked: check },
    ...{ disclosureReview, acceptBy, reviewBy, returned, decided },
    submittedAt: instantOf(submission.submittedAt),
    firstSubmittedAt: instantOf(submission.firstSubmittedAt),
    since: instantOf(submission.since),
    partCount: submission.parts.length,
    scopeCount: submission.scope.length,
  }
}

function progressRow({ division }: SubmissionId, view: View, submission: Submission): FilingProgressRow {
  return {
    ...{ key: view, division, height: heightOf(view), view, version: submission.version },
    settledCount: submission.parts.filter((part) => isSettled(submission, part)).length,
    mustFixOpen: openMustFix(submission).length,
  }
}

const sameComments = remembering<Submission['comments'], readonly FilingCommentRow[]>()

function commentRows(id: SubmissionId, comments: Submission['comments']): readonly FilingCommentRow[] {
  return sameComments(comments, [id.division], () => [...comments.values()].map((comment) => commentRow(id, comment)))
}

function commentRow({ division }: SubmissionId, written: Comment): FilingCommentRow {
  const { comment, part, element, kind, text, suggestion, by, at, turn, answer, resolved } = written
  return {
    ...{ key: comment, division, height: 2, comment, part, element, kind, text, suggestion, turn, answer, resolved },
    ...{ writtenBy: by, writtenAt: instantOf(at) },
  }
}
