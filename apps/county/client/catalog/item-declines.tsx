import { DeclinedChangeLine } from '@mingce/ui/law/declined-changes'
import type { FieldName } from '@mingce/ui/words/items'
import { lawText } from '@mingce/ui/words/laws'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { lawChangesQuestion } from '../questions.ts'
import { changeName, lawTitle } from './proposed-text.ts'

type Beside = (element: FieldName) => ReactNode

/** What stands beside an item's fields, and beside its 公开依据 which changes of these laws the county does not follow, with its reason. */
export function useWithDeclines(id: string, beside?: Beside): Beside {
  const changes = useQuery(lawChangesQuestion)
  const answered = (changes.data ?? []).flatMap(({ changed, items }) =>
    items.flatMap(({ item, declined }) => (item === id && declined ? [{ changed, declined }] : [])),
  )
  return (element) => {
    const above = beside?.(element)
    if (element !== 'legalBases' || answered.length === 0) return above
    return (
      <>
        {above}
        {answered.map(({ changed, declined }) => (
          <div key={changeName({ changed })}>
            {lawText('known', { title: lawTitle(changed.law) })}
            <DeclinedChangeLine change={changed.change} declined={declined} />
          </div>
        ))}
      </>
    )
  }
}
