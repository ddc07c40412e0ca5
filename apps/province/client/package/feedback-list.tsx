import { aboutName } from '@mingce/ui/feedback/about-name'
import { minuteOf } from '@mingce/ui/instant'
import type { Feedback } from '../questions.ts'
import { t } from '../words.ts'

/** What the department wrote of a joint filing, and what the city answered. */
export function FeedbackList({ feedback }: { readonly feedback: readonly Feedback[] }) {
  if (feedback.length === 0) return <p>{t('package.noFeedback')}</p>
  return (
    <ul>
      {feedback.map(({ feedback: id, about, itemName, isOnEarlierText, text, sentAt, answer }) => (
        <li key={id}>
          <b>{aboutName(about) ?? t('package.wholePackage')}</b>
          {itemName && ` · ${itemName}`}
          {isOnEarlierText && ` · ${t('package.earlierText')}`} {minuteOf(sentAt)}：{text}
          <br />
          {answer ? t('package.answer', { text: answer.text }) : t('package.unanswered')}
        </li>
      ))}
    </ul>
  )
}
