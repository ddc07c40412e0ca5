import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { clockText as text } from '../words/clock.ts'
import './clock.css'

export type SaidAct = {
  readonly key: string
  readonly label: string
  readonly primary?: boolean
  /** What was said is cleared once this answers. */
  readonly send: (said: string) => Promise<unknown>
}

type SaidFormProps = {
  readonly label: string
  readonly acts: readonly SaidAct[]
  readonly busy: boolean
  readonly children?: ReactNode
}

/** Words that every act beside them needs. */
export function SaidForm({ label, acts, busy, children }: SaidFormProps) {
  const id = useId()
  const [said, setSaid] = useState('')
  const [missing, setMissing] = useState(false)
  const run = async ({ send }: SaidAct) => {
    if (said.trim() === '') return setMissing(true)
    if (await send(said.trim())) setSaid('')
  }
  return (
    <div className="clock-form">
      {children}
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={2000}
        status={missing ? 'error' : ''}
        value={said}
        onChange={(event) => {
          setMissing(false)
          setSaid(event.target.value)
        }}
      />
      {missing && <span role="alert">{text('missing')}</span>}
      <span className="clock-acts">
        {acts.map((act) => (
          <Button
            key={act.key}
            type={act.primary ? 'primary' : 'default'}
            data-action={act.key}
            loading={busy}
            onClick={() => run(act)}
          >
            {act.label}
          </Button>
        ))}
      </span>
    </div>
  )
}
