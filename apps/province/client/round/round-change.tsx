import { inPlaceOf, usePostFor } from '@mingce/ui/absence/standing-in'
import { useAct } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { amendAddress } from '../addresses.ts'
import { api } from '../api.ts'
import type { RoundHead } from '../questions.ts'
import { rt } from '../words/rounds.ts'
import { t } from '../words.ts'

/** Other settings for a running round, or its end; each with a reason that stands in the record. */
export function RoundChange({ round: { round } }: { readonly round: RoundHead }) {
  const post = usePostFor('round_manager')
  const navigate = useNavigate()
  const [ending, setEnding] = useState(false)
  const close = useAct(api.round.close.mutate, t('rounds.closed'), () => setEnding(false))
  return (
    <>
      <Space>
        <Button onClick={() => navigate(amendAddress(round))}>{inPlaceOf(rt('amend.act'), post)}</Button>
        <Button danger aria-expanded={ending} onClick={() => setEnding(!ending)}>
          {inPlaceOf(t('rounds.close'), post)}
        </Button>
      </Space>
      <Notices of={[close]} />
      {ending && (
        <Form<{ reason: string }> layout="inline" onFinish={({ reason }) => close.run({ round, reason })}>
          <Form.Item
            name="reason"
            label={t('rounds.reason')}
            rules={[{ required: true, message: t('rounds.required') }]}
          >
            <Input maxLength={2000} />
          </Form.Item>
          <Button htmlType="submit" danger loading={close.busy}>
            {t('rounds.close')}
          </Button>
        </Form>
      )}
    </>
  )
}
