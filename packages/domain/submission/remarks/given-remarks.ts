import { digestOf, idOf } from '../../catalog/given.ts'
import type { SuggestedValue } from './suggested-value.ts'

// What the tests say of remarks beside comments: words to be taken over, words anew, notes.

/** Comment `c` on the nth part's content, with words to be taken over. */
export function suggest(c: number, n: number, suggestion = '招生计划\n招生范围') {
  const words = { element: 'contentElements', kind: 'must_fix', text: '请写明招生范围', suggestion } as const
  return { do: 'comment', comment: idOf(1000 + c), part: idOf(n), ...words } as const
}

/** Comment `c` worded anew. */
export function reword(c: number) {
  const words = { element: 'channels', kind: 'advice', text: '建议增加公示栏', suggestion: null } as const
  return { do: 'rewordComment', comment: idOf(1000 + c), ...words } as const
}

export const takeBack = (c: number) => ({ do: 'withdrawComment', comment: idOf(1000 + c) }) as const
export const reopen = (c: number) => ({ do: 'reopenComment', comment: idOf(1000 + c), text: '仍未写明' }) as const
export const note = (k: number, n: number | null) =>
  ({ do: 'addNote', note: idOf(2000 + k), part: n === null ? null : idOf(n), text: '该县去年也漏报' }) as const

export const takeBackNote = (k: number) => ({ do: 'withdrawNote', note: idOf(2000 + k) }) as const

/** Comment `c` on the nth part, with a value to be taken over. */
export function suggestValue(c: number, n: number, suggestedValue: SuggestedValue) {
  const words = { element: suggestedValue.of, kind: 'must_fix', text: '请改得更合适', suggestion: null } as const
  return { do: 'comment', comment: idOf(1000 + c), part: idOf(n), ...words, suggestedValue } as const
}

/** What comment `c` suggests for the nth item, taken over its text by a drafter who saw it. */
export function adopt(c: number, n: number, { text = '初稿', changed = '采纳稿' } = {}) {
  const digest = digestOf(`${n} ${text}`)
  return { do: 'adoptSuggestion', comment: idOf(1000 + c), digest, changedDigest: digestOf(`${n} ${changed}`) } as const
}
