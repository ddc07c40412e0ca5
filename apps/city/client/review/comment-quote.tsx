import { movedText } from '@mingce/ui/quoted-text'
import type { FilingComment, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'

/** 原文已改: the field says something else by now than what was commented on, and what that was. */
export function CommentQuote({ sheet, comment }: { readonly sheet: FilingSheet; readonly comment: FilingComment }) {
  const quote = quoteOf(sheet, comment)
  if (quote === undefined) return null
  return (
    <p className="comment-quote">
      <b>{t('remark.moved')}</b> {t('remark.quote')}
      {quote === '' ? t('remark.quoteGone') : quote}
    </p>
  )
}

function quoteOf({ parts, texts }: FilingSheet, { part, element, digest }: FilingComment): string | undefined {
  const now = parts.find((each) => each.part === part)?.digest
  if (now === undefined || now === digest) return undefined
  const [before, after] = [texts[digest], texts[now]]
  return before && after && element !== null ? movedText(before, after, element) : ''
}
