import { fieldsAsked } from '@mingce/domain/round/fields-asked'
import { AskedFieldsProvider } from '@mingce/ui/asked-fields'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { roundsQuestion } from './questions.ts'

/** What the rounds ask of this county beyond the eight elements: of one filing its own round's, of the draft all that are open. */
export function AskedByRounds({ round, children }: { readonly round?: string; readonly children: ReactNode }) {
  const rounds = useQuery(roundsQuestion).data
  const fields = useMemo(() => {
    const named = rounds?.find((each) => each.round === round)
    return named ? named.settings.extraFields : fieldsAsked(rounds?.filter(({ owes }) => owes) ?? [])
  }, [rounds, round])
  return <AskedFieldsProvider value={fields}>{children}</AskedFieldsProvider>
}
