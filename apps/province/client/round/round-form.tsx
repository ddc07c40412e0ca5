import { divisions, levelOf, pathName } from '@mingce/domain/authority/division'
import type { ExtraField } from '@mingce/domain/catalog/extra-field'
import { type DeliverableKind, deliverableKinds } from '@mingce/domain/round/deliverable'
import { formerSettings } from '@mingce/domain/round/former-settings'
import type { Act } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { SeveralSelect } from '@mingce/ui/several-select'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { t } from '../words.ts'
import { ExtraFieldsEditor } from './extra-fields-editor.tsx'
import { useFieldDrafts } from './use-field-drafts.ts'

const counties = divisions.filter(({ code }) => levelOf(code) === 'county').map(({ code }) => code)
const choices = counties.map((code) => ({ value: code as string, label: pathName(code) }))

type Fields = {
  readonly round: string
  readonly title: string
  readonly documentTitle: string
  readonly docNumber?: string
  readonly issuedOn: string
  readonly scope: 'all' | 'chosen'
  readonly cohort?: readonly string[]
  readonly due: Readonly<Partial<Record<DeliverableKind, string>>>
  readonly acceptWithin: number
  readonly reviewWithin: number
}

/** A round as it is opened: the document it stands on, the counties it is for, and when each deliverable is due. */
export function RoundForm({ open }: { readonly open: Act<OpenedRound> }) {
  const required = [{ required: true, message: t('rounds.required') }]
  const { drafts, change, faults, read } = useFieldDrafts([])
  const send = async (fields: Fields) => {
    const extraFields = await read()
    if (extraFields) void open.run(roundOf(fields, extraFields))
  }
  return (
    <Form<Fields> layout="vertical" initialValues={{ scope: 'all', acceptWithin: 3, reviewWithin: 20 }} onFinish={send}>
      <Form.Item name="round" label={t('rounds.id')} rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{1,40}$/ }]}>
        <Input />
      </Form.Item>
      <Form.Item name="title" label={t('rounds.name')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="documentTitle" label={t('rounds.document')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="docNumber" label={t('rounds.docNumber')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('rounds.issuedOn')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="scope" label={t('rounds.cohort')}>
        <Select
          options={[
            { value: 'all', label: t('rounds.cohort.all') },
            { value: 'chosen', label: t('rounds.cohort.chosen') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue('scope') === 'chosen' && (
            <Form.Item name="cohort" label={t('rounds.counties')} rules={required}>
              <SeveralSelect
                label={t('rounds.counties')}
                options={choices}
                showSearch={{ optionFilterProp: 'label' }}
              />
            </Form.Item>
          )
        }
      </Form.Item>
      {deliverableKinds.map((kind) => (
        <Form.Item
          key={kind}
          name={['due', kind]}
          label={t('rounds.due', { kind: say(deliverableWords[kind]) })}
          rules={kind === 'disclosure_catalog' ? required : []}
        >
          <Input type="date" />
        </Form.Item>
      ))}
      <Form.Item name="acceptWithin" label={t('rounds.acceptWithin')} rules={required}>
        <InputNumber min={1} max={250} />
      </Form.Item>
      <Form.Item name="reviewWithin" label={t('rounds.reviewWithin')} rules={required}>
        <InputNumber min={1} max={250} />
      </Form.Item>
      <h3>{t('extras.title')}</h3>
      <ExtraFieldsEditor drafts={drafts} onChange={change} faults={faults} />
      <Notices of={[open]} />
      <Button type="primary" htmlType="submit" loading={open.busy}>
        {t('rounds.send')}
      </Button>
    </Form>
  )
}

export type OpenedRound = ReturnType<typeof roundOf>

function roundOf(fields: Fields, extraFields: ExtraField[]) {
  const {
    round,
    title,
    documentTitle,
    docNumber,
    issuedOn,
    scope,
    cohort = [],
    due,
    acceptWithin,
    reviewWithin,
  } = fields
  const deliverables = deliverableKinds.flatMap((kind) => {
    const dueDate = due[kind]
    return dueDate ? [{ kind, dueDate, owedBy: 'county' as const }] : []
  })
  return {
    round,
    title,
    document: { title: documentTitle, docNumber: docNumber || null, issuedOn, synthetic: false },
    cohort: scope === 'all' ? [...counties] : [...cohort],
    settings: { ...formerSettings, deliverables, acceptWithin, reviewWithin, rejectAllowed: false, extraFields },
  }
}
