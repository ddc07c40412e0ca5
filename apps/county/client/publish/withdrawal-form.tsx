import { useToday } from '@mingce/ui/desk-day'
import { Notices } from '@mingce/ui/notices'
import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { api } from '../api.ts'
import { t } from '../words.ts'
import { WordsField } from '../words-field.tsx'
import { addressIn, isAddress } from './address.ts'
import { Address } from './erratum-form.tsx'
import { Day } from './publication-form.tsx'

type Withdrawing = {
  readonly version: number
  /** The version whose publication stands before it. */
  readonly before: number | undefined
  readonly onDone: () => void
}

const none = 0 // versions count from 1

/** 撤销公布: why, from when, what stands then, and where it was announced. The leader's act. */
export function WithdrawalForm({ version, before, onDone }: Withdrawing) {
  const today = useToday()
  const [staying, setStaying] = useState<number | null>(before ?? null)
  const [reason, setReason] = useState('')
  const [url, setUrl] = useState('')
  const [withdrawnOn, setWithdrawnOn] = useState(today)
  const withdraw = useAct(api.catalog.withdrawPublication.mutate, t('withdrawal.done'), onDone)
  const send = () => withdraw.run({ version, staying, reason: reason.trim(), withdrawnOn, url: addressIn(url) })
  return (
    <Form layout="vertical" className="no-print after-publication" aria-label={t('withdrawal.title', { version })}>
      <Notices of={[withdraw]} />
      <p>{t('withdrawal.hint')}</p>
      <Form.Item label={t('withdrawal.then')}>
        <Radio.Group
          value={staying ?? none}
          options={[
            ...(before === undefined ? [] : [{ value: before, label: t('withdrawal.before', { version: before }) }]),
            { value: none, label: t('withdrawal.none') },
          ]}
          onChange={({ target }) => setStaying(target.value === none ? null : Number(target.value))}
        />
      </Form.Item>
      <WordsField label={t('withdrawal.reason')} value={reason} onChange={setReason} />
      <Address name="withdrawal-url" value={url} onChange={setUrl} />
      <Day
        name="withdrawal-day"
        label={t('withdrawal.day')}
        value={withdrawnOn}
        onChange={setWithdrawnOn}
        max={today}
      />
      <Button danger disabled={!isAddress(url) || reason.trim() === ''} loading={withdraw.busy} onClick={send}>
        {t('withdrawal.send')}
      </Button>{' '}
      <Button onClick={onDone}>{t('publish.close')}</Button>
    </Form>
  )
}
