import { digestOf } from '@mingce/api/digest'
import { stateOf } from '@mingce/api/folding'
import type { Past } from '@mingce/api/matter'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import { catalogStream, roundStream, type SubmissionId, submissionStream } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { unconfirmed } from '@mingce/domain/submission/four-eyes/override'
import { noticeAsked } from '@mingce/domain/submission/public-notice/public-notice'
import { adoptedText } from '@mingce/domain/submission/remarks/adopt-suggestion'
import { unfiled } from '@mingce/domain/submission/state'

type Asked = SubmissionCommand | undefined

/** What a county can do with a filing beside its steps, as commands to be tried; undefined for what does not exist on it now. */
export function actsBeside(past: Past, id: SubmissionId) {
  const submission = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const [used] = unconfirmed(submission, id.division)
  return {
    ...noticeActs(past, id),
    adoptSuggestion: adoption(past, id),
    confirmOverride: used && ({ do: 'confirmOverride', override: used.override, opinion: '同意' } as const),
  } as const satisfies Readonly<Record<string, Asked>>
}

/** 公示, where the round asks for it or the filing had one. */
function noticeActs(past: Past, id: SubmissionId) {
  const { notice, version: seen } = stateOf(past, submissionStream(id), evolveSubmission, unfiled)
  const round = stateOf(past, roundStream(id.round), evolveRound, unopenedRound)
  return notice || noticeAsked(id, round) ? noticeCommands(seen) : {}
}

export function noticeCommands(seen: number) {
  return {
    openNotice: { do: 'openNotice', seen, url: 'https://example.gov.cn/' },
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
