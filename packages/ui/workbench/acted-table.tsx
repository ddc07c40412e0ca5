import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { minuteOf } from '../instant.ts'
import { StatusTag } from '../status-tag.tsx'
import { deliverableWords } from '../words/deliverables.ts'
import { eventWords } from '../words/events.ts'
import { say } from '../words/language.ts'
import { taskWords } from '../words/queue.ts'
import { t as shared } from '../words/t.ts'
import { workbenchText as t } from '../words/workbench.ts'
import { rowsAtOnce, useGrowing } from './growing-rows.tsx'
import type { HandlingActs } from './handling-acts.ts'
import { useLineKeys } from './line-keys.ts'
import { PassOn } from './pass-on.tsx'
import {
  type ActedSent,
  matterKey,
  type Place,
  statusOf,
  type WaitingSent,
  type WorkbenchSent,
  waitingIn,
} from './workbench-sent.ts'

export type ActedTableProps = {
  readonly rows: readonly ActedSent[]
  readonly sent: WorkbenchSent
  readonly acts: HandlingActs
  readonly open: (place: Place) => string
  readonly hideDivision: boolean
  readonly empty: string
}

/** 已办, 办结, 我发起: what I did last, when, and where it stands now. Keys as in 待办. */
export function ActedTable({ rows, sent, acts, open, hideDivision, empty }: ActedTableProps) {
  const keys = useLineKeys()
  const next = useMemo(() => nextKnownIn(sent), [sent])
  const { shown, more } = useGrowing(rows, rowsAtOnce)
  if (rows.length === 0) return <p className="queue-empty">{empty}</p>
  return (
    <>
      <div className="queue-scroll">
        <table className="queue-table">
          <thead>
            <tr>
              {!hideDivision && <th>{shared('queue.division')}</th>}
              <th>{shared('queue.deliverable')}</th>
              <th>{t('did')}</th>
              <th>{t('didAt')}</th>
              <th>{t('standing')}</th>
              <th>{shared('queue.act')}</th>
            </tr>
          </thead>
          <tbody {...keys}>
            {shown.map((row) => (
              <tr key={`${row.stream} ${row.kind}`}>
                {!hideDivision && <td>{nameOf(parseDivision(row.division))}</td>}
                <td>
                  {say(deliverableWords[row.kind])}
                  {row.n > 1 && <span className="queue-hint"> {shared('queue.adjustment', { n: row.n - 1 })}</span>}
                </td>
                <td>{didWords(row, sent)}</td>
                <td>{minuteOf(row.didAt)}</td>
                <td>
                  <StatusTag status={statusOf(row)} note={nextWords(row, next)} />
                </td>
                <td>
                  <Link to={open(row)} data-open className="queue-open">
                    {t('look')}
                  </Link>{' '}
                  <PassOn line={{ ...row, role: null, handler: null, delegatedBy: null }} sent={sent} acts={acts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  )
}

/** 退回修改（代成都市负责人） */
export function didWords({ did, onBehalfOf }: ActedSent, { names }: Pick<WorkbenchSent, 'names'>): string {
  const inPlace = onBehalfOf === null ? '' : t('inPlaceOf', { name: names[onBehalfOf] ?? t('nameless') })
  return eventWords(did) + inPlace
}

/** What matters wait for, and which of that waits on this person. */
export type NextKnown = { readonly waiting: ReadonlyMap<string, WaitingSent>; readonly mine: ReadonlySet<WaitingSent> }

export function nextKnownIn(sent: WorkbenchSent): NextKnown {
  return { waiting: waitingIn(sent), mine: new Set(sent.todo) }
}

/** What it waits for now, where that is known here: 待修改, 轮到我：待审核. */
export function nextWords(row: ActedSent, next: NextKnown): string | undefined {
  const waiting = next.waiting.get(matterKey(row))
  if (!waiting) return undefined
  const task = say(taskWords[waiting.task])
  return next.mine.has(waiting) ? t('yourTurn', { task }) : task
}
