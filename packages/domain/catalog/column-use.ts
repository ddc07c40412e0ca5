import { audiences, channels, disclosureLevels, disclosureModes } from './item.ts'

/** The fields of an item that a column of a spreadsheet can feed in words; `ordinal` is its 序号, `levels` 一级/二级事项 and the name. */
export const itemColumns = [
  'ordinal',
  'levels',
  'contentElements',
  'legalBases',
  'disclosureTimeLimit',
  'disclosingBody',
  'channels',
  'audiences',
  'disclosureModes',
  'disclosureLevels',
  'extra',
] as const
export type ItemColumn = (typeof itemColumns)[number]

/**
 * What a column may be read as: an element in words, one of its values to tick (`audiences.whole_society`), an element of
 * the county's own (`extra`), or nothing (`none`).
 */
export const columnUses = [
  ...itemColumns,
  'none' as const,
  ...audiences.map((value) => `audiences.${value}` as const),
  ...disclosureModes.map((value) => `disclosureModes.${value}` as const),
  ...disclosureLevels.map((value) => `disclosureLevels.${value}` as const),
  ...channels.map((value) => `channels.${value}` as const),
] as const
/** `extra.五公开` is the round's own element of that name, whatever the column is headed. */
export type ColumnUse = (typeof columnUses)[number] | `extra.${string}`
