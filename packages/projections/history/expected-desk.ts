import type { Recorded } from '@mingce/ledger/read'

/** What one account's 已办, 办结, 我发起 and 抄送 must hold, as "stream kind". */
export type ExpectedDesk = {
  readonly done: readonly string[]
  readonly closed: readonly string[]
  readonly started: readonly string[]
  readonly copied: readonly string[]
}

/** Told from the log's own words alone, without any fold of the domain's: a second account of what a workbench lists. */
export function expectedDesk(ledger: readonly Recorded[], account: string): ExpectedDesk {
  const feedbackKind = new Map(ledger.map(({ payload }) => [payload.feedback, payload.kind ?? null] as const).reverse())
  const matterOf = ({ stream, payload }: Recorded) => {
    const [head, , , kind] = stream.split('/')
    if (head === 'submission') return `${stream} ${kind}`
    const named = payload.kind ?? feedbackKind.get(payload.feedback)
    return head === 'package' && named ? `${stream} ${named}` : undefined
  }
  const of = Map.groupBy(ledger, matterOf)
  const own = ledger.filter(
    ({ meta, type }) =>
      meta.account === account && !['ReminderSent', 'DeadlineRecomputed', 'PublicNoticeKept'].includes(type),
  )
  const acted = [...new Set(own.flatMap((each) => matterOf(each) ?? []))].filter((matter) =>
    isKnown(of.get(matter), own[0]?.meta.authority),
  )
  const isOver = (matter: string) => over(of.get(matter) ?? [])
  const beginning = /^(SectionDrafted|SubmissionPrepared|SubmittedToCity|PackageAssembled|PackageSubmitted)$/
  const begun = new Set(own.filter(({ type }) => beginning.test(type)).map(matterOf))
  return {
    done: acted.filter((matter) => !isOver(matter)).toSorted(),
    closed: acted.filter(isOver).toSorted(),
    started: acted.filter((matter) => begun.has(matter)).toSorted(),
    copied: ledger
      .filter(({ type, payload }) => type === 'CopySent' && (payload.accounts as readonly string[]).includes(account))
      .map(({ payload }) => `${payload.matter} ${payload.kind}`)
      .toSorted(),
  }
}

/** A notice passed on is about no filing yet; nor is, for the province, what came on paper of a package that the city has not filed. */
function isKnown(events: readonly Recorded[] = [], authority: unknown): boolean {
  const first = authority === '510000' ? 'PackageSubmitted' : 'PackageAssembled'
  return events.some(({ type, stream }) => stream.startsWith('submission/') || type === first)
}

function over(events: readonly Recorded[]): boolean {
  const last = events.findLast(({ type }) =>
    /^(ApprovedByCity|Rejected|DecisionRecalled|ReturnedForRevision|SubmittedToCity|SubmissionWithdrawn|Package(Assembled|Submitted|Withdrawn)|ReceiptConfirmed)$/.test(
      type,
    ),
  )
  const sent = events.filter(({ type }) => type === 'FeedbackSent').length
  const answered = events.filter(({ type }) => type === 'FeedbackAnswered').length
  return (
    /^(ApprovedByCity|Rejected)$/.test(last?.type ?? '') || (last?.type === 'ReceiptConfirmed' && sent === answered)
  )
}
