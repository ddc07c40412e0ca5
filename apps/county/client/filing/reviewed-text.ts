import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { useQuery } from '@tanstack/react-query'
import { type FilingName, textsQuestion, trailQuestion } from '../questions.ts'

/** The item's text as it stood when the city gave its opinion on it last; undefined when it gave none. */
export function useReviewedText(filing: FilingName, part: string): DisclosureItem | undefined {
  const trail = useQuery(trailQuestion(filing))
  const opinions = trail.data?.entries.filter(({ type, detail }) => type === 'ItemReviewed' && detail.part === part)
  const digest = opinions?.at(-1)?.detail.digest
  const texts = useQuery(textsQuestion(typeof digest === 'string' ? [digest] : []))
  return texts.data?.[0]?.content
}
