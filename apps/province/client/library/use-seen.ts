import { useQuery } from '@tanstack/react-query'
import { commendedQuestion } from './questions.ts'

/** How many events of an item stood on the screen: what an act about it sends; 0 where it was never spoken of. */
export function useSeen(): (about: { readonly county: string; readonly item: string }) => number {
  const { data = [] } = useQuery(commendedQuestion)
  const byItem = new Map(data.map(({ county, item, seen }) => [`${county}/${item}`, seen]))
  return ({ county, item }) => byItem.get(`${county}/${item}`) ?? 0
}
