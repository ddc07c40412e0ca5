import type { Deadline, Light } from '@mingce/domain/deadline/deadline'
import { explain } from '@mingce/domain/deadline/explain'
import { inChinese, inEnglish } from '@mingce/domain/deadline/explain-words'
import { Tooltip } from 'antd'
import { useToday, useWorkCalendar } from './desk-day.ts'
import { type DueState, dueStateOf } from './due-state.ts'
import { dayInWords } from './instant.ts'
import { language } from './words/language.ts'
import { t } from './words/t.ts'
import './due-light.css'

export type DueLightProps = {
  /** "2021-10-14"; null where nothing sets a date. */
  readonly dueDate: string | null
  /** The deadline as it was computed, whose explanation is shown; null for a date that a document sets. */
  readonly due?: Deadline | null | undefined
  /** What happened on day 0: "签收" (accepted) unless said. */
  readonly startedBy?: string
  /** What the date rests on, a line below how it came about: the clause of a notice. */
  readonly basis?: string | undefined
  /** Shows the explanation as a line below instead of on hover. */
  readonly expanded?: boolean
}

/** A processing deadline: green, yellow or red with a shape and a word, and how the date came about. */
export function DueLight({ dueDate, due, startedBy, basis, expanded = false }: DueLightProps) {
  const [today, calendar] = [useToday(), useWorkCalendar()]
  if (dueDate === null) return <span className="due is-none">{t('due.none')}</span>
  const state = dueStateOf(dueDate, today, calendar)
  const words = language() === 'zh' ? inChinese : inEnglish
  const computed = due ? t('due.because', { line: explain(due, { startedBy, words }) }) : ''
  const explanation = t('due.on', { day: dayInWords(dueDate) }) + computed
  const lines = basis ? [explanation, basis] : [explanation]
  const shown = <Shown state={state} dueDate={dueDate} explanation={lines.join(' ')} />
  const below = lines.map((line) => <div key={line}>{line}</div>)
  if (!expanded)
    return (
      <Tooltip title={below} trigger={['hover', 'focus', 'click']}>
        {shown}
      </Tooltip>
    )
  return (
    <span className="due-expanded">
      {shown} <span className="due-explanation">{below}</span>
    </span>
  )
}

const shapes: Readonly<Record<Light, string>> = { green: '●', yellow: '◐', red: '▲' }

function Shown({
  state,
  dueDate,
  explanation,
  className = '',
  ...hover
}: {
  readonly state: DueState
  readonly dueDate: string
  readonly explanation: string
  readonly className?: string
}) {
  const { light } = state
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reached by keyboard too
    <span {...hover} className={`due is-${light ?? 'unknown'} ${className}`} tabIndex={0}>
      {light && <span aria-hidden>{shapes[light]} </span>}
      {dueWords(state, dueDate)}
      <span className="visually-hidden">{explanation}</span>
    </span>
  )
}

/** A due date in words: 剩3工作日, 超2工作日. */
export function dueWords({ light, left }: DueState, dueDate: string): string {
  if (left === null) return light === 'red' ? t('due.overdue') : t('due.on', { day: dayInWords(dueDate) })
  if (light === 'red') return left < 0 ? t('due.over', { days: -left }) : t('due.overdue')
  return left === 0 ? t('due.today') : t('due.left', { days: left })
}
