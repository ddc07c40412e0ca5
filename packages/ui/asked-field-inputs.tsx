import { chosenIn, textOfChoices } from '@mingce/domain/catalog/extra-choices'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { Input } from 'antd'
import { useAskedFields } from './asked-fields.tsx'
import { EditorField, type FieldProps } from './editor-field.tsx'
import type { ItemText } from './item-text.ts'
import { t } from './words/t.ts'
import './item-editor.css'

type Extra = Pick<ItemText, 'extra'>
type Props = Pick<FieldProps, 'id' | 'beside'> & {
  readonly text: Extra
  readonly change: (changed: Extra) => void
}

/** The extra elements the round asks for: a line for free text, boxes for choices. */
export function AskedFieldInputs(props: Props) {
  return useAskedFields().map((field) => <AskedFieldInput key={field.name} field={field} {...props} />)
}

function AskedFieldInput({ field, id, text, change, beside }: Props & { readonly field: ExtraField }) {
  const element = `extra.${field.name}` as const
  const said = text.extra.find(({ name }) => name.trim() === field.name)?.text ?? ''
  const set = (next: string) => change({ extra: withText(text.extra, field.name, next) })
  return (
    <EditorField
      element={element}
      id={id}
      group={field.kind !== 'text'}
      hint={hintOf(field)}
      fault={undefined}
      beside={beside?.(element)}
    >
      {field.kind === 'text' ? (
        <Input id={`${id}-${element}`} value={said} maxLength={2000} onChange={(event) => set(event.target.value)} />
      ) : (
        <Choices field={field} said={said} set={set} />
      )}
    </EditorField>
  )
}

type ChoicesProps = { readonly field: ExtraField; readonly said: string; readonly set: (text: string) => void }

/** Boxes; of `one_of` the last ticked alone. Words outside the choices stay in sight until another choice is made. */
function Choices({ field, said, set }: ChoicesProps) {
  const { chosen, strange } = chosenIn(field, said)
  const toggle = (choice: string) => {
    const isOn = chosen.includes(choice)
    const others = field.kind === 'one_of' ? [] : chosen.filter((each) => each !== choice)
    set(textOfChoices(field, isOn ? others : [...others, choice]))
  }
  const choices = field.kind === 'text' ? [] : field.choices
  return (
    <>
      <div className="editor-boxes">
        {choices.map((choice) => (
          <label key={choice}>
            <input type="checkbox" checked={chosen.includes(choice)} onChange={() => toggle(choice)} />
            {choice}
          </label>
        ))}
      </div>
      {strange.length > 0 && (
        <p className="editor-fault" role="status">
          {t('editor.notAChoice', { words: strange.join(t('separator')) })}
        </p>
      )}
    </>
  )
}

function hintOf({ required, hint, kind }: ExtraField): string {
  const need = t(required ? 'editor.askedRequired' : 'editor.askedOptional')
  return [need, kind === 'text' ? '' : t(`editor.${kind}`), hint ?? ''].filter(Boolean).join(t('editor.hintBetween'))
}

/** An empty text is no entry, so that opening and clearing a field leaves the item as it was. */
function withText(extra: ItemText['extra'], name: string, text: string): ItemText['extra'] {
  const at = extra.findIndex((each) => each.name.trim() === name)
  if (text === '') return extra.filter((_, index) => index !== at)
  return at < 0 ? [...extra, { name, text }] : extra.map((each, index) => (index === at ? { name, text } : each))
}
