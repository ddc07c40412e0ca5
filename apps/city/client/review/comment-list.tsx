import { commentState } from '@mingce/domain/submission/remarks/comment'
import { minuteOf } from '@mingce/ui/instant'
import { suggestedText } from '@mingce/ui/suggested-text'
import { elementName } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { answerStanceWords, commentKindWords, commentStateWords } from '@mingce/ui/words/reviews'
import { Fragment } from 'react'
import type { FilingComment, FilingName, FilingSheet } from '../questions.ts'
import { t } from '../words.ts'
import type { ReviewActs } from './acts.ts'
import { CommentActs } from './comment-acts.tsx'
import { CommentQuote } from './comment-quote.tsx'
import { titleOf } from './part.ts'

type CommentListProps = {
  readonly filing: FilingName
  readonly sheet: FilingSheet
  /** In the order in which they are shown. */
  readonly comments: readonly FilingComment[]
  /** Undefined where nothing may become of them now. */
  readonly acts: ReviewActs | undefined
  /** Leads to the part a comment is on; left out in that part's own list. */
  readonly onSelect?: (part: string) => void
}

/** Comments: whose words, on which field, what became of them, what the county answered, and what the field said then. */
export function CommentList({ filing, sheet, comments, acts, onSelect }: CommentListProps) {
  if (comments.length === 0) return <p>{t('comment.empty')}</p>
  return (
    <ul>
      {comments.map((comment) => (
        <li key={comment.comment} className={`comment is-${comment.kind} ${comment.resolved ? 'is-resolved' : ''}`}>
          {onSelect && <PartLink sheet={sheet} part={comment.part} onSelect={onSelect} />}
          <Words sheet={sheet} comment={comment} />
          {acts && <CommentActs filing={filing} sheet={sheet} comment={comment} acts={acts} />}
        </li>
      ))}
    </ul>
  )
}

/** The open must-fix first, what is resolved last. */
export function byWeight(comments: readonly FilingComment[]): readonly FilingComment[] {
  return comments.toSorted((one, other) => weight(one) - weight(other))
}

function weight({ kind, resolved }: FilingComment): number {
  if (resolved) return 2
  return kind === 'must_fix' ? 0 : 1
}

function Words({ sheet, comment }: { readonly sheet: FilingSheet; readonly comment: FilingComment }) {
  const { kind, element, text, answer, exchanges, writtenBy, writtenAt, turn } = comment
  const suggestion = suggestedText(comment)
  const state = commentState(comment, sheet.head.stage)
  const nameOf = (account: string) => sheet.names[account] ?? t('nameless')
  return (
    <>
      <header>
        <b>{say(commentKindWords[kind])}</b>
        <span>{fieldWords(element)}</span>
        <span className={`comment-state is-${state}`}>{say(commentStateWords[state])}</span>
      </header>
      <p>{text}</p>
      {suggestion && (
        <p className="comment-quote">
          {t('comment.suggested')}
          {suggestion}
        </p>
      )}
      <CommentQuote sheet={sheet} comment={comment} />
      <header>
        <span>{nameOf(writtenBy)}</span>
        <span>{minuteOf(writtenAt)}</span>
        <span>{t('filing.turn', { turn })}</span>
      </header>
      {exchanges.map((each) => (
        <Fragment key={each.at}>
          <Answer answer={each.answer} name={nameOf(each.answer.by)} />
          <p className="comment-quote">
            {t('remark.again', { name: nameOf(each.by), at: minuteOf(each.at) })}
            {each.text}
          </p>
        </Fragment>
      ))}
      {answer && <Answer answer={answer} name={nameOf(answer.by)} />}
    </>
  )
}

function Answer({ answer, name }: { readonly answer: NonNullable<FilingComment['answer']>; readonly name: string }) {
  return (
    <p className="comment-quote">
      {t('comment.answered', { name, at: minuteOf(answer.at) })}
      {answer.stance && <b>{say(answerStanceWords[answer.stance])} </b>}
      {answer.text}
    </p>
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
