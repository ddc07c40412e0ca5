import { Checkbox } from 'antd'
import { pathWords } from './path-words.ts'
import { redactionText as t } from './words.ts'

type FieldBoxesProps = {
  /** The id of the form's field, from `Form.Item`. */
  readonly id?: string
  readonly texts: readonly { readonly path: string; readonly length: number }[]
  readonly value?: readonly string[]
  readonly onChange?: (paths: readonly string[]) => void
}

/** A box for each text of an entry, by its name and length. */
export function FieldBoxes({ id, texts, value = [], onChange }: FieldBoxesProps) {
  const options = texts.map(({ path, length }) => ({
    value: path,
    label: `${pathWords(path)}（${t('length', { count: length })}）`,
  }))
  return (
    <div id={id} className="redaction-fields">
      <Checkbox.Group options={options} value={[...value]} onChange={(paths) => onChange?.(paths)} />
    </div>
  )
}
