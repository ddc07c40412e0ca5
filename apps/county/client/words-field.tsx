import { Form, Input } from 'antd'
import { useId } from 'react'

/** Words that an act needs: its reason, or what is quoted. */
export function WordsField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (reason: string) => void
}) {
  const id = useId()
  return (
    <Form.Item label={label} required htmlFor={id}>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={2000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Form.Item>
  )
}
