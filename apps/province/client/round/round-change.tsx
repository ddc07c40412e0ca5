import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { deliverableWords } from '@mingce/ui/words/deliverables'
import { say } from '@mingce/ui/words/language'
import { Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { api } from '../api.ts'
import type { RoundHead } from '../questions.ts'
import { t } from '../words.ts'
import { ExtraFieldsChange } from './extra-fields-change.tsx'

type Dates = Readonly<Record<DeliverableKind, string>> & { readonly reason: string }

/** Other dates or extra elements for a running round, or its end; each with a reason that stands in the record. */
export function RoundChange({ round: head }: { readonly round: RoundHead }) {
  const { round, settings } = head
  const post = usePostFor('round_manager')
  const [changing, setChanging] = useState<'dates' | 'extras' | 'end'>()
  const amend = useAct(api.round.amend.mutate, t('rounds.amended'), () => setChanging(undefined))
  const close = useAct(api.round.close.mutate, t('rounds.closed'), () => setChanging(undefined))
  const required = [{ required: true, message: t('rounds.required') }]
  const dates = Object.fromEntries(settings.deliverables.map(({ kind, dueDate }) => [kind, dueDate]))
  const sendDates = ({ reason, ...due }: Dates) => {
    const deliverables = settings.deliverables.map((each) => ({ ...each, dueDate: due[each.kind] }))
    void amend.run({ round, settings: { ...settings, deliverables }, reason })
  }
  return (
    <>
      <Space>
        <Button onClick={() => setChanging('dates')}>{inPlaceOf(t('rounds.amend'), post)}</Button>
        <Button onClick={() => setChanging('extras')}>{t('extras.amend')}</Button>
        <Button danger onClick={() => setChanging('end')}>
          {inPlaceOf(t('rounds.close'), post)}
        </Button>
      </Space>
      <Notices of={[amend, close]} />
      {changing === 'dates' && (
        <Form<Dates> layout="inline" initialValues={dates} onFinish={sendDates}>
          {settings.deliverables.map(({ kind }) => (
            <Form.Item key={kind} name={kind} label={say(deliverableWords[kind])} rules={required}>
              <Input type="date" />
            </Form.Item>
          ))}
          <Reason />
          <Button htmlType="submit" type="primary" loading={amend.busy}>
            {t('rounds.amend')}
          </Button>
        </Form>
      )}
      {changing === 'extras' && <ExtraFieldsChange round={head} close={() => setChanging(undefined)} />}
      {changing === 'end' && (
        <Form<{ reason: string }> layout="inline" onFinish={({ reason }) => close.run({ round, reason })}>
          <Reason />
          <Button htmlType="submit" danger loading={close.busy}>
            {t('rounds.close')}
          </Button>
        </Form>
      )}
    </>
  )
}

function Reason() {
  return (
    <Form.Item name="reason" label={t('rounds.reason')} rules={[{ required: true, message: t('rounds.required') }]}>
      <Input maxLength={2000} />
    </Form.Item>
  )
}
