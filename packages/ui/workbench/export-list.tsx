import { SheetExport } from '../sheet-export.tsx'
import type { ListName } from './list-filter.ts'
import { type SheetOf, sheetOf } from './list-sheet.ts'
import type { Listed } from './listed.ts'

type ExportListProps = {
  readonly title: string
  readonly left: Listed
  readonly of: SheetOf
  readonly list: ListName
}

/** The list that stands here, as .xlsx or .csv. */
export function ExportList({ title, left, of, list }: ExportListProps) {
  return <SheetExport title={title} sheet={() => sheetOf(left, of, list)} />
}
