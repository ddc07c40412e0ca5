import { ErrorNotice } from '@mingce/ui/error-notice'
import { FeedbackOnFiling } from '@mingce/ui/feedback/feedback-on-filing'
import { useQuery } from '@tanstack/react-query'
import { feedbackQuestion } from '../questions.ts'
import type { FilingDesk } from './desk.ts'

/** What the province wrote on it after the joint filing, and what the city answered: the city answers, and what is settled and published stands. */
export function ProvinceFeedback({ desk: { sheet, filing } }: { readonly desk: FilingDesk }) {
  const asked = useQuery({ ...feedbackQuestion(filing), enabled: sheet !== null })
  return (
    <>
      <ErrorNotice error={asked.error} retry={() => asked.refetch()} />
      <FeedbackOnFiling feedback={asked.data ?? []} level="county" />
    </>
  )
}
