import { t } from './words/t.ts'

/** A condition of a decision. `jump` leads to what is in the way. A caution that is not met is said, and stops nothing. */
export type Check = {
  readonly met: boolean
  readonly label: string
  readonly jump?: (() => void) | undefined
  readonly caution?: boolean
}

export function DecisionChecks({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className="decision-checks" aria-label={t('decision.checks')}>
      {checks.map(({ met, label, jump }) => (
        <li key={label} className={met ? 'is-met' : 'is-unmet'}>
          <span aria-hidden>{met ? '✓' : '✗'}</span>
          <span className="visually-hidden">{t(met ? 'decision.met' : 'decision.notMet')}</span>
          {!met && jump ? (
            <button type="button" onClick={jump}>
              {label}
            </button>
          ) : (
            <span>{label}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
