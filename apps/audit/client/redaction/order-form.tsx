import { type Keyed, useCommand } from '@mingce/ui/command-key'
import { ErrorNotice } from '@mingce/ui/error-notice'
import { minuteOf } from '@mingce/ui/instant'
import { Notices } from '@mingce/ui/notices'
import { eventWords } from '@mingce/ui/words/events'
import { postName } from '@mingce/ui/words/posts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '../api.ts'
import { officeName } from '../offices.ts'
import { FieldBoxes } from './field-boxes.tsx'
import { pathWords } from './path-words.ts'
import { type EntryFound, entryQuestion } from './questions.ts'
import { redactionText as t } from './words.ts'

/** An administrator finds the entry by its number, ticks the fields that the order names, and sends the order on its way. */
export function OrderForm() {
  const [params, setParams] = useSearchParams()
  const asked = params.get('position')
  const position = asked !== null && /^\d{1,15}$/.test(asked) ? Number(asked) : null
  const [typed, setTyped] = useState(position)
  const entry = useQuery(entryQuestion(position))
  const find = () => setParams(typed === null ? {} : { position: String(typed) })
  return (
    <section aria-labelledby="new-order">
      <h2 id="new-order">{t('newOrder')}</h2>
      <div className="redaction-find">
        <label htmlFor="position">{t('position')}</label>
        <InputNumber
          id="position"
          min={0}
          precision={0}
          value={typed}
          onChange={setTyped}
          onPressEnter={find}
          controls={false}
        />
        <Button onClick={find} disabled={typed === null}>
          {t('look')}
        </Button>
      </div>
      <ErrorNotice error={entry.error} retry={() => entry.refetch()} />
      {position !== null && entry.isPending && <Skeleton active title={false} />}
      {entry.data === null && <Alert type="warning" showIcon title={t('noEntry')} />}
      {position !== null && entry.data && <Found key={position} position={position} found={entry.data} />}
    </section>
  )
}

function Found({ position, found }: { readonly position: number; readonly found: EntryFound }) {
  const { type, stream, version, authority, post, recordedAt } = found
  const name = postName(post)
  const hindrance = hindranceOf(found)
  return (
    <>
      <p>
        <strong>{t('entry', { act: eventWords(type), stream, version })}</strong>
        <br />
        {t('entryBy', { office: officeName(authority), post: name, minute: minuteOf(recordedAt) })}
      </p>
      {hindrance ? <Alert type="info" showIcon title={hindrance} /> : <Order position={position} found={found} />}
    </>
  )
}

function hindranceOf({ redacted, stage, sealed, texts }: EntryFound): string | undefined {
  if (redacted || stage === 'applied') return t('isRedacted')
  if (stage === 'ordered') return t('isWaiting')
  if (!sealed) return t('unsealed')
  return texts.length === 0 ? t('noTexts') : undefined
}

type Fields = { readonly paths: readonly string[]; readonly orderNumber: string; readonly reason: string }

type Asked = Omit<Parameters<typeof api.redactions.order.mutate>[0], 'key'>

function Order({ position, found }: { readonly position: number; readonly found: EntryFound }) {
  const [form] = Form.useForm<Fields>()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const order = useCommand(
    (asked: Keyed<Asked>) => api.redactions.order.mutate(asked),
    () => void message.success(t('ordered')),
  )
  const paths = Form.useWatch('paths', form) ?? []
  const required = [{ required: true, whitespace: true, message: t('required') }]
  const send = async ({ paths, ...words }: Fields) => {
    await order.run({ position, paths: [...paths], ...words, seen: found.seen })
    await queryClient.invalidateQueries()
  }
  return (
    <Form form={form} layout="vertical" onFinish={send} className="redaction-order" initialValues={{ paths: [] }}>
      <p className="redaction-note">{t('unseen')}</p>
      {found.namesFile && <Alert type="warning" showIcon title={t('namesFile')} />}
      <Form.Item
        name="paths"
        label={t('fields')}
        rules={[{ required: true, type: 'array', message: t('previewNone') }]}
      >
        <FieldBoxes texts={found.texts} />
      </Form.Item>
      <Form.Item name="orderNumber" label={t('orderNumber')} rules={required}>
        <Input maxLength={100} placeholder={t('orderNumberHint')} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} extra={t('reasonHint')} rules={required}>
        <Input.TextArea maxLength={2000} rows={2} />
      </Form.Item>
      {paths.length > 0 && (
        <div className="redaction-preview">
          {t('preview', { count: paths.length })}
          <ul>
            {paths.map((path) => (
              <li key={path}>{pathWords(path)}：〔已遮盖〕</li>
            ))}
          </ul>
        </div>
      )}
      <Button type="primary" htmlType="submit" loading={order.busy}>
        {t('send')}
      </Button>
      <Notices of={[order]} nameOf={pathWords} />
    </Form>
  )
}
