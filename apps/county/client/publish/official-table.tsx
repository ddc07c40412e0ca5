import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { codesOf, levelWords } from '@mingce/ui/words/items'
import type { Ref } from 'react'
import { OfficialLine } from './official-line.tsx'
import './official-table.css'

// In Chinese whatever the language of the screen: it goes onto the county's site.
const before = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
] as const

/** The catalog in the columns of the official table; its borders are attributes, so that a copy keeps them in any editor. */
export function OfficialTable({
  ref,
  title,
  items,
}: {
  readonly ref: Ref<HTMLTableElement>
  readonly title: string
  readonly items: readonly DisclosureItem[]
}) {
  const levels = codesOf(levelWords).filter((level) => items.some((item) => item.disclosureLevels.includes(level)))
  const extra = [...new Set(items.flatMap((item) => Object.keys(item.extra)))]
  const below = ['全社会', '特定群体', '主动', '依申请', ...levels.map((level) => levelWords[level].zh)]
  return (
    <table ref={ref} className="official-table" border={1} cellPadding={4} cellSpacing={0}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <TallHeads words={before} />
          <th colSpan={2}>公开对象</th>
          <th colSpan={2}>公开方式</th>
          {levels.length > 0 && <th colSpan={levels.length}>公开层级</th>}
          <TallHeads words={extra} />
        </tr>
        <tr>
          {below.map((word) => (
            <th key={word}>{word}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => (
          <OfficialLine key={at} {...{ item, levels, extra }} ordinal={at + 1} span={spanAt(items, at)} />
        ))}
      </tbody>
    </table>
  )
}

function TallHeads({ words }: { readonly words: readonly string[] }) {
  return words.map((word) => (
    <th key={word} rowSpan={2}>
      {word}
    </th>
  ))
}

/** How many rows the category's cell covers from here; 0 where it is covered from above. */
function spanAt(items: readonly DisclosureItem[], at: number): number {
  const category = items[at]?.category
  if (at > 0 && items[at - 1]?.category === category) return 0
  const end = items.findIndex((item, index) => index > at && item.category !== category)
  return (end < 0 ? items.length : end) - at
}
