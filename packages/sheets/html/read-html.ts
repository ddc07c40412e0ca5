import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import type { Source } from '../items/read-grids.ts'
import { catalogsIn } from '../tables/catalog-tables.ts'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { type Element, isElement, type Node } from './elements.ts'
import { tableOf } from './table-of.ts'

const deepest = 400 // elements inside each other; pages of offices stay under 60
const longest = 5_000_000 // characters; the tree of a page takes some forty times its bytes

/**
 * The catalogs in the tables of a page, or of a table copied out of WPS, Excel or a browser. Nothing of the page runs
 * or is fetched.
 *
 * @throws {UnreadableSheetError} TOO_MUCH_MEMORY, TOO_DEEP, NO_TABLES, NO_HEADER, FAR_CELL or GIANT_MERGE
 */
export function readHtml(text: string): Source {
  if (text.length > longest) throw new UnreadableSheetError('TOO_MUCH_MEMORY')
  let open = 0
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      open += 1
      if (open > deepest) throw new UnreadableSheetError('TOO_DEEP')
    },
    onItemPop: () => {
      open -= 1
    },
  }
  return catalogsIn(outermostTables(parse(text, { treeAdapter })).map(tableOf))
}

function outermostTables(node: Node): Element[] {
  if (isElement(node) && node.tagName === 'table') return [node]
  return 'childNodes' in node ? node.childNodes.flatMap(outermostTables) : []
}
