import type { DeliverableKind } from '@mingce/domain/round/deliverable'

const stepKeys = [
  'drafting',
  'county_check',
  'recording',
  'city_review',
  'public_notice',
  'settling',
  'publishing',
  'reporting',
  'receipt',
] as const
export type StepKey = (typeof stepKeys)[number]

/** One step of the way of a filing; `returns` counts how often it came back to it, `at` is when it was done last. */
export type Step = {
  readonly key: StepKey
  readonly state: 'done' | 'now' | 'next' | 'ended'
  readonly at: string | null
  readonly returns: number
}

/** As much of an event as the steps need. */
export type StepEvent = {
  readonly type: string
  readonly recordedAt: string
  readonly detail?: {
    readonly outcome?: unknown
    readonly decision?: unknown
    /** Of 统一上报: since when it lies with the province, UTC; what came on paper, since it really came. */
    readonly reportedAt?: unknown
  }
}

type Way = {
  readonly done: ReadonlyMap<StepKey, string>
  readonly returns: number
  readonly refused: boolean
  /** 公示: entered and not summed up. */
  readonly noticeRuns: boolean
}

/**
 * Where a filing stands on its way, from the events of its submission, its publication and its package, oldest first.
 * The county's publication and the joint filing go side by side after 审定; only a catalog is published. What was filed for record (备案)
 * was examined and settled by nobody and goes into no joint filing.
 *
 * @param noticeAsked whether its round asks for 公示; one that was given is a step in any case
 */
export function stepsOf(events: readonly StepEvent[], kind: DeliverableKind, noticeAsked = false): readonly Step[] {
  const way = events.reduce(walk, { done: new Map(), returns: 0, refused: false, noticeRuns: false })
  const isCatalog = kind === 'disclosure_catalog'
  const isAsked = noticeAsked && isCatalog && !way.done.has('settling')
  const hasNotice = isAsked || way.noticeRuns || way.done.has('public_notice')
  const isRecorded = way.done.has('recording')
  const ofExamination = stepKeys.filter((key) =>
    key === 'public_notice' ? hasNotice : key !== 'recording' && (key !== 'publishing' || isCatalog),
  )
  const keys = isRecorded ? ofRecord : ofExamination
  return keys.map((key) => {
    const at = way.done.get(key) ?? null
    const returns = key === 'drafting' ? way.returns : 0
    if (key === 'settling' && way.refused) return { key, at, returns, state: 'ended' }
    return { key, at, returns, state: at ? 'done' : isNow(key, way) ? 'now' : 'next' }
  })
}

const ofRecord = ['drafting', 'county_check', 'recording', 'publishing'] as const satisfies readonly StepKey[]

const before: Readonly<Record<StepKey, StepKey | null>> = {
  drafting: null,
  county_check: 'drafting',
  recording: 'county_check',
  city_review: 'county_check',
  public_notice: 'county_check',
  settling: 'city_review',
  publishing: 'settling',
  reporting: 'settling',
  receipt: 'reporting',
}

function isNow(key: StepKey, { done, refused, noticeRuns }: Way): boolean {
  const previous = before[key]
  if (key === 'public_notice' && noticeRuns) return true
  if (key === 'publishing' && done.has('recording')) return true
  return !refused && (previous === null || done.has(previous))
}

function walk(way: Way, { type, recordedAt, detail }: StepEvent): Way {
  switch (type) {
    case 'SubmissionPrepared':
      return reach(way, 'drafting', recordedAt)
    case 'SubmissionChecked':
      return detail?.outcome === 'sent_back' ? backTo(way, 'drafting') : way
    case 'SubmittedToCity':
      return reach(reach(way, 'drafting', recordedAt), 'county_check', recordedAt)
    case 'SubmissionWithdrawn':
      return backTo(way, 'drafting')
    case 'ReturnedForRevision':
      return { ...backTo(way, 'drafting'), returns: way.returns + 1 }
    case 'CalledInForReview':
      return backTo(way, 'recording')
    case 'PublicNoticeOpened':
      return { ...without(way, 'public_notice'), noticeRuns: true }
    case 'PublicNoticeClosed':
      return { ...reach(way, 'public_notice', recordedAt), noticeRuns: false }
    case 'FiledForRecord':
      return reach(way, 'recording', recordedAt)
    case 'ApprovedByCity':
      return reach(reach(way, 'city_review', recordedAt), 'settling', recordedAt)
    case 'Rejected':
      return { ...way, refused: true }
    case 'DecisionRecalled':
      return recalled(way, recordedAt, detail?.decision)
    case 'PublicationWithdrawn':
      return without(way, 'publishing')
    case 'CatalogPublished':
      return reach(way, 'publishing', recordedAt)
    case 'PackageSubmitted':
    case 'AddendumSubmitted':
    case 'PackagePaperRegistered':
    case 'PackagePaperStruck':
      return reach(way, 'reporting', reportedAt(detail) ?? recordedAt)
    case 'PackageWithdrawn':
      return backTo(way, 'reporting')
    case 'ReceiptConfirmed':
      return reach(way, 'receipt', recordedAt)
    default:
      return way
  }
}

function reportedAt(detail: StepEvent['detail']): string | undefined {
  return typeof detail?.reportedAt === 'string' ? detail.reportedAt : undefined
}

function reach(way: Way, key: StepKey, at: string): Way {
  return { ...way, done: new Map(way.done).set(key, at) }
}

function without(way: Way, key: StepKey): Way {
  return { ...way, done: new Map([...way.done].filter(([each]) => each !== key)) }
}

/** From `key` on nothing is done any more; a 公示 that was given holds for the filing's whole course. */
function backTo(way: Way, key: StepKey): Way {
  const kept = [...way.done].filter(
    ([each]) => each === 'public_notice' || stepKeys.indexOf(each) < stepKeys.indexOf(key),
  )
  return { ...way, done: new Map(kept) }
}

/** A decision taken back puts the filing on the city's desk again; a return taken back is counted as none. */
function recalled(way: Way, at: string, decision: unknown): Way {
  const withCity = backTo(reach(reach(way, 'drafting', at), 'county_check', at), 'city_review')
  return decision === 'returned' ? { ...withCity, returns: way.returns - 1 } : withCity
}
