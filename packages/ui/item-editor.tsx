import { missingIn } from '@mingce/domain/catalog/completeness'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import type { WholeElement } from '@mingce/domain/catalog/three-way'
import { Button, Input } from 'antd'
import { type ReactNode, useId, useRef, useState } from 'react'
import { AskedFieldInputs } from './asked-field-inputs.tsx'
import { useAskedFields } from './asked-fields.tsx'
import { WrittenFindings } from './check/written-findings.tsx'
import { EditorField, type FieldProps } from './editor-field.tsx'
import { ExtraFields } from './extra-fields.tsx'
import { goToField } from './go-to-field.ts'
import { WrittenImprovement } from './improvement/written-improvement.tsx'
import { type Faults, type ItemText, itemOf, readText, textOf } from './item-text.ts'
import { isSendKey } from './keys.ts'
import { ArticlesBeside } from './law/articles-beside.tsx'
import { TickFields } from './tick-fields.tsx'
import { TimeLimitField } from './time-limit-field.tsx'
import { useToldText } from './use-told-text.ts'
import { elementName, type FieldName } from './words/items.ts'
import { t } from './words/t.ts'
import './item-editor.css'

type ItemEditorProps = {
  /** What it begins with. A later value is not taken over, so that nothing typed is lost: give another item another `key`. */
  readonly item: DisclosureItem
  /** Called with an item the schema accepts; it may still lack elements, as a draft may. */
  readonly onSave: (item: DisclosureItem) => unknown
  /** The other items of its catalog, where one may be the same under the same name or another. */
  readonly others?: readonly DisclosureItem[]
  readonly busy?: boolean
  readonly onCancel?: () => void
  /** The guide's text for the same item: stands grey in empty fields and is taken over by a button. */
  readonly guide?: DisclosureItem | undefined
  /** Told of each element for which the guide's words were taken. */
  readonly onTake?: (element: WholeElement) => void
  /** Stands under a field: a reviewer's words, an answer box. */
  readonly beside?: (element: FieldName) => ReactNode
  readonly saveLabel?: string
  readonly onDirty?: (dirty: boolean) => void
  /** Told of what is written, a moment after the last key. */
  readonly onText?: (item: DisclosureItem) => void
}

/** The form for one item, all its elements. What is wrong is said at its field; what still lacks is said above. Ctrl+Enter saves. */
export function ItemEditor(props: ItemEditorProps) {
  const { item, others, onSave, busy = false, onCancel, guide, onTake, beside, saveLabel, onDirty, onText } = props
  const [begun] = useState(() => textOf(item))
  const [text, setText] = useState(begun)
  const composing = useToldText(text, text !== begun, onText)
  const [faults, setFaults] = useState<Faults>({})
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const ghost = guide && textOf(guide)
  const take = (element: WholeElement, changed: Partial<ItemText>) => {
    change(changed)
    onTake?.(element)
  }
  const change = (changed: Partial<ItemText>) => {
    setText({ ...text, ...changed })
    onDirty?.(true)
  }
  const save = async () => {
    if (busy) return
    const read = await itemOf(text)
    setFaults('faults' in read ? read.faults : {})
    if ('item' in read) return onSave(read.item)
    const [first] = Object.keys(read.faults) as (keyof Faults)[]
    if (first) focusIn(first)
  }
  const focusIn = (element: FieldName) => goToField(form.current, element)
  const shared = { id, text, ghost, change, take, faults, beside }

  return (
    <form
      ref={form}
      className="item-editor"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => isSendKey(event) && save()}
      {...composing}
    >
      <Missing text={text} />
      <WrittenFindings item={readText(text)} others={others} jump={focusIn} />
      <WrittenImprovement item={readText(text)} guide={guide} />
      <LineField element="category" {...shared} />
      <LineField element="name" {...shared} />
      <AreaField element="contentElements" {...shared} />
      <AreaField element="legalBases" {...shared} />
      <TimeLimitField {...shared} />
      <LineField element="disclosingBody" {...shared} />
      <TickFields {...shared} />
      <AskedFieldInputs {...shared} />
      <AreaField element="subcategories" {...shared} />
      <ExtraFields extra={text.extra} onChange={(extra) => change({ extra })} fault={faults.extra} beside={beside} />
      <div className="item-editor-foot">
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
        <Button type="primary" htmlType="submit" loading={busy}>
          {saveLabel ?? t('editor.save')}
        </Button>
      </div>
    </form>
  )
}

function LineField({ element, ...field }: FieldProps & { readonly element: 'category' | 'name' | 'disclosingBody' }) {
  const { id, text, ghost, change, take, faults, beside } = field
  const offer = ghost?.[element] ?? ''
  return (
    <EditorField
      element={element}
      id={id}
      fault={faults[element]}
      beside={beside?.(element)}
      offer={
        text[element] === '' && offer !== ''
          ? { words: offer, take: () => take(element, { [element]: offer }) }
          : undefined
      }
    >
      <Input
        id={`${id}-${element}`}
        value={text[element]}
        maxLength={200}
        onChange={(event) => change({ [element]: event.target.value })}
      />
    </EditorField>
  )
}

function AreaField({
  element,
  ...field
}: FieldProps & { readonly element: 'contentElements' | 'legalBases' | 'subcategories' }) {
  const { id, text, ghost, change, take, faults, beside } = field
  const offer = ghost?.[element] ?? ''
  return (
    <EditorField
      element={element}
      id={id}
      hint={t('editor.onePerLine')}
      fault={faults[element]}
      beside={beside?.(element)}
      offer={
        text[element] === '' && offer !== ''
          ? { words: offer, take: () => take(element === 'subcategories' ? 'category' : element, { [element]: offer }) }
          : undefined
      }
    >
      <Input.TextArea
        id={`${id}-${element}`}
        value={text[element]}
        rows={Math.min(Math.max(text[element].split('\n').length, element === 'subcategories' ? 1 : 3), 12)}
        onChange={(event) => change({ [element]: event.target.value })}
      />
      {element === 'legalBases' && <ArticlesBeside legalBases={readText(text).legalBases} />}
    </EditorField>
  )
}

function Missing({ text }: { readonly text: ItemText }) {
  const missing = missingIn(readText(text), useAskedFields())
  if (missing.length === 0) return null
  const names = missing.map(elementName).join(t('separator'))
  return (
    <p className="item-editor-missing" aria-live="polite">
      {t('editor.missing', { names })}
    </p>
  )
}
