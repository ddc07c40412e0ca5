import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { deliverableWords } from '../words/deliverables.ts'
import { say } from '../words/language.ts'
import { t as shared } from '../words/t.ts'
import { workbenchText as t } from '../words/workbench.ts'
import { rowsAtOnce, useGrowing } from './growing-rows.tsx'
import { useLineKeys } from './line-keys.ts'
import type { Place } from './workbench-sent.ts'
import './known-table.css'

export type Column<Row> = { readonly title: string; readonly cell: (row: Row) => ReactNode }

type KnownTableProps<Row extends Place> = {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly isUnread?: (row: Row) => boolean
  /** Between what the matter is and the way to it. */
  readonly columns: readonly Column<Row>[]
  readonly open: (place: Place) => string
  readonly hideDivision: boolean
  /** Said where nothing is listed. */
  readonly empty: string
  /** Beside the way to it. */
  readonly further?: (row: Row) => ReactNode
}

/** A list of matters that wait for nothing here: what each is, what is known of it, and the way to it. Keys as in 待办. */
export function KnownTable<Row extends Place>(props: KnownTableProps<Row>) {
  const { rows, keyOf, isUnread = () => false, columns, open, hideDivision, empty, further } = props
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
              {columns.map(({ title }) => (
                <th key={title}>{title}</th>
              ))}
              <th>{shared('queue.act')}</th>
            </tr>
          </thead>
          <tbody {...keys}>
            {shown.map((row) => (
              <tr key={keyOf(row)} className={isUnread(row) ? 'is-unread' : ''}>
                {!hideDivision && <td>{nameOf(parseDivision(row.division))}</td>}
                <td>
                  {say(deliverableWords[row.kind])}
                  {row.n > 1 && <span className="queue-hint"> {shared('queue.adjustment', { n: row.n - 1 })}</span>}
                </td>
                {columns.map(({ title, cell }) => (
                  <td key={title}>{cell(row)}</td>
                ))}
                <td>
                  <Link to={open(row)} data-open className="queue-open">
                    {t('look')}
                  </Link>{' '}
                  {further?.(row)}
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
