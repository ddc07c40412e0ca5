import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { draftQuestion } from '../questions.ts'

/** What stands in the draft beside one item, or beside one that is new. */
export function useOtherItems(own?: string): readonly DisclosureItem[] {
  const items = useQuery(draftQuestion).data?.items
  return useMemo(
    () => items?.flatMap(({ item, content, retired }) => (item === own || retired ? [] : [content])) ?? [],
    [items, own],
  )
}
