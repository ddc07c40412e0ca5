import { t } from '../words.ts'
import type { PartState } from './part.ts'

const shapes: Readonly<Record<PartState, string>> = {
  awaits: '○',
  approved: '✓',
  change_awaited: '✎',
  change_given: '✓',
  change_declined: '✎',
  returned: '↩',
  rejected: '✕',
  carried: '=',
}

/** A part's state as a shape with its word: on hover, and for the ear. */
export function PartMark({ state }: { readonly state: PartState }) {
  const word = t(`part.${state}`)
  return (
    <span className={`part-mark is-${state}`} title={word}>
      <span aria-hidden>{shapes[state]}</span>
      <span className="visually-hidden">{word}</span>
    </span>
  )
}

/** The same with its word in sight. */
export function PartStateTag({ state }: { readonly state: PartState }) {
  return (
    <span className={`part-mark is-${state}`}>
      <span aria-hidden>{shapes[state]}</span> {t(`part.${state}`)}
    </span>
  )
}
