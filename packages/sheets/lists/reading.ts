import type { ListEntry, ListKind } from '@mingce/domain/lists/entry'
import type { ListColumn } from './columns.ts'

/** Something found that needs a person's eye; `rows` are the sheet's, from 1. The message says what was found and what was assumed. */
export type ListDoubt = { readonly rows: readonly number[]; readonly message: string }

export type ReadEntry = { readonly sheet: string; readonly row: number; readonly content: ListEntry }

/** What a file with a 权责清单 or 公共服务事项清单 was understood to say. `list` is null where it does not say which it is. */
export type ListReading = {
  readonly title: string | null
  readonly list: ListKind | null
  readonly columns: readonly ListColumn[]
  readonly entries: readonly ReadEntry[]
  readonly doubts: readonly ListDoubt[]
}
