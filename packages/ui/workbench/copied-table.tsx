import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { Button } from 'antd'
import { Link } from 'react-router'
import { minuteOf } from '../instant.ts'
import { StatusTag } from '../status-tag.tsx'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { t as shared } from '../words/t.ts'
import { workbenchText as t } from '../words/workbench.ts'
import { rowsAtOnce, useGrowing } from './growing-rows.tsx'
import type { HandlingActs } from './handling-acts.ts'
import { useLineKeys } from './line-keys.ts'
import { type CopiedSent, type Place, statusOf, type WorkbenchSent } from './workbench-sent.ts'
import './copied-table.css'

export type CopiedTableProps = {
  readonly rows: readonly CopiedSent[]
  readonly sent: WorkbenchSent
  readonly acts: Pick<HandlingActs, 'readCopy'>
  readonly open: (place: Place) => string
  readonly hideDivision: boolean
  readonly empty: string
}

/** 抄送: who told me of what, when, with which words, and where it stands; the unread first. Keys as in 待办. */
export function CopiedTable({ rows, sent, acts, open, hideDivision, empty }: CopiedTableProps) {
  const keys = useLineKeys()
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
              <th>{t('copiedBy')}</th>
              <th>{t('copiedAt')}</th>
              <th>{t('copyNote')}</th>
              <th>{t('standing')}</th>
              <th>{t('readAt')}</th>
              <th>{shared('queue.act')}</th>
            </tr>
          </thead>
          <tbody {...keys}>
            {shown.map((row) => (
              <tr key={row.copy} className={row.readAt === null ? 'is-unread' : ''}>
                {!hideDivision && <td>{nameOf(parseDivision(row.division))}</td>}
                <td>{say(deliverableWords[row.kind])}</td>
                <td>{sent.names[row.sentBy] ?? t('nameless')}</td>
                <td>{minuteOf(row.sentAt)}</td>
                <td>{row.note}</td>
                <td>
                  <StatusTag status={statusOf(row)} />
                </td>
                <td>
                  <Read row={row} act={acts.readCopy} />
                </td>
                <td>
                  <Link to={open(row)} data-open className="queue-open">
                    {t('look')}
                  </Link>
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

function Read({ row, act }: { readonly row: CopiedSent; readonly act: HandlingActs['readCopy'] }) {
  if (row.readAt !== null) return minuteOf(row.readAt)
  const { copy, stream, kind } = row
  return (
    <Button size="small" type="link" disabled={act.busy} onClick={() => act.run({ copy, matter: stream, kind })}>
      {t('markRead')}
    </Button>
  )
}
