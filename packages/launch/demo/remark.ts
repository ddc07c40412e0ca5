import type { CommentKind } from '@mingce/domain/submission/remarks/remark-events'
import type { SuggestedValue } from '@mingce/domain/submission/remarks/suggested-value'

/** What a reviewer of the demo's comments on an element. */
export type Remark = {
  readonly element: string
  readonly kind: CommentKind
  readonly text: string
  readonly suggestion?: string
  readonly suggestedValue?: SuggestedValue
}

export function saidIn({ element, kind, text, suggestion = '', suggestedValue }: Remark) {
  return { element, kind, text, suggestion: suggestion || null, suggestedValue: suggestedValue ?? null }
}
