import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { Deadline } from '@mingce/domain/deadline/deadline'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { Owed } from '@mingce/domain/round/due'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { DueLight } from './due-light.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { useInbox } from './inbox/inbox.ts'
import { minuteOf } from './instant.ts'
import { dueDayOf, type OfRound } from './owed-lines.ts'
import { usePerson } from './person.ts'
import { RemindButton } from './reminder/remind-button.tsx'
import { isRemindable, type ReminderShown } from './reminder/reminder.ts'
import { ReminderTag } from './reminder/reminder-tag.tsx'
import { owedBasis, stepBasis } from './round/due-basis.ts'
import { Waited } from './waited.tsx'
import { clockText } from './words/clock.ts'
import { deliverableWords } from './words/deliverables.ts'
import { say } from './words/language.ts'
import { type QueueReason, reasonWords, type Task, taskActionWords, taskWords } from './words/queue.ts'
import { t } from './words/t.ts'
import { workbenchText } from './words/workbench.ts'
import { rowsAtOnce, useGrowing } from './workbench/growing-rows.tsx'
import { useLineKeys } from './workbench/line-keys.ts'
import { isOfPackage, toLookAt } from './workbench/to-look-at.ts'
import './queue-table.css'

/** One thing that waits on a desk, as the queue answers it. */
export type QueueLine = OfRound & {
  readonly stream: string
  readonly key: string
  readonly division: string
  readonly kind: DeliverableKind
  /** Counts the adjustments within the round, from 1. */
  readonly n: number
  readonly turn: number
  readonly task: Task
  readonly reason: QueueReason
  /** Since when it waits on this desk, a UTC instant. */
  readonly since: string
  readonly dueDate: string | null
  readonly due: Deadline | null
  readonly stoppedOn?: string | null
  /** The day it is owed where it has no deadline of its own, as its round reads it. */
  readonly owed?: Owed | null | undefined
  readonly partCount: number
  readonly scopeCount: number
  readonly mustFixOpen: number
  /** Of which level's desk it waits, and the reminder it got there. */
  readonly desk?: string
  readonly reminded?: ReminderShown | null
}

type QueueTableProps<Line extends QueueLine> = {
  /** Undefined while they are being asked for. */
  readonly rows: readonly Line[] | undefined
  /** Where a line is worked on. */
  readonly open: (line: Line) => string
  readonly error?: unknown
  readonly retry?: () => void
  /** Said where nothing waits: what happens next. */
  readonly empty?: string
  /** A county knows whose it is. */
  readonly hideDivision?: boolean
  /** They wait on other posts: a line is looked at, and names no act of theirs. */
  readonly ofOthers?: boolean
  /** Who took a line on, and what may be done about it; without it there is no such column. */
  readonly handler?: (line: Line) => ReactNode
}

/** 待办, in the order it came: the light first, then what waits, how long and why. Keys: j k ↑ ↓ move, Enter or o opens. */
export function QueueTable<Line extends QueueLine>(props: QueueTableProps<Line>) {
  const { rows, open, error, retry, empty = t('queue.empty'), hideDivision = false, ofOthers = false, handler } = props
  const keys = useLineKeys()
  const { shown, more } = useGrowing(rows ?? [], rowsAtOnce)
  if (error && !rows) return <ErrorNotice error={error} {...(retry && { retry })} />
  if (!rows) return <Skeleton active title={false} paragraph={{ rows: 6 }} />
  if (rows.length === 0) return <p className="queue-empty">{empty}</p>
  return (
    <>
      <ErrorNotice error={error} {...(retry && { retry })} />
      <div className="queue-scroll">
        <table className="queue-table">
          <thead>
            <tr>
              <th>{t('queue.due')}</th>
              {!hideDivision && <th>{t('queue.division')}</th>}
              <th>{t('queue.deliverable')}</th>
              <th>{t('queue.task')}</th>
              <th>{t('queue.scope')}</th>
              <th>{t('queue.mustFix')}</th>
              <th>{t('queue.waited')}</th>
              <th>{t('queue.reason')}</th>
              {handler && <th>{workbenchText('handler')}</th>}
              <th>{t('queue.act')}</th>
            </tr>
          </thead>
          <tbody {...keys}>
            {shown.map((line) => (
              <QueueLineRow
                key={`${line.stream} ${line.key}`}
                line={line}
                to={open(line)}
                hideDivision={hideDivision}
                ofOthers={ofOthers}
                handler={handler?.(line)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  )
}

function QueueLineRow({
  line,
  to,
  hideDivision,
  ofOthers,
  handler,
}: {
  readonly line: QueueLine
  readonly to: string
  readonly hideDivision: boolean
  readonly ofOthers: boolean
  readonly handler: ReactNode
}) {
  const { division, kind, n, turn, task, reason, since, due, owed, mustFixOpen } = line
  const inbox = useInbox()
  return (
    <tr>
      <td>
        <DueLight
          dueDate={dueDayOf(line)}
          due={due ?? owed?.moved}
          stoppedOn={line.stoppedOn}
          basis={basisOf(line)}
          {...(task === 'to_accept' && { startedBy: t(reason === 'called_in' ? 'queue.calledIn' : 'queue.filed') })}
          {...(due?.rule.amount === 0 && { startedBy: clockText('original') })}
        />
      </td>
      {!hideDivision && <td>{nameOf(parseDivision(division))}</td>}
      <td>
        {say(deliverableWords[kind])}
        {n > 1 && <span className="queue-hint"> {t('queue.adjustment', { n: n - 1 })}</span>}
        {turn > 0 && !isOfPackage(line) && <span className="queue-hint"> {t('trail.turn', { turn })}</span>}
      </td>
      <td>{say(taskWords[task])}</td>
      <td className="is-number">{toLookAt(line)}</td>
      <td className={mustFixOpen > 0 ? 'is-number is-urgent' : 'is-number'}>{mustFixOpen}</td>
      <td title={minuteOf(since)}>
        <Waited since={since} />
      </td>
      <td>
        {say(reasonWords[reason])}
        <ReminderTag reminder={line.reminded} />
      </td>
      {handler !== undefined && <td>{handler}</td>}
      <td>
        <Link to={to} data-open className="queue-open">
          {ofOthers ? t('queue.look') : say(taskActionWords[task])}
        </Link>
        {ofOthers && inbox && <Remind line={line} />}
      </td>
    </tr>
  )
}

/** What its date rests on, once its round is known. */
function basisOf({ ofRound, kind, task, due, owed }: QueueLine): string | undefined {
  if (!ofRound) return undefined
  if (!due) return owedBasis(ofRound, kind, owed)
  if (due.rule.amount === 0) return owedBasis(ofRound, kind, null)
  return stepBasis(ofRound, kind, { step: task === 'to_accept' ? 'accept' : 'review', due })
}

/** What waits on the other side may be reminded of. */
function Remind({ line }: { readonly line: QueueLine }) {
  const { level } = usePerson()
  if (!isRemindable(level, line)) return null
  return <RemindButton matter={line.stream} kind={line.kind} reminded={line.reminded} />
}
