import { cityOf } from '@mingce/domain/authority/division'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { FeedbackOnFiling } from '@mingce/ui/feedback/feedback-on-filing'
import { feedbackText } from '@mingce/ui/words/feedback'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type FilingName, packageAddress } from '../addresses.ts'
import { feedbackQuestion } from '../questions.ts'

/** What the department wrote on a county's filing, and what the city answered. */
export function FeedbackGiven({ filing }: { readonly filing: FilingName }) {
  const asked = useQuery(feedbackQuestion(filing))
  const { round, division, kind } = filing
  return (
    <>
      <ErrorNotice error={asked.error} retry={() => asked.refetch()} />
      <FeedbackOnFiling feedback={asked.data ?? []} level="province">
        <Link to={packageAddress(round, cityOf(division), kind)}>{feedbackText('toPackage')}</Link>
      </FeedbackOnFiling>
    </>
  )
}
