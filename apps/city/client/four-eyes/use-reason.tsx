import { Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../words.ts'

type Reason = {
  /** The field, under its label; says so where the reason is missing. */
  readonly field: ReactNode
  /** Sends once a reason is written; it stays until what was sent was recorded. */
  readonly withReason: (send: (reason: string) => Promise<unknown>) => Promise<void>
}

/** A reason that every act beside it needs. */
export function useReason(id: string, label: string): Reason {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const withReason: Reason['withReason'] = async (send) => {
    if (reason.trim() === '') return setMissing(true)
    if (await send(reason.trim())) setReason('')
  }
  const field = (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        maxLength={2000}
        status={missing ? 'error' : ''}
        value={reason}
        onChange={(event) => {
          setMissing(false)
          setReason(event.target.value)
        }}
      />
      {missing && <span role="alert">{t('eyes.missing')}</span>}
    </>
  )
  return { field, withReason }
}
