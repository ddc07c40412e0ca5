import type { Happening } from './news.ts'

/** What a bureau did within ten minutes in one post is one sitting: a batch, or one document after the other. */
const sittingMs = 10 * 60_000

/** What carries words or days of its own is told by itself. */
const toldAlone: ReadonlySet<string> = new Set([
  'ReminderSent',
  'FeedbackSent',
  'FeedbackAnswered',
  'DeadlineRecomputed',
  'PublicNoticeExtended',
  'SubmissionWithdrawn',
  'PackageWithdrawn',
  'CorrectionRequested',
  'CorrectionAnswered',
  'CorrectionWithdrawn',
  'ExtensionRequested',
  'ExtensionGranted',
  'ExtensionRefused',
  'ConsultationOpened',
  'ConsultationAnswered',
  'ErratumIssued',
  'PublicationWithdrawn',
  'SourceReworded',
  'SourceCorrected',
  'SourceGone',
  'GoodPracticeRecommended',
  'RecommendationDeclined',
  'GoodPracticeIncluded',
  'GoodPracticeRemoved',
])

type Told = Pick<Happening, 'type' | 'round' | 'division' | 'account' | 'post' | 'recordedAt'>

/**
 * What is told on one line: the same act of the same person upon one county's documents of one round, each within ten minutes of the one
 * before. 批量审定 of a county's plan, catalog and summary is one notice, not three. What carries words or days is told by itself: a reminder, feedback, a question, a request for material, a date counted anew, an erratum.
 *
 * @param news the newest first
 * @returns the same in the same order, none left out; of each line the newest first, at the place of its newest
 */
export function toldTogether<News extends Told>(news: readonly News[]): readonly (readonly [News, ...News[]])[] {
  const lines: [News, ...News[]][] = []
  for (const each of news) {
    const line = lines.findLast((told) => isOneSitting(told, each))
    if (line) line.push(each)
    else lines.push([each])
  }
  return lines
}

function isOneSitting(line: readonly [Told, ...Told[]], each: Told): boolean {
  const oldest = line.at(-1) ?? line[0]
  if (toldAlone.has(each.type) || each.division === '') return false
  const same = (['type', 'round', 'division', 'account', 'post'] as const).every((key) => each[key] === oldest[key])
  return same && oldest.recordedAt.getTime() - each.recordedAt.getTime() <= sittingMs
}
