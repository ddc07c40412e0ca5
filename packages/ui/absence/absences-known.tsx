import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type AbsencesSent, absencesKey } from './absences.ts'
import { AbsencesContext } from './standing-in.ts'

/**
 * Lets every screen below know for whom this person stands in. It is asked again whenever the ledger moves, and now and then, since a
 * day ends by itself; what the server lets them do it judges at every call.
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
  const asked = { queryKey: absencesKey, queryFn: () => ask?.(), enabled: ask !== undefined }
  const { data } = useQuery({ ...asked, refetchInterval: 600_000 }) // ms
  return <AbsencesContext value={data}>{children}</AbsencesContext>
}
