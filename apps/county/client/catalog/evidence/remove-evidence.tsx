import type { Act } from '@mingce/ui/act'
import { Notices } from '@mingce/ui/notices'
import { Button, Input, Space } from 'antd'
import { useId, useState } from 'react'
import { useAct } from '../../act.ts'
import { api } from '../../api.ts'
import { t } from '../../words.ts'

type Named = { readonly attachment: string; readonly name: string }

/** Takes a file away from its item. */
export function RemoveEvidence(file: Named) {
  return <RemoveFile {...file} remove={useAct(api.catalog.removeEvidence.mutate, t('evidence.removeDone'))} />
}

type RemoveFileProps = Named & { readonly remove: Act<{ readonly attachment: string; readonly reason: string }> }

/** Takes a file away, with a reason; says what becomes of the bytes. */
export function RemoveFile({ attachment, name, remove }: RemoveFileProps) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const box = useId()
  if (!isOpen)
    return (
      <Button
        type="text"
        size="small"
        danger
        aria-label={t('evidence.removeNamed', { name })}
        onClick={() => setOpen(true)}
      >
        {t('evidence.remove')}
      </Button>
    )
  return (
    <div className="evidence-remove">
      <Notices of={[remove]} nameOf={() => name} />
      <label htmlFor={box}>{t('evidence.removeReason')}</label>
      <Input id={box} maxLength={2000} value={reason} onChange={({ target }) => setReason(target.value)} autoFocus />
      <p className="evidence-facts">{t('evidence.removeKeeps')}</p>
      <Space>
        <Button size="small" onClick={() => setOpen(false)}>
          {t('evidence.keep')}
        </Button>
        <Button
          size="small"
          danger
          disabled={reason.trim() === ''}
          loading={remove.busy}
          onClick={() => void remove.run({ attachment, reason: reason.trim() })}
        >
          {t('evidence.removeSend')}
        </Button>
      </Space>
    </div>
  )
}
