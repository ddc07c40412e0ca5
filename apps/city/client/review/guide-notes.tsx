import { ProvinceNotes } from '@mingce/ui/guide/province-notes'
import { useQuery } from '@tanstack/react-query'
import { guideQuestion, guidesQuestion } from '../questions.ts'

/** 省厅说明 of the row of the guide that an item is held against. */
export function GuideNotes({ row }: { readonly row: string }) {
  const head = useQuery(guidesQuestion).data?.at(-1)
  const rows = useQuery({ ...guideQuestion(head?.guide ?? ''), enabled: head !== undefined }).data
  return <ProvinceNotes notes={rows?.find((each) => each.row === row)?.notes ?? []} />
}
