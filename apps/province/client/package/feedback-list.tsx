import { aboutName } from '@mingce/ui/feedback/about-name'
import { minuteOf } from '@mingce/ui/instant'
import { Link } from 'react-router'
import { streamAddress } from '../addresses.ts'
import type { Feedback } from '../questions.ts'
import { t } from '../words.ts'

/** What the department wrote of a joint filing, each leading to what it is on, and what the city answered. */
export function FeedbackList({ feedback }: { readonly feedback: readonly Feedback[] }) {
  if (feedback.length === 0) return <p>{t('package.noFeedback')}</p>
  return (
    <ul>
      {feedback.map((each) => (
        <li key={each.feedback}>
          <b>
            <About {...each} />
          </b>{' '}
          {minuteOf(each.sentAt)}：{each.text}
          <br />
          {each.answer
            ? t('package.answer', { at: minuteOf(each.answer.at), text: each.answer.text })
            : t('package.unanswered')}
        </li>
      ))}
    </ul>
  )
}

function About({ about, itemName, isOnEarlierText, filing, part }: Feedback) {
  const name = aboutName(about) ?? t('package.wholePackage')
  const title = [name, itemName, isOnEarlierText && t('package.earlierText')].filter(Boolean).join(' · ')
  return filing ? <Link to={streamAddress(filing, part ?? undefined)}>{title}</Link> : title
}
