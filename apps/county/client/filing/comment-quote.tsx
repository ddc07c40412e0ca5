import { movedText } from '@mingce/ui/quoted-text'
import type { FilingComment } from '../questions.ts'
import { t } from '../words.ts'
import type { FilingDesk } from './desk.ts'

/** 原文已改: the field says something else by now than what the city commented on, and what that was. */
export function CommentQuote({ desk, comment }: { readonly desk: FilingDesk; readonly comment: FilingComment }) {
  const quote = quoteOf(desk, comment)
  if (quote === undefined) return null
  return (
    <p className="comment-answer">
      <strong>{t('comment.moved')}</strong> {t('comment.quote', { text: quote })}
    </p>
  )
}

/** Undefined while the field says the same, and where the text commented on, or what became of it, is not at hand. */
export function quoteOf(desk: FilingDesk, { part, element, digest }: FilingComment): string | undefined {
  const before = desk.sheet?.texts[digest]
  const row = desk.draft?.items.find((each) => each.item === part)
  if (!before || !row || row.retired || element === null) return undefined
  return movedText(before, row.content, element)
}
