import type { Table, TableCell } from '../tables/table.ts'
import { attributeOf, type Element, isElement, isHidden, type Node } from './elements.ts'

type Content = Pick<TableCell, 'text' | 'nested' | 'link' | 'lost'>

const notText = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'select',
  'rt',
  'rp',
  'del',
  'object',
])
const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'pre',
])

/** What a cell shows: its text by lines, its link, the tables inside it. */
export function cellContent(cell: Element, tableOf: (table: Element) => Table): Content {
  const nested: Table[] = []
  const found = { link: null as string | null, picture: false, hidden: false }
  let text = ''
  const read = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/[ \t\r\n\f]+/g, withinLine)
    if (!isElement(node) || notText.has(node.tagName)) return
    if (node.tagName === 'table') nested.push(tableOf(node))
    else if (isHidden(node) && node !== cell) found.hidden = true
    else readElement(node)
  }
  const readElement = (element: Element): void => {
    const { tagName } = element
    if (tagName === 'br') text += '\n'
    if (tagName === 'img') found.picture = true
    if (tagName === 'input') text += boxOf(element)
    if (tagName === 'a') found.link ??= addressOf(element)
    if (blocks.has(tagName)) text += '\n'
    for (const child of element.childNodes) read(child)
    if (blocks.has(tagName)) text += '\n'
  }
  readElement(cell)
  text = shown(text)
  const lost = found.picture && text === '' && nested.length === 0 ? '图片' : found.hidden ? '隐藏的文字' : null
  return { text, nested, link: found.link, lost }
}

// A break in the source is kept apart from a space until both neighbours are known; as a character that no text keeps.
const sourceBreak = '\uFFFE'

function withinLine(space: string): string {
  return /[\r\n]/.test(space) ? sourceBreak : ' '
}

/** A break in the source between two Chinese characters shows nothing, any other a space. Source: CSS Text 3, 4.1.3. */
function shown(text: string): string {
  return text
    .replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF])\uFFFE(?=[\u3000-\u9FFF\uFF00-\uFFEF])/g, '')
    .replace(/[ \uFFFE]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim()
}

function boxOf(element: Element): string {
  const isBox = /^(checkbox|radio)$/i.test(attributeOf(element, 'type') ?? '')
  if (!isBox) return ''
  return attributeOf(element, 'checked') === undefined ? '□' : '☑'
}

function addressOf(element: Element): string | null {
  const address = attributeOf(element, 'href') ?? ''
  return /^https?:\/\//i.test(address) ? address : null
}
