import type { CheckContext } from '@mingce/domain/check/finding'
import { useMemo } from 'react'
import { useLawsOnDay } from '../law/use-laws-on-day.ts'
import { useCheckedFor } from './checked-for.tsx'

/** What items below are checked against: their county, and the laws as they are today; undefined where no county is said. */
export function useCheckContext(): CheckContext | undefined {
  const division = useCheckedFor()
  const laws = useLawsOnDay()
  return useMemo(() => (division === undefined ? undefined : { division, laws }), [division, laws])
}
