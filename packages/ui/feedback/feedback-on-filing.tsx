import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { minuteOf } from '../instant.ts'
import { feedbackText as text } from '../words/feedback.ts'
import './feedback-on-filing.css'

/** What the province wrote on a county's filing, and what the city answered; instants UTC. */
export type FeedbackSent = {
  readonly feedback: string
  /** Of the item or section it is on; null on the filing as a whole. */
  readonly itemName: string | null
  readonly isOnEarlierText: boolean
  readonly text: string
  readonly sentAt: string
  readonly answer: { readonly text: string; readonly at: string } | null
}

type FeedbackOnFilingProps = {
  readonly feedback: readonly FeedbackSent[]
  readonly level: 'county' | 'city' | 'province'
  /** Where it is answered, or read with the rest. */
  readonly children?: ReactNode
}

/** 省厅反馈 beside the filing that it is on; nothing where there is none. */
export function FeedbackOnFiling({ feedback, level, children }: FeedbackOnFilingProps) {
  if (feedback.length === 0) return null
  return (
    <Alert
      type={feedback.some(({ answer }) => answer === null) ? 'warning' : 'info'}
      showIcon
      title={text('title', { count: feedback.length })}
      description={
        <>
          <p className="feedback-told">
            {text(`told.${level}`)} {children}
          </p>
          <ul className="feedback-on-filing">
            {feedback.map((each) => (
              <Sent key={each.feedback} {...each} />
            ))}
          </ul>
        </>
      }
    />
  )
}

function Sent({ itemName, isOnEarlierText, text: words, sentAt, answer }: FeedbackSent) {
  const about = [itemName, isOnEarlierText && text('earlierText')].filter(Boolean).join(' · ')
  return (
    <li>
      {about && <b>{about}：</b>}
      {words}
      <span className="signature">{text('sent', { at: minuteOf(sentAt) })}</span>
      <p>{answer ? `${text('answered', { at: minuteOf(answer.at) })}${answer.text}` : text('open')}</p>
    </li>
  )
}
