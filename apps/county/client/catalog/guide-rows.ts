import { useQuery } from '@tanstack/react-query'
import { type GuideRow, guideQuestion, guidesQuestion } from '../questions.ts'

/** The rows of the guide as the province registered it last; undefined while they are asked for, or when there is none. */
export function useGuideRows(): readonly GuideRow[] | undefined {
  const guide = useQuery(guidesQuestion).data?.at(-1)
  return useQuery({ ...guideQuestion(guide?.guide ?? ''), enabled: guide !== undefined }).data
}
