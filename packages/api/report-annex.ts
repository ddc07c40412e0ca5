import { parseDivision } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { inOrder, sectionsAsked } from '@mingce/domain/document/outline'
import { type AnnexedCounty, namesAnnex, reportAnnex } from '@mingce/domain/document/report-annex'
import type { Member } from '@mingce/domain/joint-package/events'
import { isReported } from '@mingce/domain/joint-package/stage'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { documentKinds, type TemplateSection } from '@mingce/domain/round/section-template'
import { packageStream } from '@mingce/domain/streams'
import type { Asking, AsOf } from '@mingce/projections/asking'
import { roundOf } from '@mingce/projections/board/round'
import { filingOf } from '@mingce/projections/filing/questions'
import { packageOf } from '@mingce/projections/joint-package/questions'
import { trailOf } from '@mingce/projections/trail/questions'

type Filed = { readonly round: string; readonly city: string; readonly kind: DeliverableKind }

/**
 * 附件 of a city's 汇总报告, read from its counties' documents: as they stood when the package went up, before that as they stand.
 *
 * @param today in Asia/Shanghai
 * @returns null where nothing was put together, and where its letter names no annex
 */
export async function reportAnnexOf(tx: Asking, { round, city, kind }: Filed, today: string): Promise<string | null> {
  const [opened, joint] = await Promise.all([roundOf(tx, round), packageOf(tx, { round, city })])
  const filing = joint?.filings.find((each) => each.kind === kind)
  const ofKind = documentKinds.find((each) => each === kind)
  if (!opened || !filing || !ofKind || !namesAnnex(filing.letter, ofKind)) return null
  const then = isReported(filing.stage) ? await submittedAt(tx, { round, city, kind }) : {}
  const asked = sectionsAsked(opened, kind)
  const members = await Promise.all(filing.members.map((member) => countyOf(tx, member, { asked, ...then })))
  return reportAnnex({
    ...{ kind: ofKind, members },
    asOf: isReported(filing.stage) && filing.submittedAt ? dayOf(filing.submittedAt.toISOString()) : today,
    left: filing.exceptions.map(({ division }) => parseDivision(division)),
  })
}

/** Where the log stood once the package went up, the last time. */
async function submittedAt(tx: Asking, { round, city, kind }: Filed): Promise<AsOf> {
  const acts = await trailOf(tx, { stream: packageStream(round, city), type: 'PackageSubmitted' })
  const last = acts.find((each) => each.kind === kind)
  return last ? { at: BigInt(last.heldFrom) } : {}
}

type Then = AsOf & { readonly asked: readonly TemplateSection[] }

async function countyOf(
  tx: Asking,
  { division, submission, returnedParts }: Member,
  { asked, at }: Then,
): Promise<AnnexedCounty> {
  const detail = await filingOf(tx, submission, { at })
  const settled = (detail?.parts ?? []).filter((part) => part.settled)
  const decided = detail?.head.stage === 'approved' ? detail.head.decided : null
  return {
    division: parseDivision(division),
    settledOn: decided ? dayOf(decided.at) : null,
    sections: inOrder(asked, settled).map(({ heading, text }) => ({ heading: heading ?? '', text: text ?? '' })),
    returned: returnedParts,
  }
}
