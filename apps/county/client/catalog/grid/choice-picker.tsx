import { chosenIn, textOfChoices } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { Button, Popover } from 'antd'
import { t } from '../../words.ts'

type PickerProps = {
  readonly field: Exclude<ExtraField, { readonly kind: 'text' }>
  /** What stands in the cell. */
  readonly said: string
  readonly write: (text: string) => void
  readonly picking: boolean
  readonly setPicking: (picking: boolean) => void
}

/** The choices of the round for the chosen cell, in its order. Where one is asked for, another takes its place. Escape closes them. */
export function ChoicePicker({ field, said, write, picking, setPicking }: PickerProps) {
  const { chosen, strange } = chosenIn(field, said)
  const toggle = (choice: string) => {
    const others = field.kind === 'one_of' ? [] : chosen.filter((each) => each !== choice)
    write(textOfChoices(field, chosen.includes(choice) ? others : [...others, choice]))
    if (field.kind === 'one_of') setPicking(false)
  }
  const boxes = (
    <fieldset className="grid-picker" onKeyDown={(event) => event.key === 'Escape' && setPicking(false)}>
      <legend>{t(`grid.pick.${field.kind}`, { name: field.name })}</legend>
      {field.choices.map((choice, at) => (
        <label key={choice}>
          <input
            type="checkbox"
            ref={at === 0 ? focusFirst : undefined}
            checked={chosen.includes(choice)}
            onChange={() => toggle(choice)}
          />
          {choice}
        </label>
      ))}
      {strange.length > 0 && <p className="grid-fault">{t('grid.pick.strange', { words: strange.join('、') })}</p>}
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
        {t('grid.pickChoices')}
      </Button>
    </Popover>
  )
}

function focusFirst(box: HTMLInputElement | null): void {
  if (box && !box.closest('fieldset')?.contains(document.activeElement)) box.focus()
}
