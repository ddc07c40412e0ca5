import type { DeliverableKind } from '../round/deliverable.ts'
import { cityPartOf } from './city-part.ts'
import type { Member } from './events.ts'
import type { Filing, JointPackage } from './evolve.ts'

/** 收悉: the province confirmed that what a city had sent by then is there. It settles nothing. */
export type Receipt = { readonly opinion: string; readonly by: string; readonly at: string }

type Joint = Pick<JointPackage, 'filings' | 'cityParts'>

/**
 * The receipt of what came up at that instant: the first that was confirmed since. One that was confirmed before was not for it.
 *
 * @returns null while the province has confirmed none
 */
export function receiptOf({ receipts }: Pick<Filing, 'receipts'>, cameAt: string): Receipt | null {
  return receipts.find(({ at }) => at >= cameAt) ?? null
}

/** Whether something of the deliverable lies with the province and has no receipt: the package, or what was added to it since. */
export function awaitsReceipt(joint: Joint, kind: DeliverableKind): boolean {
  return joint.filings.get(kind)?.stage === 'submitted' || addedSince(joint, kind) !== null
}

/** `own`: the city's own document is among it. */
export type Added = { readonly members: readonly Member[]; readonly own: boolean; readonly at: string }

/**
 * What came after the last receipt (补报): the counties' filings by addenda, the city's own document where it was not there before.
 *
 * @returns since when the first of it lies with the province; null where nothing does, and before the package itself was received
 */
export function addedSince({ filings, cityParts }: Joint, kind: DeliverableKind): Added | null {
  const filing = filings.get(kind)
  if (filing?.stage !== 'confirmed') return null
  const later = filing.addenda.filter(({ at }) => receiptOf(filing, at) === null)
  const enclosedAt = cityPartOf(cityParts, kind)?.enclosed?.at
  const own = enclosedAt !== undefined && receiptOf(filing, enclosedAt) === null
  const [at] = [...later.map((each) => each.at), ...(own ? [enclosedAt] : [])].toSorted()
  return at === undefined ? null : { members: later.flatMap(({ members }) => members), own, at }
}
