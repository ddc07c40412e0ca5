import { Button, Input, Space } from 'antd'
import { useId, useState } from 'react'
import type { Act } from '../act.tsx'
import { Notices } from '../notices.tsx'
import { evidenceText as t } from '../words/evidence.ts'
import './bring-evidence.css'

type RemoveFileProps = {
  readonly attachment: string
  readonly name: string
  readonly remove: Act<{ readonly attachment: string; readonly reason: string }>
  /** What becomes of it and of its bytes. */
  readonly keeps: string
}

/** Takes a file away, with a reason; says what becomes of the bytes. */
export function RemoveFile({ attachment, name, remove, keeps }: RemoveFileProps) {
  const [isOpen, setOpen] = useState(false)
  const [wasKept, setKept] = useState(false)
  const [reason, setReason] = useState('')
  const box = useId()
  const isUnreasoned = reason.trim() === ''
  if (!isOpen)
    return (
      <Button
        {...{ type: 'text', size: 'small', danger: true, autoFocus: wasKept }}
        aria-label={t('removeNamed', { name })}
        onClick={() => setOpen(true)}
      >
        {t('remove')}
      </Button>
    )
  return (
    <div className="evidence-remove">
      <Notices of={[remove]} nameOf={() => name} />
      <label htmlFor={box}>{t('removeReason')}</label>
      <Input id={box} maxLength={2000} value={reason} onChange={({ target }) => setReason(target.value)} autoFocus />
      <p className="evidence-facts">{keeps}</p>
      <Space>
        <Button
          size="small"
          onClick={() => {
            setKept(true)
            setOpen(false)
          }}
        >
          {t('keep')}
        </Button>
        <Button
          size="small"
          danger
          disabled={isUnreasoned}
          loading={remove.busy}
          onClick={() => void remove.run({ attachment, reason: reason.trim() })}
        >
          {t('removeSend')}
        </Button>
        {isUnreasoned && <span>{t('needsReason')}</span>}
      </Space>
    </div>
  )
}
