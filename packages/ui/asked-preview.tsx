import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { useId, useState } from 'react'
import { AskedFieldInputs } from './asked-field-inputs.tsx'
import { AskedFieldsProvider } from './asked-fields.tsx'
import type { ItemText } from './item-text.ts'

/** The fields as whoever fills in an item has them before them; what is tried here goes nowhere. */
export function AskedPreview({ fields }: { readonly fields: readonly ExtraField[] }) {
  const [text, setText] = useState<Pick<ItemText, 'extra'>>({ extra: [] })
  return (
    <AskedFieldsProvider value={fields}>
      <div className="item-editor">
        <AskedFieldInputs id={useId()} text={text} change={setText} beside={undefined} />
      </div>
    </AskedFieldsProvider>
  )
}
