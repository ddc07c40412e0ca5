import { travelled } from '@mingce/domain/joint-package/arrivals'
import type { PackageEvent } from '@mingce/domain/joint-package/events'
import type { Feedback, Filing, JointPackage } from '@mingce/domain/joint-package/evolve'
import { papersOf, reallyCameAt } from '@mingce/domain/joint-package/paper'
import { addedSince, receiptOf } from '@mingce/domain/joint-package/receipt'
import { totalsOf } from '@mingce/domain/joint-package/totals'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { parsePackageStream } from '@mingce/domain/streams'
import { folding, type Projection, under } from '../definition.ts'
import { instantOf } from '../instant.ts'
import { cityDraftRows, cityPartRows, cityPartTables } from './city-part.ts'
import {
  evolveToldPackage,
  memberTrailRows,
  memberTrailTables,
  type ToldPackage,
  untoldPackage,
} from './member-trail.ts'
import { packagePaperRows, packagePaperTables } from './papers.ts'
import {
  type InnerDateRow,
  type PackageFeedbackRow,
  type PackageFilingRow,
  type PackageMemberRow,
  type PackageSigningRow,
  packageTables,
} from './rows.ts'

type Package = { readonly round: string; readonly city: string }

/** What a city sets its counties, files upward, and is asked about. */
export const packageProjection: Projection = {
  name: 'joint-package',
  revision: 13,
  tables: { ...packageTables, ...cityPartTables, ...packagePaperTables, ...memberTrailTables },
  sources: [
    folding<ToldPackage, PackageEvent>({
      covers: under('package'),
      initial: untoldPackage,
      evolve: evolveToldPackage,
      rows(stream, state) {
        const of = parsePackageStream(stream)
        const { round, city } = of
        const { joint } = state
        const ofCity = {
          cityDraft: cityDraftRows(of, joint),
          cityPart: cityPartRows(of, joint),
          packagePaper: packagePaperRows(of, joint),
        }
        if (joint.version === 0) return ofCity // reminded of, or on paper, and not begun
        const filings = [...joint.filings]
        return {
          ...ofCity,
          package: [{ key: 'package', division: city, height: 2, round, version: joint.version }],
          packageInnerDate: [...joint.innerDates].map(([kind, date]) => innerDateRow(of, { kind, date }, joint)),
          packageFiling: filings.map(([kind, filing]) => filingRow(of, kind, { filing, joint })),
          packageSigning: filings.map(([kind, filing]) => signingRow(of, kind, filing)),
          packageMember: filings.flatMap(([kind, filing]) => memberRows(of, kind, { filing, joint })),
          memberTrail: memberTrailRows(round, state),
          packageFeedback: [...joint.feedback.values()].map((feedback) => feedbackRow(of, feedback)),
        }
      },
    }),
  ],
}

function innerDateRow(
  { round, city }: Package,
  { kind, date }: Pick<InnerDateRow, 'kind' | 'date'>,
  { relayed }: JointPackage,
): InnerDateRow {
  const { was = null, note = null, at = '' } = relayed.get(kind) ?? {}
  return { key: kind, division: city, height: 3, round, kind, date, was, note, setAt: instantOf(at) }
}

function filingRow(
  { round, city }: Package,
  kind: DeliverableKind,
  { filing, joint }: { readonly filing: Filing; readonly joint: JointPackage },
): PackageFilingRow {
  const { stage, members, exceptions, addenda, letter, docNumber, receipts } = filing
  return {
    ...{ key: kind, division: city, height: stage === 'assembled' ? 0 : 2, round, kind },
    ...{ stage, members, exceptions, addenda, letter, docNumber, receipts },
    added: addedSince(joint, kind),
    submittedAt: instantOf(filing.submittedAt),
    totals: totalsOf(filing),
    since: instantOf(filing.since),
  }
}

function signingRow({ round, city }: Package, kind: DeliverableKind, filing: Filing): PackageSigningRow {
  const { signing, assembledBy, dispensed } = filing
  return { key: kind, division: city, height: 0, round, kind, signing, assembledBy, dispensed }
}

function memberRows(
  { round, city }: Package,
  kind: DeliverableKind,
  { filing, joint }: { readonly filing: Filing; readonly joint: JointPackage },
): readonly PackageMemberRow[] {
  const papers = papersOf(joint, kind)
  return [...travelled(filing).values()].map(({ member, addendum, reportedAt }) => {
    const { division, submission, extent, settledParts, returnedParts } = member
    return {
      ...{ key: `${kind}/${submission}`, division, height: 2, round, city, kind },
      ...{ submission, extent, settledParts, returnedParts, addendum },
      reportedAt: instantOf(reallyCameAt(papers, { of: division, at: reportedAt })),
      confirmedAt: instantOf(receiptOf(filing, reportedAt)?.at ?? null),
    }
  })
}

function feedbackRow({ round, city }: Package, sent: Feedback): PackageFeedbackRow {
  const { feedback, kind, division, part, digest, heading, arrived, text, by, at, answer } = sent
  return {
    ...{ key: feedback, division: division ?? city, height: 2, round, feedback, kind, about: division, part, digest },
    ...{ heading, arrived, text, answer, sentBy: by, sentAt: instantOf(at) },
  }
}
