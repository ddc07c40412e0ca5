import type { Deadline } from '../../deadline/deadline.ts'
import { firstRefusal, isRefusal, type Refusal, refuse } from '../../refusal.ts'
import type { Round } from '../../round/evolve.ts'
import type { SubmissionId } from '../../streams.ts'
import { clockBehind } from '../clock/decide-clock.ts'
import type { SubmissionContext } from '../context.ts'
import type { SubmissionDecision, SubmissionFacts } from '../facts.ts'
import type { SubmissionRefusal } from '../refusals.ts'
import { noticeDeadline } from './announced.ts'
import { type ExtendNotice, extended } from './extend-notice.ts'
import type { PublicNoticeEvent } from './public-notice-events.ts'

type Seen = { readonly seen: number }
export type PublicNoticeCommand =
  | ({ readonly do: 'openNotice'; readonly url: string } & Seen)
  | ({ readonly do: 'closeNotice'; readonly received: number; readonly summary: string } & Seen)
  | ExtendNotice

/** The last 公示 of a filing; `summedUp` is null until the county has summed up what came in. */
export type PublicNotice = {
  readonly url: string
  readonly from: string
  readonly until: string
  /** How its last day was counted as it was opened; null of one opened before that was kept. */
  readonly counted: Deadline | null
  /** 延长, oldest first: `was` the last day before. */
  readonly extensions: readonly {
    readonly was: string
    readonly until: string
    readonly reason: string
    readonly by: string
    readonly at: string
  }[]
  /** What amended calendars would have made of a day that was announced and stands, oldest first. */
  readonly kept: readonly { readonly until: string; readonly deadline: Deadline; readonly at: string }[]
  readonly summedUp: {
    readonly received: number
    readonly summary: string
    readonly by: string
    readonly at: string
  } | null
}

type No = Refusal<SubmissionRefusal>

export function isOfNotice(command: { readonly do: string }): command is PublicNoticeCommand {
  return command.do === 'openNotice' || command.do === 'closeNotice' || command.do === 'extendNotice'
}

/** 公示 is the county's: its drafter or leader opens it, lengthens it and sums up what came in. No text and no opinion moves by it. */
export function decideNotice(
  command: PublicNoticeCommand,
  facts: SubmissionFacts,
  context: SubmissionContext,
): SubmissionDecision | No {
  const { actor } = context
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (actor.level === 'county' && actor.authority === facts.id.division ? undefined : refuse('NOT_YOUR_DIVISION')),
    () => (actor.role === 'checker' ? refuse('NOT_YOUR_POST') : undefined),
  )
  if (refusal) return refusal
  const event = within(command, facts, context)
  return isRefusal(event) ? event : (clockBehind(facts, context) ?? { submission: [event], catalog: [] })
}

function within(command: PublicNoticeCommand, facts: SubmissionFacts, context: SubmissionContext) {
  if (command.do === 'openNotice') return opened(command, facts, context)
  return command.do === 'extendNotice' ? extended(command, facts, context) : closed(command, facts, context)
}

function opened(
  { url, seen }: PublicNoticeCommand & { readonly do: 'openNotice' },
  { id, submission }: SubmissionFacts,
  { round, today, calendar }: SubmissionContext,
): PublicNoticeEvent | No {
  const { notice } = submission
  const asked = noticeAsked(id, round)
  const refusal = firstRefusal<SubmissionRefusal>(
    () => (round.status === 'open' ? undefined : refuse('ROUND_NOT_OPEN')),
    () => (asked ? undefined : refuse('NOTICE_NOT_ASKED')),
    () => (submission.stage === 'under_review' ? undefined : refuse('NOT_YOUR_TURN')),
    () => (seen === submission.version ? undefined : refuse('STALE_VERSION')),
    () => (notice && !notice.summedUp ? refuse('NOTICE_RUNNING', [notice.until]) : undefined),
  )
  if (refusal || !asked) return refusal ?? refuse('NOTICE_NOT_ASKED')
  const deadline = noticeDeadline(today, asked, calendar)
  if (isRefusal(deadline)) return refuse('NO_CALENDAR', deadline.about)
  return { type: 'PublicNoticeOpened', url, from: today, until: deadline.dueDate, deadline }
}

/** Whatever became of the filing meanwhile: what was put before the public is answered for. */
function closed(
  { received, summary, seen }: PublicNoticeCommand & { readonly do: 'closeNotice' },
  { submission }: SubmissionFacts,
  { today }: SubmissionContext,
): PublicNoticeEvent | No {
  const { notice } = submission
  if (!notice || notice.summedUp) return refuse('NO_NOTICE')
  if (seen !== submission.version) return refuse('STALE_VERSION')
  if (today < notice.until) return refuse('NOTICE_NOT_OVER', [notice.until])
  return { type: 'PublicNoticeClosed', received, summary }
}

/** For how long a round wants this shown: catalogs alone; null where it asks for nothing. */
export function noticeAsked({ kind }: SubmissionId, round: Round) {
  return kind === 'disclosure_catalog' && round.status !== 'unopened' ? round.settings.publicNotice : null
}

/** What a 公示 leaves undone before 审定. One that was given holds for the filing's whole course. */
export function noticeAwaited(
  { id, submission: { notice } }: Pick<SubmissionFacts, 'id' | 'submission'>,
  { round, today }: Pick<SubmissionContext, 'round' | 'today'>,
): No | undefined {
  if (!noticeAsked(id, round)) return undefined
  if (!notice) return refuse('NOTICE_NOT_GIVEN')
  if (notice.summedUp) return undefined
  return refuse(today < notice.until ? 'NOTICE_NOT_OVER' : 'NOTICE_NOT_SUMMED_UP', [notice.until])
}
