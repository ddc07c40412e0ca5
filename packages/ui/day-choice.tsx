import { Button, Input } from 'antd'
import { useId } from 'react'
import { useToday } from './desk-day.ts'
import { t } from './words/t.ts'
import './day-choice.css'

type DayChoiceProps = {
  /** A past day, "2021-10-08"; empty for now. */
  readonly on: string
  readonly change: (change: { readonly on: string }) => void
}

/** 截至哪一天: a past day, or now. */
export function DayChoice({ on, change }: DayChoiceProps) {
  const today = useToday()
  const id = useId()
  return (
    <span className="day-choice">
      <label htmlFor={id}>{t('dayChoice.asOf')}</label>
      <Input
        id={id}
        type="date"
        max={today}
        value={on}
        onChange={({ target }) => change({ on: target.value >= today ? '' : target.value })}
      />
      <Button type={on === '' ? 'primary' : 'default'} aria-pressed={on === ''} onClick={() => change({ on: '' })}>
        {t('dayChoice.now')}
      </Button>
    </span>
  )
}
