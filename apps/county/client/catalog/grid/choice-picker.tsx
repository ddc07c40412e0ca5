import { chosenIn, textOfChoices } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { t } from '../../words.ts'
import { BoxPicker, type Picking } from './box-picker.tsx'

type ChoicePickerProps = Picking & {
  readonly field: Exclude<ExtraField, { readonly kind: 'text' }>
  /** What stands in the cell. */
  readonly said: string
  readonly write: (text: string) => void
}

/** The choices of the round for the chosen cell, in its order. Where one is asked for, another takes its place. */
export function ChoicePicker({ field, said, write, ...picking }: ChoicePickerProps) {
  const { chosen, strange } = chosenIn(field, said)
  const toggle = (choice: string) => {
    const others = field.kind === 'one_of' ? [] : chosen.filter((each) => each !== choice)
    write(textOfChoices(field, chosen.includes(choice) ? others : [...others, choice]))
    if (field.kind === 'one_of') picking.setPicking(false)
  }
  return (
    <BoxPicker
      {...picking}
      legend={t(`grid.pick.${field.kind}`, { name: field.name })}
      word={t('grid.pickChoices')}
      boxes={field.choices.map((value) => ({ value, label: value, ticked: chosen.includes(value) }))}
      toggle={toggle}
    >
      {strange.length > 0 && <p className="grid-fault">{t('grid.pick.strange', { words: strange.join('、') })}</p>}
    </BoxPicker>
  )
}
