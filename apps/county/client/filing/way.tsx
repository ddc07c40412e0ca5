import { StepBar } from '@mingce/ui/step-bar'
import { stepsOf } from '@mingce/ui/steps'
import { useQuery } from '@tanstack/react-query'
import { type FilingName, roundQuestion, trailQuestion } from '../questions.ts'

/** The step bar, from what was recorded of this filing and what became of it above. */
export function Way({ filing, noticeAsked }: { readonly filing: FilingName; readonly noticeAsked: boolean }) {
  const trail = useQuery(trailQuestion(filing))
  const round = useQuery(roundQuestion(filing.round))
  const above =
    round.data?.reported.filter(({ submission }) => submission.endsWith(`/${filing.kind}/${filing.n}`)) ?? []
  const reported = above.flatMap(({ reportedAt, confirmedAt }) => [
    { type: 'PackageSubmitted', recordedAt: reportedAt },
    ...(confirmedAt ? [{ type: 'ReceiptConfirmed', recordedAt: confirmedAt }] : []),
  ])
  return <StepBar steps={stepsOf([...(trail.data?.entries ?? []), ...reported], filing.kind, noticeAsked)} />
}
