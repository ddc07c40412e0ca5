import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Alert } from 'antd'
import type { JointPackage, PackageFiling } from '../questions.ts'
import { t } from '../words.ts'

/** What the province confirmed the receipt of, and what came since and waits for one. */
export function Receipts({ filing: { receipts, added } }: { readonly filing: PackageFiling }) {
  return (
    <>
      {receipts.map(({ at, opinion }, nth) => (
        <p key={at}>
          {t(nth === 0 ? 'package.confirmed' : 'package.confirmedAdded', { opinion, day: dayInWords(at) })}
        </p>
      ))}
      {added && <Alert type="info" showIcon title={t('package.added', { added: addedWords(added) })} />}
    </>
  )
}

/** What the reviewer is asked before the receipt is confirmed: of the whole with the city's own document, or of what was added to it. */
export function receiptAsked(filing: PackageFiling, { cityParts }: Pick<JointPackage, 'cityParts'>): string {
  const { division, kind, totals, added } = filing
  const own = cityParts.find((each) => each.kind === kind)
  const about = { city: nameOf(parseDivision(division)), kind: say(deliverableWords[kind]), own: ownExtent(own) }
  if (added) return t('package.confirmAdded', { ...about, added: addedWords(added, `（${about.own}）`) })
  if (totals.owed === 0) return t('package.confirmOwn', about)
  return t(own ? 'package.confirmBoth' : 'package.confirmAsk', { ...about, ...totals })
}

/** "4 个部分、附件 1 份", or that it is missing. */
function ownExtent(own: JointPackage['cityParts'][number] | undefined): string {
  if (!own?.enclosedAt) return t('package.ownMissing')
  const extent = { sections: own.sections.length, files: own.files.length }
  return t(extent.files > 0 ? 'package.ownWithFiles' : 'package.ownExtent', extent)
}

/** "青白江区、市（州）本级（4 个部分）" */
function addedWords({ members, own }: NonNullable<PackageFiling['added']>, ownExtent = ''): string {
  const counties = members.map(({ division }) => nameOf(parseDivision(division)))
  return [...new Set(counties), ...(own ? [t('package.addedOwn') + ownExtent] : [])].join('、')
}
