import { Modal } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { DecisionAction } from './decision-action.ts'
import { t } from './words/t.ts'

type Deciding = {
  readonly reason: string
  readonly onSent: () => void
  readonly onReasonMissing: () => void
}

/** Carries out an action once, after its reason and, where it cannot be taken back, its confirmation. */
export function useDecide({ reason, onSent, onReasonMissing }: Deciding): {
  readonly decide: (action: DecisionAction) => void
  readonly sending: string | undefined
  readonly dialog: ReactNode
} {
  const [sending, setSending] = useState<string>()
  const [asked, setAsked] = useState<DecisionAction>()
  const running = useRef(false)

  const send = async (action: DecisionAction) => {
    if (running.current) return
    running.current = true
    setSending(action.key)
    try {
      if ((await action.run(reason.trim())) !== undefined) onSent()
    } finally {
      running.current = false
      setSending(undefined)
      setAsked(undefined)
    }
  }
  const decide = (action: DecisionAction) => {
    if (action.needsReason && reason.trim() === '') return onReasonMissing()
    if (action.confirm) setAsked(action)
    else void send(action)
  }

  const dialog = (
    <Modal
      open={asked !== undefined}
      title={asked?.label}
      okText={asked?.label}
      okButtonProps={{ danger: asked?.tone === 'danger' }}
      cancelText={t('cancel')}
      confirmLoading={sending !== undefined}
      onOk={() => asked && send(asked)}
      onCancel={() => setAsked(undefined)}
    >
      <p>{asked?.confirm}</p>
      {asked?.details}
    </Modal>
  )
  return { decide, sending, dialog }
}
