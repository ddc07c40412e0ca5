import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { dayInWords } from '@mingce/ui/instant'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Alert } from 'antd'
import type { PackageFiling } from '../questions.ts'
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

/** What the reviewer is asked before the receipt is confirmed: of the whole, or of what was added to it. */
export function receiptAsked({ division, kind, totals, added }: PackageFiling): string {
  const about = { city: nameOf(parseDivision(division)), kind: say(deliverableWords[kind]) }
  if (added) return t('package.confirmAdded', { ...about, added: addedWords(added) })
  return t(totals.owed === 0 ? 'package.confirmOwn' : 'package.confirmAsk', { ...about, ...totals })
}

/** "青白江区、市（州）本级" */
function addedWords({ members, own }: NonNullable<PackageFiling['added']>): string {
  const counties = members.map(({ division }) => nameOf(parseDivision(division)))
  return [...new Set(counties), ...(own ? [t('package.addedOwn')] : [])].join('、')
}
