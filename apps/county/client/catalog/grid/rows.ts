import { blankItem } from '@mingce/domain/catalog/blank-item'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { DraftItem } from '../../questions.ts'
import type { Edit, Edits } from './edits.ts'

/** One line of the grid: what is read there, what the county has of it, and what this desk wrote into it. */
export type GridRow = {
  readonly item: string
  readonly content: DisclosureItem
  readonly server: DraftItem | undefined
  readonly edit: Edit | undefined
}

/** The line below the last: writing into it begins a new item. */
export const newRow = 'new'

const blank: GridRow = { item: newRow, content: blankItem, server: undefined, edit: undefined }

/**
 * The standing items in their order, then the new ones, then items that were retired while this desk wrote into them, so
 * that its words stay in sight.
 */
export function rowsOf(items: readonly DraftItem[], edits: Edits, hasRoom: boolean): readonly GridRow[] {
  const known = new Map(items.map((each) => [each.item, each]))
  const standing = items.filter((each) => each.retired === null).map((each) => rowOf(each, edits.get(each.item)))
  const others = [...edits.values()].filter(({ item }) => known.get(item)?.retired !== null)
  const rest = others.map((edit) => ({ item: edit.item, content: edit.content, server: known.get(edit.item), edit }))
  return [...standing, ...rest.filter(({ server }) => !server || server.retired), ...(hasRoom ? [blank] : [])]
}

function rowOf(server: DraftItem, edit: Edit | undefined): GridRow {
  return { item: server.item, content: edit?.content ?? server.content, server, edit }
}
