import type { Deadline, Light as LightColour } from '@mingce/domain/deadline/deadline'
import { explain, explainStopped } from '@mingce/domain/deadline/explain'
import { inChinese, inEnglish } from '@mingce/domain/deadline/explain-words'
import { Tooltip } from 'antd'
import { useToday, useWorkCalendar } from './desk-day.ts'
import { type DueState, dueStateOf } from './due-state.ts'
import { dayInWords } from './instant.ts'
import { language } from './words/language.ts'
import { t } from './words/t.ts'
import './due-light.css'

type DueLightProps = {
  /** "2021-10-14"; null where nothing sets a date. */
  readonly dueDate: string | null
  /** The deadline as it was computed, whose explanation is shown; null for a date that a document sets. */
  readonly due?: Deadline | null | undefined
  /** 停表: since when the clock stands still; `due` is then the date it counts on from, and `dueDate` null. */
  readonly stoppedOn?: string | null | undefined
  /** What happened on day 0: "签收" (accepted) unless said. */
  readonly startedBy?: string
  /** What the date rests on, a line below how it came about: the clause of a notice. */
  readonly basis?: string | undefined
  /** Shows the explanation as a line below instead of on hover. */
  readonly expanded?: boolean
}

/** A processing deadline: green, yellow or red with a shape and a word, or stopped; and how the date came about. */
export function DueLight({ dueDate, due, stoppedOn, startedBy, basis, expanded = false }: DueLightProps) {
  const [today, calendar] = [useToday(), useWorkCalendar()]
  const words = language() === 'zh' ? inChinese : inEnglish
  const explained = (explanation: string) => (basis ? [explanation, basis] : [explanation])
  if (stoppedOn && due) {
    const { left } = dueStateOf(due.dueDate, stoppedOn, calendar)
    const from = { from: stoppedOn, left: Math.max(0, left ?? 0) }
    const lines = explained(explainStopped(due, from, { startedBy, words }))
    return <Explained light="stopped" words={stoppedWords(left)} lines={lines} expanded={expanded} />
  }
  if (dueDate === null) return <span className="due is-none">{t('due.none')}</span>
  const state = dueStateOf(dueDate, today, calendar)
  const computed = due ? t('due.because', { line: explain(due, { startedBy, words }) }) : ''
  const lines = explained(t('due.on', { day: dayInWords(dueDate) }) + computed)
  return <Explained light={state.light} words={dueWords(state, dueDate)} lines={lines} expanded={expanded} />
}

function Explained({
  light,
  words,
  lines,
  expanded,
}: {
  readonly light: Shape | null
  readonly words: string
  readonly lines: readonly string[]
  readonly expanded: boolean
}) {
  const shown = <Shown light={light} words={words} explanation={lines.join(' ')} />
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

type Shape = LightColour | 'stopped'
const shapes: Readonly<Record<Shape, string>> = { green: '●', yellow: '◐', red: '▲', stopped: '‖' }

function Shown({
  light,
  words,
  explanation,
  className = '',
  ...hover
}: {
  readonly light: Shape | null
  readonly words: string
  readonly explanation: string
  readonly className?: string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reached by keyboard too
    <span {...hover} className={`due is-${light ?? 'unknown'} ${className}`} tabIndex={0}>
      {light && <span aria-hidden>{shapes[light]} </span>}
      {words}
      <span className="visually-hidden">{explanation}</span>
    </span>
  )
}

/** 停表, and how many working days are left when it goes on; beyond the due date it was overdue already. */
function stoppedWords(left: number | null): string {
  if (left === null) return t('due.stopped')
  return left < 0 ? t('due.stoppedOver', { days: -left }) : t('due.stoppedLeft', { days: left })
}

/** A due date in words: 剩3工作日, 超2工作日. */
export function dueWords({ light, left }: DueState, dueDate: string): string {
  if (left === null) return light === 'red' ? t('due.overdue') : t('due.on', { day: dayInWords(dueDate) })
  if (light === 'red') return left < 0 ? t('due.over', { days: -left }) : t('due.overdue')
  return left === 0 ? t('due.today') : t('due.left', { days: left })
}
