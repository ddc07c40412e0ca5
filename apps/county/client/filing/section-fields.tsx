import { Form, Input } from 'antd'
import { t } from '../words.ts'
import type { SectionWords } from './section-words.ts'

/** The two fields of a section. */
export function SectionFields({
  name,
  words: { heading, text },
  write,
}: {
  readonly name: string
  readonly words: SectionWords
  readonly write: (change: Partial<SectionWords>) => void
}) {
  return (
    <Form layout="vertical">
      <Form.Item label={t('sections.heading')} required htmlFor={`heading-${name}`}>
        <Input
          id={`heading-${name}`}
          maxLength={200}
          value={heading}
          onChange={({ target }) => write({ heading: target.value })}
        />
      </Form.Item>
      <Form.Item label={t('sections.text')} required htmlFor={`text-${name}`}>
        <Input.TextArea
          id={`text-${name}`}
          rows={6}
          className="grows"
          maxLength={10_000}
          value={text}
          onChange={({ target }) => write({ text: target.value })}
        />
      </Form.Item>
    </Form>
  )
}
