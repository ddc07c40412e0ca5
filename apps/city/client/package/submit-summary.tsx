import { type OwnDraft, owesOwn, ownOf, ownState } from '../own/own-part.ts'
import { t } from '../words.ts'
import type { DeskProps } from './desk-props.ts'
import { countyName } from './names.ts'
import { partUnit } from './part-unit.ts'
import type { Plan } from './plan.ts'
import type { Readiness } from './readiness.ts'

type SubmitSummaryProps = Pick<DeskProps, 'round' | 'opened' | 'kind' | 'nameOf'> & {
  readonly plan: Plan
  readonly readiness: readonly Readiness[]
  readonly docNumber: string
}

/** What the province will receive, county by county: who comes whole, who in part, and whom the city states as an exception. */
export function SubmitSummary({ round, opened, kind, plan, readiness, nameOf, docNumber }: SubmitSummaryProps) {
  const own = ownOf(opened, kind)
  return (
    <dl className="submit-summary">
      <dt>{t('letter.title')}</dt>
      <dd>{docNumber.trim() || t('relay.noNumber')}</dd>
      {owesOwn(round, kind) && (
        <>
          <dt>{t('own.summary')}</dt>
          <dd>{own?.signed ? goesUp(own) : ownState(opened, round, kind)}</dd>
        </>
      )}
      {readiness.length > 0 && <Counties {...{ kind, plan, readiness, nameOf }} />}
    </dl>
  )
}

function goesUp({ sections, files }: OwnDraft): string {
  return t(files.length > 0 ? 'own.summary.withFiles' : 'own.summary.with', {
    count: sections.length,
    files: files.length,
  })
}

function Counties({ kind, plan, readiness, nameOf }: Omit<SubmitSummaryProps, 'round' | 'opened' | 'docNumber'>) {
  const travelling = readiness.filter(({ division, extent }) => plan[division]?.travels && extent !== null)
  const whole = travelling.filter(({ extent }) => extent === 'whole')
  const inPart = travelling.filter(({ extent }) => extent === 'in_part')
  const stated = readiness.filter((each) => !travelling.includes(each))
  return (
    <>
      <dt>{t('summary.whole', { count: whole.length })}</dt>
      <dd>{whole.map(({ division }) => countyName(division)).join('、') || t('summary.nobody')}</dd>
      <dt>{t('summary.inPart', { count: inPart.length })}</dt>
      <dd>
        {inPart.map(({ division, filing }) => (
          <p key={division}>
            {countyName(division)}
            {t('part.colon')}
            {t(`travels.inPart.${partUnit(kind)}`, {
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
              {own && `${nameOf({ division, kind: own.kind })}，${own.reason.trim()}`}
            </p>
          )
        })}
        {stated.length === 0 && t('summary.nobody')}
      </dd>
    </>
  )
}
