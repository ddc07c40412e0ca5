import { longestExtension } from '@mingce/domain/submission/clock/clock-events'
import { InputNumber } from 'antd'
import { useId, useState } from 'react'
import { clockText as text } from '../words/clock.ts'
import { SaidForm } from './said-form.tsx'

type AskLongerProps = {
  readonly about: string
  readonly busy: boolean
  readonly ask: (asked: { readonly days: number; readonly reason: string }) => Promise<unknown>
}

/** 延期: how many working days more, and why. */
export function AskLonger({ about, busy, ask }: AskLongerProps) {
  const id = useId()
  const [days, setDays] = useState(3)
  const send = (reason: string) => ask({ days, reason })
  return (
    <SaidForm
      label={text('longer.why')}
      busy={busy}
      acts={[{ key: 'ask-longer', label: text('longer.act'), primary: true, send }]}
    >
      <p className="clock-about">{about}</p>
      <label htmlFor={id}>{text('longer.days')}</label>
      <InputNumber id={id} min={1} max={longestExtension} value={days} onChange={(value) => setDays(value ?? 1)} />
    </SaidForm>
  )
}
