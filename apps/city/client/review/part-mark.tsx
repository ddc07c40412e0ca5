import type { ItemDecision } from '@mingce/domain/submission/events'
import { say } from '@mingce/ui/words/language'
import { itemDecisionWords } from '@mingce/ui/words/reviews'
import type { FilingPart, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { type PartState, stateOf } from './part.ts'

const shapes: Readonly<Record<PartState, string>> = {
  awaits: '○',
  approved: '✓',
  change_awaited: '✎',
  change_given: '✓',
  change_declined: '✎',
  returned: '↩',
  rejected: '✕',
  carried: '=',
  recorded: '▣',
}

const ticks: Readonly<Record<ItemDecision, string>> = {
  approve: '✓',
  approve_with_change: '✎',
  return: '↩',
  reject: '✕',
}

/** A part's state as a shape with its word: on hover, and for the ear. An opinion on an older text is hollow, and says so. */
export function PartMark({ sheet, part }: { readonly sheet: FilingSheet; readonly part: FilingPart }) {
  const state = stateOf(sheet, part)
  const stale = staleWords(sheet, part)
  const word = stale ?? t(`part.${state}`)
  const sign = stale && part.decision ? ticks[part.decision] : shapes[state]
  return (
    <span className={stale ? 'part-mark is-stale' : `part-mark is-${state}`} title={word}>
      <span aria-hidden>{sign}</span>
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

/** That the last opinion on a part is on a text that has moved since; undefined where none is. */
export function staleWords(sheet: FilingSheet, part: FilingPart): string | undefined {
  const { decision, decidedTurn, stale } = part
  if (!stale || decision === null || decidedTurn === null || stateOf(sheet, part) !== 'awaits') return undefined
  return t('part.staleTick', { decision: say(itemDecisionWords[decision]), turn: decidedTurn })
}
