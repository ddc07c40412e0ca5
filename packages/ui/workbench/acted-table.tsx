import { useMemo } from 'react'
import { minuteOf } from '../instant.ts'
import { StatusTag } from '../status-tag.tsx'
import { eventWords } from '../words/events.ts'
import { say } from '../words/language.ts'
import { taskWords } from '../words/queue.ts'
import { workbenchText as t } from '../words/workbench.ts'
import type { HandlingActs } from './handling-acts.ts'
import { type Column, KnownTable } from './known-table.tsx'
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

type ActedTableProps = {
  readonly rows: readonly ActedSent[]
  readonly sent: WorkbenchSent
  readonly acts: HandlingActs
  readonly open: (place: Place) => string
  readonly hideDivision: boolean
  readonly empty: string
}

/** 已办, 办结, 我发起: what I did last, when, and where it stands now. */
export function ActedTable({ sent, acts, ...table }: ActedTableProps) {
  const next = useMemo(() => nextKnownIn(sent), [sent])
  const columns: readonly Column<ActedSent>[] = [
    { title: t('did'), cell: (row) => didWords(row, sent) },
    { title: t('didAt'), cell: ({ didAt }) => minuteOf(didAt) },
    { title: t('standing'), cell: (row) => <StatusTag status={statusOf(row)} note={nextWords(row, next)} /> },
  ]
  const copy = (row: ActedSent) => (
    <PassOn line={{ ...row, role: null, handler: null, delegatedBy: null }} sent={sent} acts={acts} />
  )
  return <KnownTable {...table} columns={columns} keyOf={matterKey} further={copy} />
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
