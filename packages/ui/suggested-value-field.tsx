import type { ValuedElement } from '@mingce/domain/submission/remarks/suggested-value'
import { Input } from 'antd'
import { useId } from 'react'
import { EditorField } from './editor-field.tsx'
import type { ItemText } from './item-text.ts'
import { TickField, tickWords } from './tick-fields.tsx'
import { TimeLimitField } from './time-limit-field.tsx'

type SuggestedValueFieldProps = {
  readonly of: ValuedElement
  /** The item as it stands in its form, with what was changed in it. */
  readonly text: ItemText
  readonly change: (changed: Partial<ItemText>) => void
}

/** The field of an item's form for a limit, ticks or a name, by itself: from it a value is suggested. */
export function SuggestedValueField({ of, text, change }: SuggestedValueFieldProps) {
  const id = useId()
  const field = { id, text, change, ghost: undefined, take: () => {}, faults: {}, beside: undefined }
  if (of === 'disclosureTimeLimit') return <TimeLimitField {...field} />
  if (of !== 'name') return <TickField element={of} words={tickWords[of]} {...field} />
  return (
    <EditorField element="name" id={id} fault={undefined} beside={undefined}>
      <Input
        id={`${id}-name`}
        value={text.name}
        maxLength={200}
        onChange={(event) => change({ name: event.target.value })}
      />
    </EditorField>
  )
}
