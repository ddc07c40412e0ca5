import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { Act } from '@mingce/ui/act'
import { aboutName } from '@mingce/ui/feedback/about-name'
import { minuteOf } from '@mingce/ui/instant'
import { useKeptDraft } from '@mingce/ui/kept-draft'
import { isSendKey } from '@mingce/ui/keys'
import { Button, Input } from 'antd'
import { Link } from 'react-router'
import { streamAddress } from '../addresses.ts'
import type { Feedback, PackageOpened } from '../questions.ts'
import { t } from '../words.ts'
import './feedback-list.css'

/** The city's answer to one of them. */
export type Answer = Act<{ readonly round: string; readonly feedback: string; readonly text: string }>

type FeedbackListProps = {
  readonly opened: PackageOpened
  readonly round: string
  readonly kind: DeliverableKind
  readonly answer: Answer
}

/** What the province said of the filing, and the city's answer to each; nothing where it said nothing. */
export function FeedbackList({ opened, round, kind, answer }: FeedbackListProps) {
  const feedback = opened.joint?.feedback.filter((each) => each.kind === kind) ?? []
  if (feedback.length === 0) return null
  return (
    <section className="package-feedback" aria-label={t('feedback.title')}>
      <h2>{t('feedback.count', { count: feedback.length })}</h2>
      <FeedbackItems
        {...{ feedback, round, answer, names: opened.names }}
        titleOf={({ about, itemName, isOnEarlierText }) => [
          ...[aboutName(about) ?? t('feedback.whole'), itemName],
          isOnEarlierText && t('feedback.earlierText'),
        ]}
        addressOf={({ filing, part }) => filing && streamAddress(filing, part)}
      />
    </section>
  )
}

type FeedbackItemsProps = {
  readonly feedback: readonly Feedback[]
  readonly round: string
  readonly names: PackageOpened['names']
  readonly answer: Answer
  /** What stands before its words; what is not there is left out. */
  readonly titleOf: (each: Feedback) => readonly (string | null | false)[]
  /** Where what it is on is read; null of what is read here. */
  readonly addressOf?: (each: Feedback) => string | null
}

/** Each with its answer, or the place to write it. */
export function FeedbackItems({ feedback, round, names, answer, titleOf, addressOf }: FeedbackItemsProps) {
  return (
    <ul>
      {feedback.map((each) => {
        const title = titleOf(each).filter(Boolean).join(' · ')
        const address = addressOf?.(each)
        return (
          <li key={each.feedback}>
            <p>
              {title && <b>{address ? <Link to={address}>{title}</Link> : title}</b>}
              {title && t('part.colon')}
              {each.text}
              <span className="package-hint">
                {' '}
                {names[each.sentBy] ?? t('nameless')} {minuteOf(each.sentAt)}
              </span>
            </p>
            {each.answer ? (
              <p className="package-answer">
                {t('feedback.answered', {
                  name: names[each.answer.by] ?? t('nameless'),
                  at: minuteOf(each.answer.at),
                })}
                {each.answer.text}
              </p>
            ) : (
              <AnswerBox round={round} feedback={each} answer={answer} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

type AnswerBoxProps = { readonly round: string; readonly feedback: Feedback; readonly answer: Answer }

function AnswerBox({ round, feedback: { feedback }, answer }: AnswerBoxProps) {
  const [text, setText] = useKeptDraft(`feedback ${feedback}`)
  const send = async () => {
    if (text.trim() === '') return
    if (await answer.run({ round, feedback, text: text.trim() })) setText('')
  }
  return (
    <form
      className="package-answer-box"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => isSendKey(event) && void send()}
    >
      <Input.TextArea
        aria-label={t('feedback.answer')}
        placeholder={t('feedback.answer')}
        className="growing"
        rows={1}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" htmlType="submit" loading={answer.busy} disabled={text.trim() === ''}>
        {t('feedback.send')}
      </Button>
    </form>
  )
}
