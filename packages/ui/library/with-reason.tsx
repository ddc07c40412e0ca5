import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useSaid } from '../said-field.tsx'
import { libraryText } from '../words/library.ts'
import './library.css'

type WithReasonProps = {
  readonly label: string
  readonly asks: string
  readonly busy: boolean
  readonly send: (reason: string) => Promise<unknown>
}

/** An act that says why. */
export function WithReason({ label, asks, busy, send }: WithReasonProps) {
  const [isOpen, setOpen] = useState(false)
  const { field, withWords } = useSaid(asks, { missing: libraryText('reasonMissing') })
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className="library-reason">
          {field}
          <Button type="primary" loading={busy} onClick={() => withWords(send)}>
            {label}
          </Button>
        </div>
      }
    >
      <Button>{label}</Button>
    </Popover>
  )
}
