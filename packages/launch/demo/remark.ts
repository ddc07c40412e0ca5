import type { CommentKind } from '@mingce/domain/submission/remark-events'

/** What a reviewer of the demo's comments on an element. */
export type Remark = {
  readonly element: string
  readonly kind: CommentKind
  readonly text: string
  readonly suggestion?: string
}

export function saidIn({ element, kind, text, suggestion = '' }: Remark) {
  return { element, kind, text, suggestion: suggestion || null }
}
