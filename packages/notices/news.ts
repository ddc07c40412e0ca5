import { levelOf, parseDivision } from '@mingce/domain/authority/division'
import type { Office } from '@mingce/domain/authority/jurisdiction'
import { concernsCounties, owedByCounties, type RoundSoFar } from '@mingce/domain/round/owing'
import type { RoundSettings } from '@mingce/domain/round/settings'

/** 报送前沟通: what the other side asks, and what it answers. */
const notesOfBoth = ['ConsultationOpened', 'ConsultationAnswered'] as const

/** What a desk is told of because it happened: not its own acts, and nothing that its lists do not show it anyway. */
const newsOfLevel = {
  county: [
    'ReminderSent',
    'ReturnedForRevision',
    'ApprovedByCity',
    'Rejected',
    'CalledInForReview',
    'CorrectionRequested',
    'CorrectionWithdrawn',
    'ExtensionGranted',
    'ExtensionRefused',
    'DeadlineRecomputed',
    'PublicNoticeKept',
    'PaperFilingRegistered',
    'PaperFilingStruck',
    'GoodPracticeIncluded',
    'GoodPracticeRemoved',
    ...notesOfBoth,
  ],
  city: [
    'ReminderSent',
    'SubmittedToCity',
    'SubmissionWithdrawn',
    'ReceiptConfirmed',
    'PackagePaperRegistered',
    'PackagePaperStruck',
    'FeedbackSent',
    'CorrectionAnswered',
    'ExtensionRequested',
    'ExtensionGranted',
    'ExtensionRefused',
    'DeadlineRecomputed',
    'PublicNoticeExtended',
    'PublicNoticeClosed',
    'ErratumIssued',
    'PublicationWithdrawn',
    'RecommendationDeclined',
    'GoodPracticeIncluded',
    'GoodPracticeRemoved',
    'GuideVersionRegistered',
    ...notesOfBoth,
  ],
  province: [
    'ReminderSent',
    'PackageSubmitted',
    'PackageWithdrawn',
    'AddendumSubmitted',
    'CityPartEnclosed',
    'FeedbackAnswered',
    'ExtensionRequested',
    'PublicationWithdrawn',
    'GoodPracticeRecommended',
  ],
} as const
/** 借鉴: what became of a published text that the own draft has something from. No event of the reader's own reach: made where it is asked. */
export const sourceNews = { reworded: 'SourceReworded', corrected: 'SourceCorrected', gone: 'SourceGone' } as const

/** 公布页打不开, to whoever writes and answers for the catalog. The look itself is the system's, and tells of more than what is dead: made where it is asked. */
export const pageDead = 'PageFoundDead'

/** 转发部署, to the counties of the city. It stands in the city's own stream: made where it is asked. */
export const passedOn = 'NoticeRelayed'

/** 依据变动, to the counties that cite the law as it was, and to their cities. It is ruled for all: whose it is, is told where it is asked. */
export const lawNews = ['LawAmended', 'LawRepealed', 'LawChangeWithdrawn'] as const

const newsOfRounds = ['RoundOpened', 'RoundAmended', 'RoundClosed'] as const

export type NewsType =
  | (typeof newsOfLevel)['county' | 'city' | 'province'][number]
  | (typeof newsOfRounds)[number]
  | typeof passedOn
  | (typeof lawNews)[number]
  | typeof pageDead
  | (typeof sourceNews)[keyof typeof sourceNews]

/** An event as the trail has it, as far as a notice tells of it. */
export type Happening = {
  /** Its position in the log. */
  readonly heldFrom: bigint | number
  readonly type: string
  readonly stream: string
  readonly round: string | null
  readonly kind: string | null
  readonly division: string
  readonly account: string
  readonly post: string
  readonly authority: string
  readonly recordedAt: Date
  readonly detail: { readonly [name: string]: unknown }
}

/** The types of event of which a desk is told; `[]` beside the ladder. */
export function newsTypesFor({ level }: Pick<Office, 'level'>): readonly NewsType[] {
  return level === 'audit' || level === 'administration' ? [] : [...newsOfLevel[level], ...newsOfRounds]
}

type Reader = Office & { readonly account: string }
type Rounds = ReadonlyMap<string, RoundSoFar & { readonly cohort: readonly string[] }>

/**
 * Whether it is news to this person: of a type its desk is told of, not their own act, a reminder only when sent to their level, a
 * date only when it is theirs to keep or to move, a question and an answer before a filing only from the other side, a round only when
 * their bureau takes part in it.
 *
 * @param rounds each round as it stands, by its id
 */
export function isNewsFor(reader: Reader, happening: Happening, rounds: Rounds): boolean {
  const { type, account, detail } = happening
  const { level } = reader
  if (account === reader.account || !newsTypesFor(reader).some((each) => each === type)) return false
  if (type === 'ReminderSent') return detail.to === level
  if (type === 'DeadlineRecomputed' || type.startsWith('Extension')) return isOfItsDate(level, happening)
  if (notesOfBoth.some((each) => each === type)) return levelOf(parseDivision(happening.authority)) !== level
  return !newsOfRounds.some((each) => each === type) || level === 'province' || isOfItsRound(reader, happening, rounds)
}

/**
 * One act, one notice: the city's own document that went up with its package is told with that. Filed later, it is told by itself.
 *
 * @param news of any order; the same without what something else among it tells
 */
export function withoutCompanions<News extends Pick<Happening, 'type' | 'stream' | 'kind' | 'recordedAt'>>(
  news: readonly News[],
): readonly News[] {
  const packages = news.filter(({ type }) => type === 'PackageSubmitted')
  return news.filter(
    ({ type, stream, kind, recordedAt }) =>
      type !== 'CityPartEnclosed' ||
      !packages.some(
        (each) => each.stream === stream && each.kind === kind && each.recordedAt.getTime() === recordedAt.getTime(),
      ),
  )
}

/**
 * A round opened is news to a county when it asks something of its counties as it opens. What changed of it later, and its end, when it asks
 * something of them or once did: an amendment says only what holds after it, and one by which nothing is left to a county must reach that county.
 */
function isOfItsRound({ level, authority }: Reader, { type, round: id, detail }: Happening, rounds: Rounds): boolean {
  const round = rounds.get(id ?? '')
  if (level !== 'county') return round?.cohort.some((each) => each.slice(0, 4) === authority.slice(0, 4)) ?? false
  if (!round?.cohort.includes(authority)) return false
  return type === 'RoundOpened' ? owedByCounties(detail.settings as RoundSettings).length > 0 : concernsCounties(round)
}

/** Whoever keeps a date is told that it was moved or was not; whoever may move it, that they are asked. */
function isOfItsDate(level: Office['level'], { type, authority, detail }: Happening): boolean {
  switch (type) {
    case 'ExtensionRequested':
      return detail.of === (level === 'city' ? 'filing' : 'review')
    case 'DeadlineRecomputed':
      return (detail.of === 'filing') === (level === 'county')
    default:
      return levelOf(parseDivision(authority)) === (level === 'county' ? 'city' : 'province')
  }
}
