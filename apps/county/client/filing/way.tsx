import { StepBar } from '@mingce/ui/step-bar'
import { stepsOf } from '@mingce/ui/steps'
import { useQuery } from '@tanstack/react-query'
import { type FilingName, trailQuestion } from '../questions.ts'

/** The step bar, from what was recorded of this filing and what became of it above. */
export function Way({ filing, noticeAsked }: { readonly filing: FilingName; readonly noticeAsked: boolean }) {
  const trail = useQuery(trailQuestion(filing))
  return <StepBar steps={stepsOf(trail.data?.entries ?? [], filing.kind, noticeAsked)} />
}
