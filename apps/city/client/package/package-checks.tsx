import { usePostFor } from '@mingce/ui/absence/standing-in'
import type { ReactNode } from 'react'
import { t } from '../words.ts'
import type { PlanTotals } from './plan.ts'

type PackageChecksProps = {
  readonly totals: PlanTotals
  /** Exceptions without a reason. */
  readonly nameless: number
  readonly isAssembled: boolean
  readonly isChanged: boolean
  readonly outdated: boolean
  /** Whether anybody's signature is asked for, by the round or the city. */
  readonly isAsked: boolean
  /** Why signatures stand in the way; undefined where none do. */
  readonly awaited: string | undefined
  /** Whether the city's own document is signed or stated as missing; null where the city owes none. */
  readonly own: boolean | null
  /** 会签, and the city's own. */
  readonly children: ReactNode
}

/** What must hold before a joint filing goes up, and whose signature it needs. */
export function PackageChecks(props: PackageChecksProps) {
  const { totals, nameless, isAssembled, isChanged, outdated, isAsked, awaited, own, children } = props
  const post = usePostFor('leader')
  const checks = [
    ...(totals.owed === 0
      ? []
      : [
          { met: true, label: t('check.accounted', totals) },
          { met: nameless === 0, label: t('check.reasons', { exceptions: totals.exceptions }) },
          { met: totals.whole + totals.inPart > 0 || own === true, label: t('check.travelling') },
        ]),
    ...(own === null ? [] : [{ met: own, label: t(totals.owed === 0 ? 'own.checkAlone' : 'own.check') }]),
    { met: isAssembled && !isChanged, label: t('check.assembled') },
    ...(totals.owed === 0 && !outdated ? [] : [{ met: isAssembled && !outdated, label: t('check.current') }]),
    ...(isAsked ? [{ met: awaited === undefined, label: awaited ?? t('check.signatures') }] : []),
  ]
  return (
    <section className="package-checks" aria-label={t('check.title')}>
      <h2>{t('check.title')}</h2>
      <ul>
        {checks.map(({ met, label }) => (
          <li key={label} className={met ? 'is-met' : 'is-unmet'}>
            <span aria-hidden="true">{met ? '✓' : '✗'}</span>
            <span className="visually-hidden">{t(met ? 'check.met' : 'check.unmet')}</span>
            {label}
          </li>
        ))}
      </ul>
      {children}
      <h2>{t('check.signature')}</h2>
      <p>{t(post ? 'check.yours' : 'check.leaders')}</p>
    </section>
  )
}
