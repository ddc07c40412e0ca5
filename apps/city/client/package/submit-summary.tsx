import { say } from '@mingce/ui/words/language'
import { exceptionKindWords } from '@mingce/ui/words/reviews'
import { t } from '../words.ts'
import { countyName } from './names.ts'
import type { Plan } from './plan.ts'
import type { Readiness } from './readiness.ts'

type SubmitSummaryProps = {
  readonly plan: Plan
  readonly readiness: readonly Readiness[]
  readonly docNumber: string
}

/** What the province will receive, county by county: who comes whole, who in part, and whom the city states as an exception. */
export function SubmitSummary({ plan, readiness, docNumber }: SubmitSummaryProps) {
  const travelling = readiness.filter(({ division, extent }) => plan[division]?.travels && extent !== null)
  const whole = travelling.filter(({ extent }) => extent === 'whole')
  const inPart = travelling.filter(({ extent }) => extent === 'in_part')
  const stated = readiness.filter((each) => !travelling.includes(each))
  return (
    <dl className="submit-summary">
      <dt>{t('letter.title')}</dt>
      <dd>{docNumber.trim() || t('relay.noNumber')}</dd>
      <dt>{t('summary.whole', { count: whole.length })}</dt>
      <dd>{whole.map(({ division }) => countyName(division)).join('、') || t('summary.nobody')}</dd>
      <dt>{t('summary.inPart', { count: inPart.length })}</dt>
      <dd>
        {inPart.map(({ division, filing }) => (
          <p key={division}>
            {countyName(division)}
            {t('part.colon')}
            {t('travels.inPart', {
              settled: filing?.settledCount ?? 0,
              returned: (filing?.partCount ?? 0) - (filing?.settledCount ?? 0),
            })}
          </p>
        ))}
        {inPart.length === 0 && t('summary.nobody')}
      </dd>
      <dt>{t('summary.exceptions', { count: stated.length })}</dt>
      <dd>
        {stated.map(({ division }) => {
          const own = plan[division]
          return (
            <p key={division}>
              {countyName(division)}
              {t('part.colon')}
              {own && `${say(exceptionKindWords[own.kind])}，${own.reason.trim()}`}
            </p>
          )
        })}
        {stated.length === 0 && t('summary.nobody')}
      </dd>
    </dl>
  )
}
