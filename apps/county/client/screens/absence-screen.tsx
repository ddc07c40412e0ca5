import { AbsencePage } from '@mingce/ui/absence/absence-page'
import { absencesKey } from '@mingce/ui/absence/absences'
import { useAct } from '@mingce/ui/act'
import { absenceText } from '@mingce/ui/words/absence'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

/** 外出与代办 of the own bureau. */
export function AbsenceScreen() {
  const absences = useQuery({ queryKey: absencesKey, queryFn: () => api.absence.list.query() })
  const announce = useAct(api.absence.announce.mutate, absenceText('sent'))
  const end = useAct(api.absence.end.mutate, absenceText('ended'))
  const { data, error, refetch } = absences
  return <AbsencePage absences={data} error={error} retry={refetch} announce={announce} end={end} />
}
