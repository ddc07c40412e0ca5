import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { noteText as text } from '../words/before-filing.ts'

type TakeBackProps = {
  readonly busy: boolean
  readonly send: (reason: string) => Promise<object | undefined>
  readonly label?: string
}

/** A button that asks for the reason first. */
export function TakeBack({ busy, send, label = text('takeBack') }: TakeBackProps) {
  const [reason, setReason] = useState('')
  return (
    <Popconfirm
      title={text('takeBackWhy')}
      description={
        <Input
          aria-label={text('takeBackWhy')}
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      }
      okText={label}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onConfirm={() => send(reason.trim())}
    >
      <Button size="small" loading={busy}>
        {label}
      </Button>
    </Popconfirm>
  )
}
