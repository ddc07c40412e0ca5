import { commentState } from '@mingce/domain/submission/remarks/comment'
import { minuteOf } from '@mingce/ui/instant'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { Notices } from '@mingce/ui/notices'
import type { FieldName } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { commentKindWords, commentStateWords } from '@mingce/ui/words/reviews'
import { Button, Input } from 'antd'
import { Fragment, type ReactNode } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import type { FilingComment } from '../questions.ts'
import { t } from '../words.ts'
import { AskBox } from './ask-box.tsx'
import { askAnchor, saidIn } from './asks.ts'
import { CommentQuote } from './comment-quote.tsx'
import { type FilingDesk, stageOf } from './desk.ts'
import { Suggested } from './suggested.tsx'
import './comments.css'

/** The comments at one field, drawn below or beside it. */
export function commentsAt(desk: FilingDesk, comments: readonly FilingComment[]): (element: FieldName) => ReactNode {
  return (element) => {
    const here = comments.filter((each) => each.element === element)
    return here.length > 0 && <Comments desk={desk} comments={here} />
  }
}

/** What the city said, and the county's answer to each. */
export function Comments({
  desk,
  comments,
}: {
  readonly desk: FilingDesk
  readonly comments: readonly FilingComment[]
}) {
  const stage = stageOf(desk)
  return comments.map((comment) => (
    <article key={comment.comment} className={`comment is-${comment.resolved ? 'resolved' : comment.kind}`}>
      <p>
        <strong>{say(commentKindWords[comment.kind])}</strong> {comment.text}
      </p>
      <CommentQuote desk={desk} comment={comment} />
      <Suggested desk={desk} comment={comment} />
      <p className="signature">
        {t('opinion.signed', {
          name: desk.sheet?.names[comment.writtenBy] ?? t('opinion.nameless'),
          at: minuteOf(comment.writtenAt),
        })}
        {` · ${say(commentStateWords[commentState(comment, stage)])}`}
      </p>
      {comment.exchanges.map((each) => (
        <Fragment key={each.at}>
          <p className="comment-answer">{t('comment.answer', { text: saidIn(each.answer) })}</p>
          <p>
            {t('comment.again', { text: each.text })}
            <span className="signature">{minuteOf(each.at)}</span>
          </p>
        </Fragment>
      ))}
      {comment.answer && (
        <p className="comment-answer">
          {t('comment.answer', { text: saidIn(comment.answer) })}
          <span className="signature">{minuteOf(comment.answer.at)}</span>
        </p>
      )}
      {!comment.resolved && <Reply desk={desk} comment={comment} />}
    </article>
  ))
}

/** A question is answered in words; what else came back is 已修改 or 不采纳. While the city still examines, words are all there is. */
function Reply({ desk, comment }: { readonly desk: FilingDesk; readonly comment: FilingComment }) {
  const ask = desk.outlook.asks.find((each) => each.comment === comment.comment)
  if (!ask) return <Answer desk={desk} comment={comment} />
  if (comment.kind !== 'question') return <AskBox desk={desk} ask={ask} />
  return (
    <div id={askAnchor(ask)} className="ask" tabIndex={-1}>
      <Answer desk={desk} comment={comment} />
    </div>
  )
}

function Answer({ desk, comment }: { readonly desk: FilingDesk; readonly comment: FilingComment }) {
  const [text, setText] = useKeptDraft(`answer ${comment.comment}`)
  const answer = useAct(api.filing.answerComment.mutate, t('comment.answered'), () => setText(''))
  const send = () => answer.run({ filing: desk.filing, comment: comment.comment, text: text.trim() })
  const label = comment.answer ? t('comment.answerAgain') : t('comment.send')
  return (
    <>
      <Notices of={[answer]} />
      <div className="comment-box">
        <Input.TextArea
          rows={1}
          className="grows"
          maxLength={2000}
          aria-label={t('comment.box', { text: comment.text })}
          placeholder={label}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button disabled={text.trim() === ''} loading={answer.busy} onClick={send}>
          {label}
        </Button>
      </div>
    </>
  )
}
