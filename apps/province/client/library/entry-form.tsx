import type { LibraryEntry } from '@mingce/domain/good-practice/events'
import { ImprovementBoxes } from '@mingce/ui/library/improvement-boxes'
import { libraryText } from '@mingce/ui/words/library'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useEffect } from 'react'
import { libraryPageText as text } from '../words/library.ts'
import { libraryQuestion } from './questions.ts'

type Fields = Omit<LibraryEntry, 'version' | 'digest'> & { readonly reason?: string; readonly basis: string }
export type Basis = Pick<LibraryEntry, 'version' | 'digest'> & { readonly label: string }

type EntryFormProps = {
  /** When it changes while the form stands open, the fields that nobody touched take it on. */
  readonly begun: Partial<LibraryEntry>
  /** The texts it may rest on; the first is chosen. */
  readonly bases: readonly [Basis, ...Basis[]]
  readonly asksReason: boolean
  readonly save: string
  readonly busy: boolean
  readonly onSave: (entry: LibraryEntry, reason: string) => unknown
}

/** What the library says of an item: heading, note, categories, what it shows, and on which published text it rests. */
export function EntryForm({ begun, bases, asksReason, save, busy, onSave }: EntryFormProps) {
  const [form] = Form.useForm<Fields>()
  const { data } = useQuery(libraryQuestion)
  const known = [
    ...new Set([...(begun.categories ?? []), ...(data?.entries ?? []).flatMap(({ categories }) => categories)]),
  ]
  const required = [{ required: true, whitespace: true, message: text('required') }]
  const initial = { improvements: [], categories: [], ...begun, basis: bases[0].digest }
  const stands = JSON.stringify(initial)
  useEffect(() => {
    const now = Object.entries(JSON.parse(stands) as Partial<Fields>)
    form.setFieldsValue(Object.fromEntries(now.filter(([name]) => !form.isFieldTouched(name as keyof Fields))))
  }, [form, stands])
  const send = ({ basis, reason = '', ...said }: Fields) => {
    const { version, digest } = bases.find((each) => each.digest === basis) ?? bases[0]
    return onSave({ ...said, heading: said.heading.trim(), note: said.note.trim(), version, digest }, reason.trim())
  }
  return (
    <Form<Fields> className="library-form" form={form} layout="vertical" initialValues={initial} onFinish={send}>
      <Form.Item name="heading" label={text('heading')} rules={[...required, { min: 2, message: text('required') }]}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item name="note" label={text('note')} rules={required}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="categories" label={text('categories')} rules={[{ validator: fitCategories }]}>
        <Select mode="tags" options={known.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item
        name="improvements"
        label={libraryText('shown')}
        rules={[{ required: true, type: 'array', min: 1, message: libraryText('shownMissing') }]}
      >
        <ImprovementBoxes />
      </Form.Item>
      <Form.Item name="basis" label={text('basis')}>
        <Radio.Group options={bases.map(({ digest: value, label }) => ({ value, label }))} />
      </Form.Item>
      {asksReason && (
        <Form.Item name="reason" label={text('amendReason')} rules={required}>
          <Input maxLength={500} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={busy}>
        {save}
      </Button>
    </Form>
  )
}

async function fitCategories(_: unknown, categories: readonly string[] = []): Promise<void> {
  const fits = categories.length >= 1 && categories.length <= 5 && categories.every((each) => each.trim().length <= 20)
  if (!fits) throw new Error(text('category'))
}
