import { Alert, Button, Radio, Segmented } from 'antd'
import { useState } from 'react'
import { columnsText as t } from '../words/columns.ts'
import { columnName } from './column-table.tsx'
import './point-at-heading.css'

/** A table of a file in which no heading is known: its first rows, and what each is remembered by. */
export type Glance = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly kinds: readonly string[]
}

/** Where the heading of a file is, as pointed at: the nth table from 0, its rows from 1. A table that has none ends its heading before it begins. */
export type Heading = { readonly table: number; readonly first: number; readonly last: number; readonly kind: string }

type Pointing = {
  readonly tables: readonly Glance[]
  /** What pointing is for, and whether it is remembered. */
  readonly hint: string
  readonly busy: boolean
  readonly read: (heading: Heading) => unknown
}

/** In a file without a known heading a person points at the row that names its columns; what each column is is said next. */
export function PointAtHeading({ tables, hint, busy, read: readUnder }: Pointing) {
  const [table, setTable] = useState(0)
  const [row, setRow] = useState<number>()
  const [count, setCount] = useState(1)
  const shown = tables[table]
  if (!shown) return null
  const read = () => row !== undefined && readUnder(headingOf(shown.kinds, { table, row, count }))
  return (
    <section className="point" aria-label={t('point')}>
      <h2>{t('point')}</h2>
      <p>{hint}</p>
      {tables.length > 1 && (
        <Segmented
          value={table}
          onChange={(next) => {
            setTable(next)
            setRow(undefined)
          }}
          options={tables.map(({ name }, value) => ({ value, label: name }))}
        />
      )}
      <div className="point-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('pointRow')}</th>
              {shown.rows[0]?.map((_, col) => (
                <th key={columnName(col)} scope="col">
                  {columnName(col)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((cells, at) => (
              <tr key={`${at + 1}`} className={isHeading(at, row, count) ? 'is-heading' : ''}>
                <th scope="row">
                  <Radio checked={row === at} disabled={cells.every((cell) => cell === '')} onChange={() => setRow(at)}>
                    <span className="visually-hidden">{t('pointAt', { row: at + 1 })}</span>
                    {at + 1}
                  </Radio>
                </th>
                {cells.map((cell, col) => (
                  <td key={columnName(col)}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="point-acts">
        <Segmented
          value={count}
          onChange={setCount}
          options={[
            ...[1, 2, 3].map((value) => ({ value, label: t('pointRows', { count: value }) })),
            { value: 0, label: t('pointNone') },
          ]}
        />
        <Button type="primary" disabled={row === undefined} loading={busy} onClick={read}>
          {t('pointRead')}
        </Button>
        {row === undefined && <span>{t('pointFirst')}</span>}
      </div>
    </section>
  )
}

function isHeading(at: number, row: number | undefined, count: number): boolean {
  return row !== undefined && at >= row && at < row + count
}

type Place = { readonly table: number; readonly row: number; readonly count: number }

/** Without a heading the row that was chosen is the first item. */
function headingOf(kinds: readonly string[], { table, row, count }: Place): Heading {
  return { table, first: row + 1, last: row + count, kind: count === 0 ? '' : (kinds[row] ?? '') }
}

/** That the heading was pointed at, and the way to point at another row. */
export function Pointed({ heading, anew }: { readonly heading: Heading; readonly anew: () => void }) {
  const { first, last } = heading
  return (
    <Alert
      type="info"
      showIcon
      title={
        last < first
          ? t('pointedNone', { first })
          : t('pointed', { rows: first === last ? `${first}` : `${first}—${last}` })
      }
      action={
        <Button size="small" onClick={anew}>
          {t('pointAnew')}
        </Button>
      }
    />
  )
}
