import { attributeOf, type Element, isElement, type Node } from '../html/elements.ts'

const readable = ['xlsx', 'docx', 'csv', 'xls'] // the order in which they are tried

/** The addresses of files on the page that hold tables we read: those called a catalog first, then by their format. */
export function attachmentsOn(document: Node): string[] {
  const links = elementsOf(document, 'a').flatMap((element) => {
    const address = attributeOf(element, 'href')?.trim() ?? ''
    const words = wordsOf(element)
    const format = readable.findIndex((each) => new RegExp(`\\.${each}([?#]|$)`, 'im').test(`${address}\n${words}`))
    return address === '' || format < 0 ? [] : [{ address, rank: format + (/目录|清单|指引/.test(words) ? 0 : 10) }]
  })
  return [...new Set(links.toSorted((one, other) => one.rank - other.rank).map(({ address }) => address))]
}

/** Whether the page asks for a password, as a page behind a sign-in does. */
export function hasPasswordField(document: Node): boolean {
  return elementsOf(document, 'input').some((element) => /^password$/i.test(attributeOf(element, 'type') ?? ''))
}

function elementsOf(node: Node, tagName: string): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap((child) => elementsOf(child, tagName)) : []
  return isElement(node) && node.tagName === tagName ? [node, ...inside] : inside
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}
