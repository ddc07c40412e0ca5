import type { WholeElement } from '@mingce/domain/catalog/three-way'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Faults, ItemText } from './item-text.ts'
import { elementName, type FieldName } from './words/items.ts'
import { t } from './words/t.ts'

/** What each field of the form is given. */
export type FieldProps = {
  /** The form's own: several forms stand on one page. */
  readonly id: string
  readonly text: ItemText
  readonly ghost: ItemText | undefined
  readonly change: (changed: Partial<ItemText>) => void
  /** The guide's words for an element, taken over. */
  readonly take: (element: WholeElement, changed: Partial<ItemText>) => void
  readonly faults: Faults
  readonly beside: ((element: FieldName) => ReactNode) | undefined
}

type EditorFieldProps = {
  /** The form's, which the input's own begins with; a group has none. */
  readonly id?: string
  readonly element: FieldName
  readonly hint?: string
  readonly fault: string | undefined
  readonly beside: ReactNode
  /** The guide's words for an empty field, and what takes them over. */
  readonly offer?: { readonly words: string; readonly take: () => void } | undefined
  /** Several inputs under one label: a group, not a single labelled field. */
  readonly group?: boolean
  readonly children: ReactNode
}

/** One row of the item's form: its name, its input, what is wrong with it, what the guide says, what a reviewer said. */
export function EditorField({ id, element, hint, fault, beside, offer, group = false, children }: EditorFieldProps) {
  const label = elementName(element)
  return (
    <div className="editor-field" data-element={element} {...(group && { role: 'group', 'aria-label': label })}>
      <div className="editor-label">
        {group ? <span>{label}</span> : <label htmlFor={`${id}-${element}`}>{label}</label>}
        {hint && <span className="editor-hint">{hint}</span>}
      </div>
      <div>
        {children}
        {fault && (
          <p className="editor-fault" role="alert">
            {fault}
          </p>
        )}
        {offer && (
          <p className="editor-offer">
            <span>{t('editor.guideSays', { words: offer.words })}</span>
            <Button size="small" onClick={offer.take}>
              {t('editor.takeGuide')}
            </Button>
          </p>
        )}
        {beside}
      </div>
    </div>
  )
}
