import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { UnreadableSheetError } from '../unreadable-sheet.ts'
import { type Element, isElement, type Node } from './elements.ts'

const deepest = 400 // elements inside each other; pages of offices stay under 60
const longest = 5_000_000 // characters; the tree of a page takes some forty times its bytes

/**
 * The tree of a page. Nothing of it runs or is fetched.
 *
 * @throws {UnreadableSheetError} TOO_MUCH_MEMORY or TOO_DEEP
 */
export function parseBounded(text: string): DefaultTreeAdapterMap['document'] {
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
  return parse(text, { treeAdapter })
}

/** The tables of a page that stand in no other table. */
export function outermostTables(node: Node): Element[] {
  if (isElement(node) && node.tagName === 'table') return [node]
  return 'childNodes' in node ? node.childNodes.flatMap(outermostTables) : []
}
