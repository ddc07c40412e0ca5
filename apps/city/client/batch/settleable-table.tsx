import { nameOf } from '@mingce/domain/authority/division'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { reasonWords } from '@mingce/ui/words/refusals'
import { Link } from 'react-router'
import { filingAddress } from '../addresses.ts'
import { t } from '../words.ts'
import type { Settleable, SettleableFiling } from './questions.ts'

/** Documents that could be settled now, each ticked unless it was taken out by hand. */
export function ReadyTable({
  filings,
  takenOut,
  onToggle,
}: {
  readonly filings: readonly SettleableFiling[]
  readonly takenOut: ReadonlySet<string>
  readonly onToggle: (submission: string) => void
}) {
  const title = t('settlement.ready', { count: filings.length })
  return (
    <section className="batch-group" aria-label={title}>
      <h2>{title}</h2>
      <p>{t(filings.length > 0 ? 'settlement.readyWhy' : 'settlement.noReady')}</p>
      {filings.length > 0 && (
        <table>
          <tbody>
            {filings.map((filing) => (
              <tr key={filing.submission}>
                <td className="batch-tick">
                  <input
                    type="checkbox"
                    aria-label={t('batch.choose', { name: titleOf(filing) })}
                    checked={!takenOut.has(filing.submission)}
                    onChange={() => onToggle(filing.submission)}
                  />
                </td>
                <td>
                  <Link to={filingAddress(filing)}>{titleOf(filing)}</Link>
                </td>
                <td>{t('settlement.parts', { parts: filing.parts, turn: filing.turn, examined: filing.examined })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Documents that could not, each with the first rule that says no. */
export function UnreadyTable({ filings, names }: Settleable) {
  const title = t('settlement.unready', { count: filings.length })
  return (
    <section className="batch-group is-flagged" aria-label={title}>
      <h2>{title}</h2>
      <p>{t(filings.length > 0 ? 'settlement.unreadyWhy' : 'settlement.noUnready')}</p>
      <ul>
        {filings.map((filing) => (
          <li key={filing.submission}>
            <Link to={filingAddress(filing)}>{titleOf(filing)}</Link>
            {t('settlement.why', { why: againstOf(filing, names) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function titleOf({ division, kind, n }: Pick<SettleableFiling, 'division' | 'kind' | 'n'>): string {
  const adjustment = n > 1 ? ` ${t('filing.adjustment', { n: n - 1 })}` : ''
  return `${nameOf(division)} ${say(deliverableWords[kind])}${adjustment}`
}

function againstOf({ against }: SettleableFiling, names: Settleable['names']): string {
  const { refused = '', about = [] } = against ?? {}
  const named = about.flatMap((each) => names[each] ?? [])
  switch (refused) {
    case 'ITEMS_UNSETTLED':
      return t('settlement.noOpinion', { count: about.length })
    case 'MUST_FIX_OPEN':
      return t('check.mustFixOpen', { count: about.length })
    case 'PROPOSER_MAY_NOT_SETTLE':
      return t('check.ownOpinions', { count: about.length })
    case 'SIGNATURES_AWAITED':
      return t('check.signaturesOpen', { names: named.join(t('list.separator')) })
    default:
      return reasonWords(refused)
  }
}
