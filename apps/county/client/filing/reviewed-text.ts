import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { useQuery } from '@tanstack/react-query'
import { type FilingName, filingQuestion, textsQuestion } from '../questions.ts'

/** The item's text as it stood when the city gave its opinion on it last; undefined when it gave none. */
export function useReviewedText(filing: FilingName, part: string): DisclosureItem | undefined {
  const sheet = useQuery(filingQuestion(filing))
  const digest = sheet.data?.parts.find((each) => each.part === part)?.decidedDigest
  const texts = useQuery(textsQuestion(digest ? [digest] : []))
  return texts.data?.[0]?.content
}
