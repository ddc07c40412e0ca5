import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { columnsFor } from './columns.ts'

/** What a table shows of one element, in one line: `公开对象` of an item for everyone is `全社会`; '' for nothing. */
export function elementText(content: DisclosureItem, element: string): string {
  const columns = columnsFor([{ item: '', content }]).filter(
    ({ key }) => key === element || key.startsWith(`${element}.`),
  )
  const texts = columns.map(({ headings, textOf }) => {
    const text = textOf(content, 0)
    return text === '√' ? (headings.at(-1) ?? '') : text.replace(/□[^□■]*/g, '')
  })
  return texts
    .filter((text) => text !== '')
    .join('、')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}
