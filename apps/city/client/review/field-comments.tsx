import { elementName, type FieldName } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { commentKindWords } from '@mingce/ui/words/reviews'
import type { FilingComment } from '../questions.ts'
import { t } from '../words.ts'
import './field-comments.css'

/** The open comments on a field, below it, and the way to a new one. */
export function FieldComments({
  comments,
  element,
  onComment,
}: {
  readonly comments: readonly FilingComment[]
  readonly element: FieldName
  readonly onComment: ((element: FieldName) => void) | undefined
}) {
  return (
    <div className="field-comments">
      {comments.map(({ comment, kind, text }) => (
        <p key={comment} className={`is-${kind}`}>
          <b>{say(commentKindWords[kind])}</b> {text}
        </p>
      ))}
      {onComment && (
        <button
          type="button"
          onClick={() => onComment(element)}
          aria-label={t('comment.on', { field: elementName(element) })}
        >
          {t('comment.write')}
        </button>
      )}
    </div>
  )
}
