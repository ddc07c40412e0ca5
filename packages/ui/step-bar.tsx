import { minuteOf } from './instant.ts'
import type { Step, StepKey } from './steps.ts'
import { t } from './words/t.ts'
import './step-bar.css'

const signs = { done: '✓', now: '●', next: '○', ended: '✕' } as const

/** The way of a filing as a bar: done, now, next; 县公布 and 统一上报 stand one above the other, since they go side by side. */
export function StepBar({ steps }: { readonly steps: readonly Step[] }) {
  const has = (key: StepKey) => steps.some((step) => step.key === key)
  const shape = [
    'step-bar',
    has('publishing') && has('reporting') && 'has-branch',
    has('public_notice') && 'has-notice',
  ]
  return (
    <ol className={shape.filter(Boolean).join(' ')}>
      {steps.map(({ key, state, at, returns }) => (
        <li
          key={key}
          className={`step step-${key} step-is-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span aria-hidden className="step-sign">
            {signs[state]}
          </span>
          <span>
            {t(`step.${key}`)}
            <span className="visually-hidden"> {t(`step.is.${state}`)}</span>
            {returns > 0 && <span className="step-returns"> ↩ {t('step.returns', { count: returns })}</span>}
            {at && <span className="step-at">{minuteOf(at).slice(0, 10)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
