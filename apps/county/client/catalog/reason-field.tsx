import { Form, Input } from 'antd'
import { useId } from 'react'

/** The reason that every such act takes. */
export function ReasonField({
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
