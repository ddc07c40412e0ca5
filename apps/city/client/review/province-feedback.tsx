import { ErrorNotice } from '@mingce/ui/error-notice'
import { FeedbackOnFiling } from '@mingce/ui/feedback/feedback-on-filing'
import { feedbackText } from '@mingce/ui/words/feedback'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { packageAddress } from '../addresses.ts'
import { type FilingName, feedbackQuestion } from '../questions.ts'

/** What the province wrote on it after the joint filing; the city answers at its package. */
export function ProvinceFeedback({ filing }: { readonly filing: FilingName }) {
  const asked = useQuery(feedbackQuestion(filing))
  return (
    <>
      <ErrorNotice error={asked.error} retry={() => asked.refetch()} />
      <FeedbackOnFiling feedback={asked.data ?? []} level="city">
        <Link to={packageAddress(filing.round, filing.kind)}>{feedbackText('toPackage')}</Link>
      </FeedbackOnFiling>
    </>
  )
}
