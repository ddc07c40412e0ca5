import { digestOf } from '@mingce/api/digest'
import { stateOf } from '@mingce/api/folding'
import type { Past } from '@mingce/api/matter'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { addDays } from '@mingce/domain/deadline/calendar-day'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import { catalogStream, roundStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import { openCorrection } from '@mingce/domain/submission/clock/clock'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { unconfirmed } from '@mingce/domain/submission/four-eyes/override'
import { noticeAsked } from '@mingce/domain/submission/public-notice/public-notice'
import { adoptedText } from '@mingce/domain/submission/remarks/adopt-suggestion'
import { type Submission, unfiled } from '@mingce/domain/submission/state'

type Asked = SubmissionCommand | undefined

/** Never recorded: these commands are asked of the decider and thrown away. */
const tried = '00000000-0000-4000-8000-000000000000'

/** What a county can do with a filing beside its steps, as commands to be tried; undefined for what does not exist on it now. */
export function actsBeside(past: Past, id: SubmissionId) {
  const submission = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const [used] = unconfirmed(submission, id.division)
  return {
    ...clockActs(submission, id),
    ...noticeActs(past, id),
    adoptSuggestion: adoption(past, id),
    confirmOverride: used && ({ do: 'confirmOverride', override: used.override, opinion: '同意' } as const),
  } as const satisfies Readonly<Record<string, Asked>>
}

/** The answer to what the city asks for, where it asks; 延期 of the day for filing, which an adjustment has none of. */
export function clockActs({ clock }: Pick<Submission, 'clock'>, { n }: Pick<SubmissionId, 'n'>) {
  const asked = openCorrection(clock)
  const longer = { do: 'requestExtension', extension: tried, of: 'filing', days: 1, reason: '同意' } as const
  return {
    answerCorrection:
      asked && ({ do: 'answerCorrection', correction: asked.correction, text: '同意', files: [] } as const),
    requestExtension: n === 1 ? longer : undefined,
  } as const
}

/** 公示, where the round asks for it or the filing had one. */
function noticeActs(past: Past, id: SubmissionId) {
  const { notice, version: seen } = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const round = stateOf(past, roundStream(id.round), evolveRound, unopenedRound)
  return notice || noticeAsked(id, round) ? noticeCommands(seen, notice) : {}
}

export function noticeCommands(seen: number, notice: Submission['notice']) {
  const until = notice ? addDays(notice.until, 1) : '2021-01-01'
  return {
    openNotice: { do: 'openNotice', seen, url: 'https://example.gov.cn/' },
    extendNotice: { do: 'extendNotice', seen, until, reason: '同意' },
    closeNotice: { do: 'closeNotice', seen, received: 0, summary: '同意' },
  } as const
}

/** Of what the city suggests and nobody answered; undefined where it suggests nothing. */
function adoption(past: Past, id: SubmissionId): Asked {
  const submission = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const catalog = stateOf(past, catalogStream(id.division), evolveCatalog, emptyCatalog)
  const suggested = [...submission.comments.values()].filter(
    (each) => each.sent && (each.suggestion !== null || each.suggestedValue !== null),
  )
  const comment = suggested.find(({ answer, resolved }) => !answer && !resolved) ?? suggested[0]
  if (!comment) return undefined
  const content = adoptedText(comment, { id, catalog })
  const digest = catalog.items.get(comment.part)?.digest ?? ''
  return { do: 'adoptSuggestion', comment: comment.comment, digest, changedDigest: content ? digestOf(content) : '' }
}
