import { useAct } from '@mingce/ui/act'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { lawTitle } from '@mingce/ui/law-sweep/sweep-sent'
import { Notices } from '@mingce/ui/notices'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Input, InputNumber, Select } from 'antd'
import { api } from '../api.ts'
import type { ArticledLaw, Law } from '../questions.ts'
import { lawsText as text } from '../words/laws.ts'
import { MovedNotice, useSeenLaw } from './seen-law.tsx'

type Fields = {
  readonly from: string
  readonly by: string
  readonly docNumber?: string
  readonly year?: number
  readonly replacedBy?: string
  readonly source: string
  readonly doubt?: string
}
type ChangeFormProps = {
  readonly law: ArticledLaw
  readonly laws: readonly Law[]
  readonly kind: 'amend' | 'repeal'
  readonly onDone: () => void
}

/** An amendment or a repeal: how many items of how many counties it would touch is seen before it is recorded. */
export function ChangeForm({ law, laws, kind, onDone }: ChangeFormProps) {
  const { modal } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const known = useSeenLaw(law)
  const { seen } = known
  const amend = useAct(api.law.amend.mutate, text('amended'), onDone)
  const repeal = useAct(api.law.repeal.mutate, text('repealed'), onDone)
  const preview = useMutation({
    mutationFn: (fields: Fields) =>
      kind === 'amend'
        ? api.law.previewAmendment.query(amendmentOf(seen, fields))
        : api.law.previewRepeal.query(repealOf(seen, fields)),
  })
  const look = () => {
    known.look()
    preview.reset()
  }
  const send = (fields: Fields) =>
    modal.confirm({
      title: text(kind),
      content: text('confirm', preview.data ?? { items: 0, counties: 0 }),
      okText: text(kind),
      onOk: () => (kind === 'amend' ? amend.run(amendmentOf(seen, fields)) : repeal.run(repealOf(seen, fields))),
    })
  const required = [{ required: true, message: text('required') }]
  return (
    <Form form={form} className="law-form" layout="vertical" onFinish={send} onValuesChange={() => preview.reset()}>
      <Notices of={[amend, repeal]} nameOf={nameIn(laws)} />
      <MovedNotice {...known} look={look} />
      <Form.Item name="from" label={text(kind === 'amend' ? 'amendFrom' : 'repealFrom')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="by" label={text(kind === 'amend' ? 'amendedBy' : 'repealedBy')} rules={required}>
        <Input maxLength={300} />
      </Form.Item>
      {kind === 'amend' ? <VersionFields /> : <Successor law={law} laws={laws} />}
      <Form.Item name="source" label={text('source')} rules={required}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="doubt" label={text('doubt')}>
        <Input maxLength={500} />
      </Form.Item>
      <ErrorNotice error={preview.error} />
      {preview.data && <p role="status">{text('previewed', preview.data)}</p>}
      <Button
        data-action="preview"
        loading={preview.isPending}
        onClick={() =>
          form.validateFields().then(
            (fields) => preview.mutate(fields),
            () => undefined,
          )
        }
      >
        {text('preview')}
      </Button>{' '}
      <Button type="primary" htmlType="submit" disabled={!preview.data} loading={amend.busy || repeal.busy}>
        {text(kind)}
      </Button>
    </Form>
  )
}

function VersionFields() {
  return (
    <>
      <Form.Item name="docNumber" label={text('newNumber')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="year" label={text('newYear')}>
        <InputNumber min={1949} max={2100} precision={0} />
      </Form.Item>
    </>
  )
}

function Successor({ law, laws }: Pick<ChangeFormProps, 'law' | 'laws'>) {
  const others = laws.filter(({ id }) => id !== law.id)
  return (
    <Form.Item name="replacedBy" label={text('replacedBy')}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={others.map((each) => ({ value: each.id, label: lawTitle(each) }))}
      />
    </Form.Item>
  )
}

function amendmentOf(law: Law, { from, by, docNumber, year, ...told }: Fields) {
  const version = { docNumber: docNumber?.trim() || null, year: year ?? null }
  return { ...shared(law, told), inForceFrom: from, amendedBy: by.trim(), ...version }
}

function repealOf(law: Law, { from, by, replacedBy, ...told }: Fields) {
  return { ...shared(law, told), from, repealedBy: by.trim(), replacedBy: replacedBy ?? null }
}

function shared(law: Law, { source, doubt }: Pick<Fields, 'source' | 'doubt'>) {
  return { law: law.id, seen: law.version, source: source.trim(), doubt: doubt?.trim() || null }
}

function nameIn(laws: readonly Law[]): (about: string) => string {
  return (about) => {
    const law = laws.find(({ id }) => id === about)
    return law ? lawTitle(law) : about
  }
}
