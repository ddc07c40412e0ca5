import type { Catalog } from '@mingce/domain/catalog/evolve'
import type { Publication } from '@mingce/domain/catalog/publication'
import { dayOf } from '@mingce/domain/day'
import type { Deadline } from '@mingce/domain/deadline/deadline'
import { travelled } from '@mingce/domain/joint-package/arrivals'
import type { PackageEvent } from '@mingce/domain/joint-package/events'
import { emptyPackage, evolvePackage, type JointPackage } from '@mingce/domain/joint-package/evolve'
import { papersOf, reallyCameAt } from '@mingce/domain/joint-package/paper'
import { receiptOf } from '@mingce/domain/joint-package/receipt'
import { goalOf } from '@mingce/domain/round/completion'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { RoundEvent } from '@mingce/domain/round/events'
import { evolveRound, type Round, unopenedRound } from '@mingce/domain/round/evolve'
import { owedByCounties } from '@mingce/domain/round/owing'
import { parseSubmissionStream } from '@mingce/domain/streams'
import type { SubmissionEvent } from '@mingce/domain/submission/events'
import { firstReceivedAt } from '@mingce/domain/submission/paper'
import { folding, type Standing, table, under } from '../definition.ts'
import { evolveTwoSided, type TwoSided, unseen } from '../outward.ts'

/** What the public is told of a filing's way: that it reached a stage, and on which day. */
export const publicStages = ['filed', 'accepted', 'settled', 'reported', 'received', 'published'] as const
export type PublicStage = (typeof publicStages)[number]

export type RegisterStageRow = Standing & {
  readonly round: string
  readonly kind: DeliverableKind
  readonly n: number
  readonly stage: PublicStage
  readonly onDate: string
  /** Of what is published: from when it is in force; null of every other stage. */
  readonly effectiveOn: string | null
}

/** A 公示 that the county has not summed up yet. */
export type RegisterNoticeRow = Standing & {
  readonly round: string
  readonly kind: DeliverableKind
  readonly n: number
  readonly url: string
  readonly fromDate: string
  /** The last day, itself included. */
  readonly untilDate: string
  /** How the first last day was counted; null of one opened before that was kept. */
  readonly counted: Deadline | null
  /** The last day before the county lengthened it, and why; null where it did not. */
  readonly extended: { readonly was: string; readonly reason: string } | null
}

/** A round without its cohort. */
export type RegisterRoundRow = Standing & {
  readonly round: string
  readonly title: string
  readonly documentTitle: string
  readonly docNumber: string | null
  readonly issuedOn: string
  /** Stands on a document that was made up for a demonstration. */
  readonly synthetic: boolean
  /** What each of its counties owes. */
  readonly owed: readonly DeliverableKind[]
  /** How many counties it asks, and by when its document wants them done. */
  readonly counties: number
  readonly goalOn: string | null
}

export const registerStageTables = {
  registerStage: table<RegisterStageRow>(
    { round: 'text', kind: 'text', n: 'integer', stage: 'text', onDate: 'date', effectiveOn: 'date' },
    { open: true, indexes: [['division']] },
  ),
  registerNotice: table<RegisterNoticeRow>(
    {
      round: 'text',
      kind: 'text',
      n: 'integer',
      url: 'text',
      fromDate: 'date',
      untilDate: 'date',
      counted: 'jsonb',
      extended: 'jsonb',
    },
    { open: true, indexes: [['division']] },
  ),
  registerRound: table<RegisterRoundRow>(
    {
      round: 'text',
      title: 'text',
      documentTitle: 'text',
      docNumber: 'text',
      issuedOn: 'date',
      synthetic: 'boolean',
      owed: 'jsonb',
      counties: 'integer',
      goalOn: 'date',
    },
    { open: true },
  ),
} as const

export const registerSubmissionSource = folding<TwoSided, SubmissionEvent>({
  covers: under('submission'),
  initial: unseen,
  evolve: evolveTwoSided,
  rows: (stream, state) => ({
    registerStage: submissionStages(stream, state),
    registerNotice: noticeRows(stream, state),
  }),
})

export const registerPackageSource = folding<JointPackage, PackageEvent>({
  covers: under('package'),
  initial: emptyPackage,
  evolve: evolvePackage,
  rows: (_, joint) => ({ registerStage: packageStages(joint) }),
})

export const registerRoundSource = folding<Round, RoundEvent>({
  covers: under('round'),
  initial: unopenedRound,
  evolve: evolveRound,
  rows(_, round) {
    if (round.status === 'unopened') return {}
    const { id, title, document, settings, cohort } = round
    const owed = owedByCounties(settings).map(({ kind }) => kind)
    const { docNumber, issuedOn, synthetic } = document
    const asked = { owed, counties: cohort.size, goalOn: goalOf(settings) ?? null }
    const told = { round: id, title, documentTitle: document.title, docNumber, issuedOn, synthetic, ...asked }
    return { registerRound: [{ key: 'round', division: '', height: 3, ...told }] }
  },
})

function submissionStages(stream: string, { outward, acceptedAt }: TwoSided): readonly RegisterStageRow[] {
  if (!outward || outward.stage === 'withdrawn' || outward.stage === 'rejected') return []
  const settledAt = outward.stage === 'approved' ? (outward.decided?.at ?? null) : null
  return [
    ...stageRow(stream, 'filed', firstReceivedAt(outward)),
    ...stageRow(stream, 'accepted', acceptedAt),
    ...stageRow(stream, 'settled', settledAt),
  ]
}

function noticeRows(stream: string, { outward }: TwoSided): readonly RegisterNoticeRow[] {
  const notice = outward?.notice
  if (!notice || notice.summedUp) return []
  const { round, division, kind, n } = parseSubmissionStream(stream)
  const { url, from: fromDate, until: untilDate, counted, extensions } = notice
  const last = extensions.at(-1)
  const extended = last ? { was: last.was, reason: last.reason } : null
  return [{ key: 'notice', division, height: 3, round, kind, n, url, fromDate, untilDate, counted, extended }]
}

function packageStages(joint: JointPackage): readonly RegisterStageRow[] {
  return [...joint.filings].flatMap(([kind, filing]) =>
    [...travelled(filing).values()].flatMap(({ member: { submission, division: of }, reportedAt: at }) => [
      ...stageRow(submission, 'reported', reallyCameAt(papersOf(joint, kind), { of, at })),
      ...stageRow(submission, 'received', receiptOf(filing, at)?.at ?? null),
    ]),
  )
}

/** Of every filing that a version was settled by which was published and not withdrawn since: when it was first, and from when it was in force. */
export function publishedStages(division: string, catalog: Catalog): readonly RegisterStageRow[] {
  const standing = catalog.published.filter(({ endedOn }) => endedOn === null)
  const first = new Map<string, Publication>()
  for (const publication of standing) {
    const settled = catalog.settled.find(({ version }) => version === publication.version)
    if (settled && !first.has(settled.submission)) first.set(settled.submission, publication)
  }
  return [...first].map(([submission, { publishedOn, effectiveOn }]) => {
    const { round, kind, n } = parseSubmissionStream(submission)
    const told = { stage: 'published', onDate: publishedOn, effectiveOn } as const
    return { key: `${submission}/published`, division, height: 3, round, kind, n, ...told }
  })
}

function stageRow(submission: string, stage: PublicStage, at: string | null): readonly RegisterStageRow[] {
  if (at === null) return []
  const { round, division, kind, n } = parseSubmissionStream(submission)
  return [
    { key: `${submission}/${stage}`, division, height: 3, round, kind, n, stage, onDate: dayOf(at), effectiveOn: null },
  ]
}
