import { ProvinceNotes } from '@mingce/ui/guide/province-notes'
import { useGuideRows } from './use-guide.ts'

/** 省厅说明 of the row of the guide that an item is held against. */
export function GuideNotes({ row }: { readonly row: string }) {
  const { rows } = useGuideRows()
  return <ProvinceNotes notes={rows?.find((each) => each.row === row)?.notes ?? []} />
}
