import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { packageStream } from '@mingce/domain/streams'
import type { Asking } from '../asking.ts'
import { type TrailEntry, trailOf } from './questions.ts'

export type PackageTrailOf = {
  readonly round: string
  readonly city: string
  readonly kind?: DeliverableKind | undefined
}

/** 流转记录 of a city's joint package, oldest first, of all three deliverables or of one; 转发部署 is of each that it set a date for. */
export async function packageTrailOf(
  tx: Asking,
  { round, city, kind }: PackageTrailOf,
): Promise<readonly TrailEntry[]> {
  const entries = await trailOf(tx, { stream: packageStream(round, city), limit: 1000 })
  const inOrder = entries.toReversed()
  if (kind === undefined) return inOrder
  const onKind = (each: TrailEntry) => each.kind === kind
  const sent = new Set(inOrder.filter(onKind).map(({ detail }) => detail.feedback))
  return inOrder.filter((each) => {
    if (each.type === 'NoticeRelayed') return datesIn(each).some((date) => date.kind === kind)
    return each.type === 'FeedbackAnswered' ? sent.has(each.detail.feedback) : onKind(each)
  })
}

function datesIn({ detail }: TrailEntry): readonly { readonly kind?: unknown }[] {
  return Array.isArray(detail.innerDates) ? detail.innerDates : []
}
