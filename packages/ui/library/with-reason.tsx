import { Button, Popover } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { type Receipt, useAct } from '../act.tsx'
import { Notices } from '../notices.tsx'
import { useSaid } from '../said-field.tsx'
import { libraryText as text } from '../words/library.ts'
import type { Practice } from './practice.ts'
import { PracticeMoved, useSeenPractice } from './seen-practice.tsx'
import './library.css'

type Sent = { readonly key: string; readonly seen: number; readonly reason: string }

type WithReasonProps = {
  readonly label: string
  readonly asks: string
  /** What was done: "已移出亮点库". */
  readonly said: string
  readonly practice: Practice
  readonly send: (sent: Sent) => Promise<Receipt>
}

/** An act on a card that says why: the words are asked for at the button, and the next card is gone to afterwards. */
export function WithReason({ label, asks, said, practice, send }: WithReasonProps) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const asked = useRef<HTMLDivElement>(null)
  const { field, withWords } = useSaid(asks, { missing: text('reasonMissing') })
  const act = useAct(send, said, () => {
    setOpen(false)
    cardBeside(button.current)?.focus()
  })
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      open={isOpen}
      onOpenChange={setOpen}
      afterOpenChange={(open) => open && asked.current?.querySelector('textarea')?.focus()}
      content={
        <div ref={asked} className="library-reason">
          <Notices of={[act]} />
          <Asked
            {...{ field, label, practice, close, busy: act.busy }}
            send={(seen) => withWords((reason) => act.run({ seen, reason }))}
          />
        </div>
      }
    >
      <Button ref={button}>{label}</Button>
    </Popover>
  )
}

type AskedProps = {
  readonly field: ReactNode
  readonly label: string
  readonly practice: Practice
  readonly busy: boolean
  readonly close: () => void
  readonly send: (seen: number) => unknown
}

function Asked({ field, label, practice, busy, close, send }: AskedProps) {
  const known = useSeenPractice(practice)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its own field and button, which are what one presses
    <div className="library-reason" onKeyDown={onKeyDown}>
      <PracticeMoved {...known} />
      {field}
      <Button type="primary" loading={busy} onClick={() => send(known.seen.seen)}>
        {label}
      </Button>
    </div>
  )
}

function cardBeside(button: HTMLElement | null): HTMLElement | null {
  const card = button?.closest('.library-card')
  return (card?.nextElementSibling ?? card?.previousElementSibling ?? null) as HTMLElement | null
}
