import { usePostFor } from '@mingce/ui/absence/standing-in'
import { useQuery } from '@tanstack/react-query'
import { lawsWaitingQuestion } from '../questions.ts'

/** How many items changes of laws leave to who writes the catalog; 0 for everybody else. */
export function useLawsWaiting(): number {
  const writes = usePostFor('drafter') !== undefined
  const { data } = useQuery({ ...lawsWaitingQuestion, enabled: writes })
  return data?.reduce((sum, { count }) => sum + count, 0) ?? 0
}
