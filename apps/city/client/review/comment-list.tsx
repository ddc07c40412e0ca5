import { minuteOf } from '@mingce/ui/instant'
import { elementName } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { answerStanceWords, commentKindWords } from '@mingce/ui/words/reviews'
import { Button } from 'antd'
import type { FilingComment, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import { titleOf } from './part.ts'

type CommentListProps = {
  readonly sheet: FilingSheet
  readonly comments: readonly FilingComment[]
  /** Undefined where nobody may resolve them now. */
  readonly onResolve: ((comment: string) => void) | undefined
  readonly busy: boolean
  /** Leads to the part a comment is on; left out in that part's own list. */
  readonly onSelect?: (part: string) => void
}

/** Comments, the open must-fix first: whose words, on which field, what the county answered, and whether it is done. */
export function CommentList({ sheet, comments, onResolve, busy, onSelect }: CommentListProps) {
  if (comments.length === 0) return <p>{t('comment.empty')}</p>
  return (
    <ul>
      {comments
        .toSorted((one, other) => weight(one) - weight(other))
        .map((comment) => (
          <li key={comment.comment} className={`comment is-${comment.kind} ${comment.resolved ? 'is-resolved' : ''}`}>
            {onSelect && <PartLink sheet={sheet} part={comment.part} onSelect={onSelect} />}
            <Words sheet={sheet} comment={comment} />
            {!comment.resolved && onResolve && (
              <Button size="small" loading={busy} onClick={() => onResolve(comment.comment)}>
                {t('comment.resolve')}
              </Button>
            )}
          </li>
        ))}
    </ul>
  )
}

function weight({ kind, resolved }: FilingComment): number {
  if (resolved) return 2
  return kind === 'must_fix' ? 0 : 1
}

function Words({ sheet, comment }: { readonly sheet: FilingSheet; readonly comment: FilingComment }) {
  const { kind, element, text, suggestion, answer, writtenBy, writtenAt, turn, resolved } = comment
  return (
    <>
      <header>
        <b>{say(commentKindWords[kind])}</b>
        <span>{fieldWords(element)}</span>
        {resolved && <span>{t('comment.resolved')}</span>}
      </header>
      <p>{text}</p>
      {suggestion && (
        <p className="comment-quote">
          {t('comment.suggested')}
          {suggestion}
        </p>
      )}
      <header>
        <span>{sheet.names[writtenBy] ?? t('nameless')}</span>
        <span>{minuteOf(writtenAt)}</span>
        <span>{t('filing.turn', { turn })}</span>
      </header>
      {answer && (
        <p className="comment-quote">
          {t('comment.answered', { name: sheet.names[answer.by] ?? t('nameless'), at: minuteOf(answer.at) })}
          {answer.stance && <b>{say(answerStanceWords[answer.stance])} </b>}
          {answer.text}
        </p>
      )}
    </>
  )
}

/** The field a comment is on, in words; an extra element is its own name. */
export function fieldWords(element: string | null): string {
  if (element === null) return t('comment.whole')
  return elementName(element)
}

function PartLink({
  sheet,
  part,
  onSelect,
}: {
  readonly sheet: FilingSheet
  readonly part: string
  readonly onSelect: (part: string) => void
}) {
  const found = sheet.parts.find((each) => each.part === part)
  if (!found) return <span>{t('comment.partGone')}</span>
  return (
    <button type="button" className="comment-open" onClick={() => onSelect(part)}>
      {titleOf(sheet, found)}
    </button>
  )
}
