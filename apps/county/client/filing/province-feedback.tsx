import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { feedbackQuestion } from '../questions.ts'
import { t } from '../words.ts'
import type { FilingDesk } from './desk.ts'

/** What the province wrote on it after the joint filing, and what the city answered: the city answers, and what is settled and published stands. */
export function ProvinceFeedback({ desk: { sheet, filing } }: { readonly desk: FilingDesk }) {
  const asked = useQuery({ ...feedbackQuestion(filing), enabled: sheet !== null })
  const feedback = asked.data ?? []
  if (feedback.length === 0) return <ErrorNotice error={asked.error} retry={() => asked.refetch()} />
  return (
    <Alert
      type="info"
      showIcon
      title={t('provinceFeedback.title', { count: feedback.length })}
      description={
        <>
          <p className="province-feedback-told">{t('provinceFeedback.told')}</p>
          <ul className="province-feedback">
            {feedback.map(({ feedback: id, itemName, isOnEarlierText, text, sentAt, answer }) => (
              <li key={id}>
                {itemName && <b>{itemName}：</b>}
                {isOnEarlierText && `（${t('provinceFeedback.earlierText')}）`}
                {text}
                <span className="signature">{t('provinceFeedback.sent', { at: minuteOf(sentAt) })}</span>
                {answer ? (
                  <p>
                    {t('provinceFeedback.answered', { at: minuteOf(answer.at) })}
                    {answer.text}
                  </p>
                ) : (
                  <p>{t('provinceFeedback.open')}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
