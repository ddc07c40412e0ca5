import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSaid } from '../said-field.tsx'
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
  const { field, withWords } = useSaid(label)
  return (
    <div className="clock-form">
      {children}
      {field}
      <span className="clock-acts">
        {acts.map(({ key, label, primary, send }) => (
          <Button
            key={key}
            type={primary ? 'primary' : 'default'}
            data-action={key}
            loading={busy}
            onClick={() => withWords(send)}
          >
            {label}
          </Button>
        ))}
      </span>
    </div>
  )
}
