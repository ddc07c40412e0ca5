import { fieldsAsked } from '@mingce/domain/round/fields-asked'
import { AskedFieldsProvider } from '@mingce/ui/asked-fields'
import { CheckedForProvider } from '@mingce/ui/check/checked-for'
import { LawRegistry } from '@mingce/ui/law/law-registry'
import { usePerson } from '@mingce/ui/person'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { articlesOf, lawsQuestion, roundsQuestion } from './questions.ts'

/** What the rounds ask of this county beyond the eight elements: of one filing its own round's, of the draft all that are open. Items below are checked as this county's. */
export function AskedByRounds({ round, children }: { readonly round?: string; readonly children: ReactNode }) {
  const rounds = useQuery(roundsQuestion).data
  const { authority } = usePerson()
  const fields = useMemo(() => {
    const named = rounds?.find((each) => each.round === round)
    return named ? named.settings.extraFields : fieldsAsked(rounds?.filter(({ owes }) => owes) ?? [])
  }, [rounds, round])
  return (
    <AskedFieldsProvider value={fields}>
      <LawRegistry question={lawsQuestion} articlesOf={articlesOf}>
        <CheckedForProvider value={authority}>{children}</CheckedForProvider>
      </LawRegistry>
    </AskedFieldsProvider>
  )
}
