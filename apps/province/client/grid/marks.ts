import type { GridMark } from '@mingce/domain/lens/guide-grid'
import type { ItemStanding } from '@mingce/domain/lens/item-standing'
import type { Tone } from '@mingce/ui/words/statuses'
import { gridText as t } from '../words/grid.ts'

type Look = { readonly icon: string; readonly tone: Tone }

/** Shape and colour of a standing; the same text as the guide's is drawn over it. */
export const looks: Readonly<Record<ItemStanding, Look>> = {
  returned: { icon: '↩', tone: 'orange' },
  rejected: { icon: '✕', tone: 'red' },
  withdrawn: { icon: '⟲', tone: 'grey' },
  submitted: { icon: '◔', tone: 'blue' },
  under_review: { icon: '◑', tone: 'blue' },
  settled: { icon: '✓', tone: 'green' },
  in_force: { icon: '◉', tone: 'green' },
}

/** 已审定，与指引文字一致，有反馈待答复. */
export function wordsOf({ standing, sameText, likely, feedback, items }: GridMark): string {
  const told = [
    t(`standing.${standing}`),
    sameText && t('sameText'),
    likely && t('likely'),
    items > 1 && t('several', { count: items }),
    feedback === 'open' && t('feedbackOpen'),
    feedback === 'answered' && t('feedbackAnswered'),
  ]
  return told.filter(Boolean).join('，')
}

/** What stands in the cell: "≡✓", "?◑", "✓!" where feedback waits. */
export function signOf({ standing, sameText, likely, feedback }: GridMark): string {
  return [sameText && '≡', likely && '?', looks[standing].icon, feedback === 'open' && '!'].filter(Boolean).join('')
}
