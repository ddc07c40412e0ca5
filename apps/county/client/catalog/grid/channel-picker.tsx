import { channels, type DisclosureItem } from '@mingce/domain/catalog/item'
import { channelWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { t } from '../../words.ts'
import { BoxPicker, type Picking } from './box-picker.tsx'
import type { GridRow } from './rows.ts'

type ChannelPickerProps = Picking & {
  readonly row: GridRow
  readonly setChannels: (changed: Pick<DisclosureItem, 'channels' | 'otherChannelText'>) => void
}

/** The thirteen boxes of the standard form for the chosen cell. */
export function ChannelPicker({ row, setChannels, ...picking }: ChannelPickerProps) {
  const { channels: ticked, otherChannelText } = row.content
  const toggle = (code: (typeof channels)[number]) => {
    const next = channels.filter((each) => ticked.includes(each) !== (each === code))
    setChannels({ channels: next, otherChannelText: next.includes('other') ? otherChannelText : null })
  }
  return (
    <BoxPicker
      {...picking}
      legend={t('grid.pickChannels')}
      word={t('grid.pick')}
      boxes={channels.map((value) => ({ value, label: say(channelWords[value]), ticked: ticked.includes(value) }))}
      toggle={toggle}
    >
      {ticked.includes('other') && (
        <input
          type="text"
          aria-label={t('grid.otherChannel')}
          placeholder={t('grid.otherChannel')}
          maxLength={500}
          defaultValue={otherChannelText ?? ''}
          onBlur={(event) => setChannels({ channels: ticked, otherChannelText: event.target.value.trim() || null })}
        />
      )}
    </BoxPicker>
  )
}
