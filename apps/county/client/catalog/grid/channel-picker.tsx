import { channels, type DisclosureItem } from '@mingce/domain/catalog/item'
import { channelWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { Button, Popover } from 'antd'
import { t } from '../../words.ts'
import type { GridRow } from './rows.ts'

type PickerProps = {
  readonly row: GridRow
  readonly setChannels: (changed: Pick<DisclosureItem, 'channels' | 'otherChannelText'>) => void
  readonly picking: boolean
  readonly setPicking: (picking: boolean) => void
}

/** The thirteen boxes of the standard form for the chosen cell. Escape closes them. */
export function ChannelPicker({ row, setChannels, picking, setPicking }: PickerProps) {
  const { channels: ticked, otherChannelText } = row.content
  const toggle = (code: (typeof channels)[number]) => {
    const next = channels.filter((each) => ticked.includes(each) !== (each === code))
    setChannels({ channels: next, otherChannelText: next.includes('other') ? otherChannelText : null })
  }
  const boxes = (
    <fieldset className="grid-picker" onKeyDown={(event) => event.key === 'Escape' && setPicking(false)}>
      <legend>{t('grid.pickChannels')}</legend>
      {channels.map((code, at) => (
        <label key={code}>
          <input
            type="checkbox"
            ref={at === 0 ? focusFirst : undefined}
            checked={ticked.includes(code)}
            onChange={() => toggle(code)}
          />
          {say(channelWords[code])}
        </label>
      ))}
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
    </fieldset>
  )
  return (
    <Popover
      open={picking}
      onOpenChange={setPicking}
      trigger="click"
      placement="bottomRight"
      content={boxes}
      destroyOnHidden
    >
      <Button size="small" title="Alt+↓">
        {t('grid.pick')}
      </Button>
    </Popover>
  )
}

function focusFirst(box: HTMLInputElement | null): void {
  if (box && !box.closest('fieldset')?.contains(document.activeElement)) box.focus()
}
