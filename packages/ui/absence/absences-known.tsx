import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type AbsencesSent, absencesKey } from './absences.ts'
import { AbsencesContext } from './standing-in.ts'

/**
 * Lets every screen below know for whom this person stands in. It is asked again whenever the ledger moves; what the server lets
 * them do it judges by itself at every call.
 *
 * @param ask `() => api.absence.list.query()`; undefined where nobody stands in for anybody
 */
export function AbsencesKnown({
  ask,
  children,
}: {
  readonly ask: (() => Promise<AbsencesSent>) | undefined
  readonly children: ReactNode
}) {
  const { data } = useQuery({ queryKey: absencesKey, queryFn: () => ask?.(), enabled: ask !== undefined })
  return <AbsencesContext value={data}>{children}</AbsencesContext>
}
