import type { LawEntry } from '@mingce/domain/law/events'
import { lawKinds } from '@mingce/domain/law/instrument'
import { lawKindWords } from '@mingce/ui/words/laws'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useEffect } from 'react'
import { lawsText as text } from '../words/laws.ts'

type Fields = Omit<LawEntry, 'aliases'> & { readonly aliases: string; readonly reason: string }

type EntryFormProps = {
  /** When it changes while the form stands open, the fields that nobody touched take it on. */
  readonly entry: Partial<LawEntry>
  /** A correction says why. */
  readonly asksReason: boolean
  readonly busy: boolean
  readonly onSave: (entry: LawEntry, reason: string) => unknown
}

/** What is known of a law; what nobody has checked is left empty, and the doubt says what of the rest was not. */
export function EntryForm({ entry, asksReason, busy, onSave }: EntryFormProps) {
  const [form] = Form.useForm<Fields>()
  const required = [{ required: true, whitespace: true, message: text('required') }]
  const begun = fieldsOf(entry)
  useEffect(() => {
    const now = fieldsOf(entry)
    const untouched = (Object.keys(now) as (keyof Fields)[]).filter((name) => !form.isFieldTouched(name))
    form.setFieldsValue(Object.fromEntries(untouched.map((name) => [name, now[name]])))
  }, [form, entry])
  return (
    <Form
      form={form}
      className="law-form"
      layout="vertical"
      initialValues={begun}
      onFinish={(fields) => onSave(entryOf(fields), fields.reason ?? '')}
    >
      <Form.Item name="title" label={text('name')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="aliases" label={text('aliases')}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="kind" label={text('kind')}>
        <Select options={lawKinds.map((value) => ({ value, label: lawKindWords(value) }))} />
      </Form.Item>
      <Form.Item name="docNumber" label={text('number')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="issuer" label={text('issuer')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="year" label={text('year')}>
        <InputNumber min={1949} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="promulgatedOn" label={text('promulgatedOn')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="inForceFrom" label={text('inForceFrom')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="source" label={text('source')} rules={required}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="doubt" label={text('doubt')} extra={text('doubtAbout')}>
        <Input maxLength={500} />
      </Form.Item>
      {asksReason && (
        <Form.Item name="reason" label={text('reason')} rules={required}>
          <Input maxLength={500} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {text('save')}
      </Button>
    </Form>
  )
}

function fieldsOf(entry: Partial<LawEntry>): Partial<Fields> {
  return { kind: 'normative_doc', ...entry, aliases: (entry.aliases ?? []).join('\n') }
}

function entryOf({
  kind,
  issuer,
  title,
  aliases,
  docNumber,
  year,
  promulgatedOn,
  inForceFrom,
  source,
  doubt,
}: Fields): LawEntry {
  const said = (words: string | null | undefined) => words?.trim() || null
  return {
    ...{ kind, issuer: said(issuer), title: said(title), docNumber: said(docNumber), year: year ?? null },
    aliases: (aliases ?? '')
      .split('\n')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    ...{
      promulgatedOn: said(promulgatedOn),
      inForceFrom: said(inForceFrom),
      source: source.trim(),
      doubt: said(doubt),
    },
  }
}
