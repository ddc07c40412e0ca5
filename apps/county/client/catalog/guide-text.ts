import { rowOfItem } from '@mingce/domain/guide/row-of-item'
import { useQuery } from '@tanstack/react-query'
import { type DraftItem, type GuideRow, guideQuestion, guidesQuestion } from '../questions.ts'

/** The guide's row of the same item as it stands now; undefined for none. */
export function useGuideText(item: DraftItem): GuideRow | undefined {
  const guide = useQuery(guidesQuestion).data?.at(-1)
  const rows = useQuery({ ...guideQuestion(guide?.guide ?? ''), enabled: guide !== undefined }).data ?? []
  return rowOfItem(rows)(item)
}
