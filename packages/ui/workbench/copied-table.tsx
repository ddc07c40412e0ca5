import { Button } from 'antd'
import { minuteOf } from '../instant.ts'
import { StatusTag } from '../status-tag.tsx'
import { workbenchText as t } from '../words/workbench.ts'
import type { HandlingActs } from './handling-acts.ts'
import { type Column, KnownTable } from './known-table.tsx'
import { type CopiedSent, type Place, statusOf, type WorkbenchSent } from './workbench-sent.ts'

type CopiedTableProps = {
  readonly rows: readonly CopiedSent[]
  readonly sent: WorkbenchSent
  readonly acts: Pick<HandlingActs, 'readCopy'>
  readonly open: (place: Place) => string
  readonly hideDivision: boolean
  readonly empty: string
}

/** 抄送: who told me of what, when, with which words, and where it stands; the unread first. */
export function CopiedTable({ sent, acts, ...table }: CopiedTableProps) {
  const columns: readonly Column<CopiedSent>[] = [
    { title: t('copiedBy'), cell: ({ sentBy }) => sent.names[sentBy] ?? t('nameless') },
    { title: t('copiedAt'), cell: ({ sentAt }) => minuteOf(sentAt) },
    { title: t('copyNote'), cell: ({ note }) => note },
    { title: t('standing'), cell: (row) => <StatusTag status={statusOf(row)} /> },
    { title: t('readAt'), cell: (row) => <Read row={row} act={acts.readCopy} /> },
  ]
  return (
    <KnownTable {...table} columns={columns} keyOf={({ copy }) => copy} isUnread={({ readAt }) => readAt === null} />
  )
}

function Read({ row, act }: { readonly row: CopiedSent; readonly act: HandlingActs['readCopy'] }) {
  if (row.readAt !== null) return minuteOf(row.readAt)
  const { copy, stream, kind } = row
  return (
    <Button size="small" type="link" disabled={act.busy} onClick={() => act.run({ copy, matter: stream, kind })}>
      {t('markRead')}
    </Button>
  )
}
