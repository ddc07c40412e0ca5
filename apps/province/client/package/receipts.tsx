import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { receiptOf } from '@mingce/domain/joint-package/receipt'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Alert } from 'antd'
import type { JointPackage, PackageFiling } from '../questions.ts'
import { t } from '../words.ts'

type ReceiptsProps = { readonly joint: JointPackage; readonly filing: PackageFiling }

/** What the province confirmed the receipt of, and what came since and waits for one. */
export function Receipts({ joint, filing }: ReceiptsProps) {
  const added = addedIn(joint, filing)
  return (
    <>
      {filing.receipts.map(({ at, opinion }, nth) => (
        <p key={at}>
          {t(nth === 0 ? 'package.confirmed' : 'package.confirmedAdded', { opinion, day: dayInWords(at) })}
        </p>
      ))}
      {filing.stage === 'confirmed' && filing.awaitsReceipt && (
        <Alert type="info" showIcon message={t('package.added', { added })} />
      )}
    </>
  )
}

/** What the reviewer is asked before the receipt is confirmed: of the whole, or of what was added to it. */
export function receiptAsked(joint: JointPackage, filing: PackageFiling): string {
  const about = { city: nameOf(parseDivision(filing.division)), kind: say(deliverableWords[filing.kind]) }
  if (filing.stage === 'confirmed') return t('package.confirmAdded', { ...about, added: addedIn(joint, filing) })
  return t(filing.totals.owed === 0 ? 'package.confirmOwn' : 'package.confirmAsk', { ...about, ...filing.totals })
}

/** "青白江区、市（州）本级" */
function addedIn({ cityParts }: JointPackage, filing: PackageFiling): string {
  const later = filing.addenda.filter(({ at }) => receiptOf(filing, at) === null)
  const counties = later.flatMap(({ members }) => members.map(({ division }) => nameOf(parseDivision(division))))
  const enclosedAt = cityParts.find(({ kind }) => kind === filing.kind)?.enclosedAt ?? null
  const isOwnLater = enclosedAt !== null && receiptOf(filing, enclosedAt) === null
  return [...new Set(counties), ...(isOwnLater ? [t('package.addedOwn')] : [])].join('、')
}
