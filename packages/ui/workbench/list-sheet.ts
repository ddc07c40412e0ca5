import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { dueWords } from '../due-light.tsx'
import { dueStateOf } from '../due-state.ts'
import { minuteOf } from '../instant.ts'
import { dueDayOf } from '../owed-lines.ts'
import type { ListSheet } from '../sheet-export.tsx'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { reasonWords, taskWords } from '../words/queue.ts'
import { statusWords } from '../words/statuses.ts'
import { t as shared } from '../words/t.ts'
import { workbenchText as t } from '../words/workbench.ts'
import { didWords, nextKnownIn, nextWords } from './acted-table.tsx'
import type { RoundTitles } from './filter-words.ts'
import { handlerWords } from './handler-cell.tsx'
import type { ListName } from './list-filter.ts'
import type { Listed, Viewing } from './listed.ts'
import { toLookAt } from './to-look-at.ts'
import {
  type ActedSent,
  type CopiedSent,
  type Place,
  statusOf,
  type WaitingSent,
  type WorkbenchSent,
} from './workbench-sent.ts'

export type SheetOf = {
  readonly sent: WorkbenchSent
  readonly viewing: Viewing
  readonly rounds: RoundTitles
}

/** Exactly the lines that are counted, in their order, in the words of the screen. */
export function sheetOf({ todo, acted, copied }: Listed, of: SheetOf, list: ListName): ListSheet {
  if (list === 'copied') return copiedSheet(copied, of)
  return list === 'todo' ? waitingSheet(todo, of) : actedSheet(acted, of)
}

function waitingSheet(rows: readonly WaitingSent[], { sent, viewing, rounds }: SheetOf): ListSheet {
  const [due, stands, since, by] = [t('dueDate'), t('stands'), t('since'), t('handler')]
  const what = [t('round'), shared('queue.division'), shared('queue.deliverable'), shared('queue.task')]
  const why = [shared('queue.scope'), shared('queue.mustFix'), since, shared('queue.reason'), by]
  return {
    headings: [due, stands, ...what, ...why],
    rows: rows.map((row) => {
      const day = dueDayOf(row) ?? ''
      const light = day === '' ? shared('due.none') : dueWords(dueStateOf(day, viewing.today, viewing.calendar), day)
      const reason = say(reasonWords[row.reason])
      return [
        ...[day, light, ...placeCells(row, rounds), say(taskWords[row.task])],
        ...[
          toLookAt(row),
          String(row.mustFixOpen),
          minuteOf(row.since),
          reason,
          handlerWords(row.handler, viewing.me, sent),
        ],
      ]
    }),
  }
}

function actedSheet(rows: readonly ActedSent[], { sent, rounds }: SheetOf): ListSheet {
  const what = [t('round'), shared('queue.division'), shared('queue.deliverable')]
  const next = nextKnownIn(sent)
  return {
    headings: [...what, t('did'), t('didAt'), t('standing')],
    rows: rows.map((row) => {
      const standing = [say(statusWords[statusOf(row)]), nextWords(row, next)].filter(Boolean).join(' ')
      return [...placeCells(row, rounds), didWords(row, sent), minuteOf(row.didAt), standing]
    }),
  }
}

function copiedSheet(rows: readonly CopiedSent[], { sent, rounds }: SheetOf): ListSheet {
  const what = [t('round'), shared('queue.division'), shared('queue.deliverable')]
  return {
    headings: [...what, t('copiedBy'), t('copiedAt'), t('copyNote'), t('standing'), t('readAt')],
    rows: rows.map((row) => {
      const told = [sent.names[row.sentBy] ?? t('nameless'), minuteOf(row.sentAt), row.note ?? '']
      const read = row.readAt === null ? t('unread') : minuteOf(row.readAt)
      return [...placeCells(row, rounds), ...told, say(statusWords[statusOf(row)]), read]
    }),
  }
}

function placeCells({ round, division, kind, n }: Place, rounds: RoundTitles): readonly string[] {
  const adjustment = n > 1 ? ` ${shared('queue.adjustment', { n: n - 1 })}` : ''
  return [rounds[round] ?? round, nameOf(parseDivision(division)), say(deliverableWords[kind]) + adjustment]
}
