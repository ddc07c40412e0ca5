import type { ColumnUse, ItemColumn } from '@mingce/domain/catalog/column-use'
import type {
  Audience,
  Channel,
  DisclosureItem,
  DisclosureLevel,
  DisclosureMode,
  DisclosureTimeLimit,
} from '@mingce/domain/catalog/item'

/** What a column can feed; `columns[].element` and `doubts[].element` hold one of them. */
export type Element = ItemColumn

/**
 * One column as it was understood, e.g. `{ header: '公开对象/全社会', element: 'audiences', use: 'audiences.whole_society' }`;
 * null feeds nothing. `key` names it to whoever chooses otherwise, `samples` are up to three of its values.
 */
export type ReadColumn = {
  readonly key: string
  /** Where it stands in its sheet, 0-based. */
  readonly col: number
  readonly header: string
  readonly element: Element | null
  readonly use: ColumnUse
  readonly samples: readonly string[]
}

/**
 * Something found that needs a person's eye. `row` is the sheet's 1-based row, `rows` are all of them where one remark
 * stands for several; the message says what was found and what was assumed.
 */
export type Doubt = {
  readonly row: number
  readonly rows?: readonly number[]
  /** Where several sheets were read, the one it is about. */
  readonly sheet?: string
  readonly element: Element | null
  readonly message: string
}

/**
 * One line of the catalog as the file has it. `levels` runs from the outermost to the item itself: `category` is its
 * first, `name` its last. An absent scalar is null, an absent list empty. `extra` holds what has no element of its own,
 * under the column's header, e.g. `{ 五公开: '□决策' }`.
 */
export type ReadItem = {
  readonly sheet: string
  readonly row: number
  readonly ordinal: string | null
  readonly levels: readonly string[]
  readonly category: string | null
  readonly name: string | null
  readonly contentElements: readonly string[]
  readonly legalBases: readonly string[]
  readonly disclosureTimeLimit: DisclosureTimeLimit | null
  readonly disclosingBody: string | null
  readonly channels: readonly Channel[]
  readonly otherChannelText: string | null
  readonly audiences: readonly Audience[]
  readonly disclosureModes: readonly DisclosureMode[]
  readonly disclosureLevels: readonly DisclosureLevel[]
  readonly extra: Readonly<Record<string, string>>
  /** In a file that this system wrote: which item the row is, and what of it nobody touched. */
  readonly exported?: ExportedRow
}

/**
 * `item` is null for a row that was copied from another; `base` is the item as it was exported; `kept` are the fields
 * that the file still shows as they were exported, and those that only an export has: they count before what was read.
 */
export type ExportedRow = {
  readonly item: string | null
  readonly base: DisclosureItem
  readonly kept: Partial<DisclosureItem>
}

/** Whose catalog was exported, as of which position of the ledger, and the items it had. */
export type ExportedFile = {
  readonly division: string
  readonly position: number
  readonly items: readonly string[]
}

/** What a file was understood to say, and what about it is in doubt. */
export type SheetReading = {
  readonly title: string | null
  readonly columns: readonly ReadColumn[]
  readonly items: readonly ReadItem[]
  readonly doubts: readonly Doubt[]
  /** Of a file that this system wrote. */
  readonly exported?: ExportedFile
}

/** What the screens call each element. */
export const elementNames: Record<Element, string> = {
  ordinal: '序号',
  levels: '公开事项',
  contentElements: '公开内容',
  legalBases: '公开依据',
  disclosureTimeLimit: '公开时限',
  disclosingBody: '公开主体',
  channels: '公开渠道和载体',
  audiences: '公开对象',
  disclosureModes: '公开方式',
  disclosureLevels: '公开层级',
  extra: '扩展要素',
}
