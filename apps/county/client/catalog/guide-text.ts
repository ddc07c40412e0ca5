import { normaliseName } from '@mingce/domain/guide/match'
import { useQuery } from '@tanstack/react-query'
import { type DraftItem, type GuideRow, guideQuestion, guidesQuestion } from '../questions.ts'

/** The guide's row of the same item as it stands now: the one it follows, by whatever id it bore, or the one with the same names; undefined for none. */
export function useGuideText({ guideRow, category, name }: DraftItem): GuideRow | undefined {
  const guide = useQuery(guidesQuestion).data?.at(-1)
  const rows = useQuery({ ...guideQuestion(guide?.guide ?? ''), enabled: guide !== undefined }).data ?? []
  const taken = guideRow === null ? undefined : rows.find(({ ids }) => ids.includes(guideRow))
  const isSame = (a: string, b: string) => normaliseName(a) === normaliseName(b)
  const named = rows.find((each) => isSame(each.name, name) && isSame(each.category, category))
  return taken ?? named
}
