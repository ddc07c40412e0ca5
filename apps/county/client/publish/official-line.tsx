import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { channelWords, codesOf } from '@mingce/ui/words/items'

type OfficialLineProps = {
  readonly item: DisclosureItem
  readonly ordinal: number
  /** Rows the category's cell covers from here; 0 where it is covered from above. */
  readonly span: number
  readonly levels: DisclosureItem['disclosureLevels']
  /** The names of the extra columns. */
  readonly extra: readonly string[]
}

/** One item as a row of the official table. */
export function OfficialLine({ item, ordinal, span, levels, extra }: OfficialLineProps) {
  const { audiences, audienceNote, disclosureModes, disclosureLevels } = item
  const ticks = [
    tick(audiences.includes('whole_society')),
    [tick(audiences.includes('specific_group')), audienceNote].filter(Boolean).join(' '),
    tick(disclosureModes.includes('proactive')),
    tick(disclosureModes.includes('on_request')),
    ...levels.map((level) => tick(disclosureLevels.includes(level))),
  ]
  return (
    <tr>
      <td align="center">{ordinal}</td>
      {span > 0 && <td rowSpan={span}>{item.category}</td>}
      <td>{[...item.subcategories, item.name].join(' — ')}</td>
      <Lines lines={item.contentElements.map((each) => `● ${each}`)} />
      <Lines lines={item.legalBases} />
      <td>{item.disclosureTimeLimit?.raw}</td>
      <td>{item.disclosingBody}</td>
      <Lines lines={boxes(item)} />
      {ticks.map((mark, at) => (
        <td key={at} align="center">
          {mark}
        </td>
      ))}
      {extra.map((name) => (
        <td key={name}>{item.extra[name]}</td>
      ))}
    </tr>
  )
}

function tick(isOn: boolean): string {
  return isOn ? '√' : ''
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <td>
      {lines.map((line, at) => (
        <div key={at}>{line}</div>
      ))}
    </td>
  )
}

/** The ticked ones of the 13 boxes; the words of 其他 behind it. */
function boxes({ channels, otherChannelText }: DisclosureItem): readonly string[] {
  const ticked = codesOf(channelWords).filter((channel) => channels.includes(channel))
  return ticked.map((channel) => {
    const words = channel === 'other' && otherChannelText ? `：${otherChannelText}` : ''
    return `■${channelWords[channel].zh}${words}`
  })
}
