import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { channelWords, codesOf, levelWords } from '@mingce/ui/words/items'
import type { CSSProperties, Ref } from 'react'

// The form of the official table, in Chinese whatever the language of the screen: it goes onto the county's site.
const edge: CSSProperties = { border: '1px solid #000', padding: '4px 6px', verticalAlign: 'top' }
const head: CSSProperties = { ...edge, textAlign: 'center', verticalAlign: 'middle', fontWeight: 'bold' }
const tick: CSSProperties = { ...edge, textAlign: 'center' }

/** The catalog in the columns of the official table; its styles lie in it, so that a copy looks the same. */
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
  return (
    <table ref={ref} style={{ borderCollapse: 'collapse', fontSize: '12px', background: '#fff' }}>
      <caption style={{ fontSize: '18px', fontWeight: 'bold', padding: '8px' }}>{title}</caption>
      <thead>
        <tr>
          {[
            '序号',
            '一级事项',
            '二级事项',
            '公开内容（要素）',
            '公开依据',
            '公开时限',
            '公开主体',
            '公开渠道和载体',
          ].map((word) => (
            <th key={word} rowSpan={2} style={head}>
              {word}
            </th>
          ))}
          <th colSpan={2} style={head}>
            公开对象
          </th>
          <th colSpan={2} style={head}>
            公开方式
          </th>
          {levels.length > 0 && (
            <th colSpan={levels.length} style={head}>
              公开层级
            </th>
          )}
        </tr>
        <tr>
          {['全社会', '特定群体', '主动', '依申请', ...levels.map((level) => levelWords[level].zh)].map((word) => (
            <th key={word} style={head}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <Line key={index} item={item} ordinal={index + 1} span={spanAt(items, index)} levels={levels} />
        ))}
      </tbody>
    </table>
  )
}

type Level = DisclosureItem['disclosureLevels'][number]

function Line({
  item,
  ordinal,
  span,
  levels,
}: {
  readonly item: DisclosureItem
  readonly ordinal: number
  readonly span: number
  readonly levels: readonly Level[]
}) {
  const group = item.audiences.includes('specific_group') ? `√ ${item.audienceNote ?? ''}`.trim() : ''
  return (
    <tr>
      <td style={tick}>{ordinal}</td>
      {span > 0 && (
        <td rowSpan={span} style={edge}>
          {item.category}
        </td>
      )}
      <td style={edge}>{[...item.subcategories, item.name].join(' — ')}</td>
      <Lines lines={item.contentElements.map((each) => `● ${each}`)} />
      <Lines lines={item.legalBases} />
      <td style={edge}>{item.disclosureTimeLimit?.raw}</td>
      <td style={edge}>{item.disclosingBody}</td>
      <Lines lines={boxes(item)} />
      <td style={tick}>{item.audiences.includes('whole_society') ? '√' : ''}</td>
      <td style={tick}>{group}</td>
      <td style={tick}>{item.disclosureModes.includes('proactive') ? '√' : ''}</td>
      <td style={tick}>{item.disclosureModes.includes('on_request') ? '√' : ''}</td>
      {levels.map((level) => (
        <td key={level} style={tick}>
          {item.disclosureLevels.includes(level) ? '√' : ''}
        </td>
      ))}
    </tr>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <td style={edge}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </td>
  )
}

/** The ticked ones of the 13 boxes; the words of 其他 behind it. */
function boxes({ channels, otherChannelText }: DisclosureItem): readonly string[] {
  return codesOf(channelWords)
    .filter((channel) => channels.includes(channel))
    .map(
      (channel) =>
        `■${channelWords[channel].zh}${channel === 'other' && otherChannelText ? `：${otherChannelText}` : ''}`,
    )
}

/** How many rows the category's cell covers from here; 0 where it is covered from above. */
function spanAt(items: readonly DisclosureItem[], at: number): number {
  const category = items[at]?.category
  if (at > 0 && items[at - 1]?.category === category) return 0
  const end = items.findIndex((item, index) => index > at && item.category !== category)
  return (end < 0 ? items.length : end) - at
}
