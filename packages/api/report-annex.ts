import { parseDivision } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { inOrder, sectionsAsked } from '@mingce/domain/document/outline'
import { type AddedCounty, type AnnexedCounty, namesAnnex, reportAnnex } from '@mingce/domain/document/report-annex'
import type { Member } from '@mingce/domain/joint-package/events'
import type { Filing } from '@mingce/domain/joint-package/evolve'
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
 * 附件 of a city's 汇总报告, read from its counties' documents: as they stood when the package went up, and each that was added when it was;
 * before that as they stand.
 *
 * @param today in Asia/Shanghai
 * @returns null where nothing was put together, and where its letter names no annex
 */
export async function reportAnnexOf(tx: Asking, filed: Filed, today: string): Promise<string | null> {
  const { round, city, kind } = filed
  const joint = await packageOf(tx, { round, city })
  const filing = joint?.filings.find((each) => each.kind === kind)
  const ofKind = documentKinds.find((each) => each === kind)
  if (!filing || !ofKind || !namesAnnex(filing.letter, ofKind)) return null
  const isUp = isReported(filing.stage)
  const then = isUp ? await submittedAt(tx, filed) : {}
  const opened = await roundOf(tx, round, then)
  if (!opened) return null
  const asked = sectionsAsked(opened, kind)
  const [members, added] = await Promise.all([
    Promise.all(filing.members.map((member) => countyOf(tx, member, { asked, ...then }))),
    isUp ? addedTo(tx, filed, { asked, addenda: filing.addenda }) : [],
  ])
  const wentUp = filing.submittedAt ? dayOf(filing.submittedAt.toISOString()) : today
  const cameLater = new Set<string>(added.map(({ division }) => division))
  return reportAnnex({
    ...{ kind: ofKind, members, added },
    asOf: isUp ? (added.at(-1)?.addedOn ?? wentUp) : today,
    left: filing.exceptions.map(({ division }) => parseDivision(division)).filter((each) => !cameLater.has(each)),
  })
}

/** Where the log stood once the package went up, the last time. */
async function submittedAt(tx: Asking, { round, city, kind }: Filed): Promise<AsOf> {
  const acts = await trailOf(tx, { stream: packageStream(round, city), type: 'PackageSubmitted' })
  const last = acts.find((each) => each.kind === kind)
  return last ? { at: BigInt(last.heldFrom) } : {}
}

type Addenda = { readonly asked: readonly TemplateSection[]; readonly addenda: Filing['addenda'] }

/** What came by addendum, each as it stood when it did. */
async function addedTo(
  tx: Asking,
  { round, city }: Filed,
  { asked, addenda }: Addenda,
): Promise<readonly AddedCounty[]> {
  if (addenda.length === 0) return []
  const acts = await trailOf(tx, { stream: packageStream(round, city), type: 'AddendumSubmitted' })
  const positionOf = (at: string) => acts.find(({ recordedAt }) => recordedAt.toISOString() === at)?.heldFrom
  const added = addenda.map(async ({ members, at }) => {
    const position = positionOf(at)
    const then = { asked, ...(position !== undefined && { at: BigInt(position) }) }
    const counties = await Promise.all(members.map((member) => countyOf(tx, member, then)))
    return counties.map((county) => ({ ...county, addedOn: dayOf(at) }))
  })
  return (await Promise.all(added)).flat()
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
